import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Finding } from '../../../server/src/lint/finding.ts';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { say } from '../../../server/src/messages/message.ts';
import { defaultSettings } from '../../../server/src/settings/settings.ts';
import { finish } from '../../../server/src/text/steps.ts';
import type { Helm, HelmFailure } from '../../../server/src/workspace/rendering/helm.ts';
import { Places } from '../../../server/src/workspace/rendering/places.ts';
import {
  type Rendering,
  type RenderOptions,
  renderCharts,
} from '../../../server/src/workspace/rendering/renderCharts.ts';
import { RenderedFindings } from '../../../server/src/workspace/rendering/renderedFindings.ts';
import { clusterOf } from '../charts/chart.ts';

const helper = `{{- define "web" -}}
kind: Deployment
apiVersion: apps/v1
metadata:
  name: web
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: web
      containers:
        - name: {{ .name }}
          image: web:1
{{- end }}
`;

const files = { 'Chart.yaml': 'name: shop\nversion: 1.0.0\n', 'templates/_web.tpl': helper };

/** A Helm that knows one helper, by its place in templates. */
function helmOf(templates: Readonly<Record<string, string>>): Helm {
  return {
    render: async ({ change }) => {
      const [, body = ''] = /define "web" -\}\}\n(.*)\{\{- end/s.exec(change('templates/_web.tpl', helper)) ?? [];
      const printed = body.trimEnd().replace('{{ .name }}', 'front');
      const parts = Object.entries(templates).map(
        ([name, text]) =>
          `---\n# Source: shop/${name}\n${change(name, text).replace('{{ include "web" . }}', printed)}`,
      );
      return { output: parts.join('') };
    },
  };
}

function render(templates: Readonly<Record<string, string>>, helm = helmOf(templates)): Promise<Rendering> {
  const settingsOf = async () => defaultSettings;
  const uris = Object.keys(templates).map(name => `file:///chart/${name}`);
  const values = new Map([['prod.yaml', '/prod.yaml']]);
  const run: RenderOptions['run'] = async steps => finish(steps);
  return renderCharts(uris, clusterOf({ ...files, ...templates }), { helm, values, settingsOf, run });
}

const included = { 'templates/web.yaml': '{{ include "web" . }}\n' };
const inHelper = 'file:///chart/templates/_web.tpl';

describe('what is found in a rendered chart', () => {
  test('is at the line of the helper that printed it', async () => {
    const { found, failed } = await render(included);
    assert.deepEqual([[...found.keys()], failed.size], [[inHelper], 0]);
    const zones = found.get(inHelper)?.findings.filter(({ rule }) => rule === 'missing-timezone-mount') ?? [];
    const [place] = zones.map(({ span }) => helper.slice(span.start, span.end));
    assert.deepEqual([zones.length, place], [1, '- name: {{ .name }}']);
  });

  test('is at its own text if that stands there, and in no action or longer word', async () => {
    const places = new Places({
      folder: 'file:///chart',
      templates: [],
      files: [{ uri: 'file:///chart/templates/x.yaml', text: '- name: {{ .web }}-web web # web\n' }],
    });
    const startOf = (written: string) => places.of({ file: 0, line: 0 }, written)?.span.start;
    assert.deepEqual([startOf('web'), startOf('name'), startOf('we'), startOf('')], [23, 2, 0, 0]);
  });

  test('is information that says of which values it holds, and has no fix', async () => {
    const [finding] = (await render(included)).found.get(inHelper)?.findings ?? [];
    assert.ok(finding !== undefined);
    assert.match(say(finding.message, 'en'), / This holds as rendered with values\.yaml, prod\.yaml\.$/);
    assert.deepEqual([finding.severity, fixesFor(finding, {})], ['information', []]);
  });

  test('is there once, though several templates include it', async () => {
    const twice = { ...included, 'templates/b.yaml': '{{ include "web" . }}\n' };
    const once = (await render(included)).found.get(inHelper)?.findings.length;
    assert.equal((await render(twice)).found.get(inHelper)?.findings.length, once);
  });

  test('is left out if the template has it by itself', async () => {
    const [, own = ''] = /-\}\}\n(.*)\{\{- end/s.exec(helper) ?? [];
    const { found } = await render({ 'templates/web.yaml': own.replace('{{ .name }}', 'front') });
    assert.deepEqual([...found], []);
  });

  test('takes an account of the chart for one that is there', async () => {
    const rulesWith = async (account: string) => {
      const declared = `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ${account}}\n`;
      const { found } = await render({ ...included, 'templates/a.yaml': declared });
      return found.get(inHelper)?.findings.map(({ rule }) => rule) ?? [];
    };
    assert.ok((await rulesWith('other')).includes('non-existent-service-account'));
    assert.ok(!(await rulesWith('web')).includes('non-existent-service-account'));
  });
});

describe('a chart that Helm does not render', () => {
  const failing = (why: HelmFailure['why']): Helm => ({ render: async () => ({ failure: { why, detail: 'x' } }) });

  test('is told with the reason', async () => {
    const { failed } = await render(included, failing('missing-charts'));
    assert.deepEqual([...failed], [['file:///chart', { why: 'missing-charts', detail: 'x' }]]);
  });

  test('is nobody’s concern if it is a library', async () => {
    assert.equal((await render(included, failing('library'))).failed.size, 0);
  });
});

test('what was found in a text is gone with it, and with the next rendering of its chart', () => {
  const rendered = new RenderedFindings();
  const uri = inHelper;
  const file = { uri, settings: defaultSettings, cluster: clusterOf(files) };
  const countIn = (text: string) => rendered.with(undefined, { ...file, text })?.findings.length ?? 0;
  const finding = {} as Finding;
  rendered.take(['file:///chart'], new Map([[uri, { text: helper, findings: [finding] }]]));
  assert.deepEqual([countIn(helper), countIn(`${helper}\n`)], [1, 0]);
  rendered.take(['file:///char'], new Map());
  assert.equal(countIn(helper), 1);
  rendered.take(['file:///chart'], new Map());
  assert.equal(countIn(helper), 0);
});
