import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import { noStandIn, printsHelper, writeHelm } from '../support/standInHelm.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { podsense } from './commandLine.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: web
      containers:
        - name: {{ .Values.names | first }}
          image: web:1
`;

/** A chart whose Deployment comes from a helper, which the default values alone do not tell. */
function writeChart(folder: TemporaryFolder, name = 'shop', more: Readonly<Record<string, string>> = {}): void {
  const files = {
    'Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
    'values.yaml': 'names: [front]\n',
    'templates/_web.tpl': `{{- define "web" -}}\n${deployment}{{- end -}}\n`,
    'templates/web.yaml': '{{ include "web" . | fromYaml | toYaml }}\n---\n{{ include "web" . }}\n',
    ...more,
  };
  for (const [file, text] of Object.entries(files)) folder.write(`${name}/${file}`, text);
}

function withHelm(folder: TemporaryFolder, script: string): { readonly env: NodeJS.ProcessEnv } {
  return { env: { PATH: writeHelm(folder, script) } };
}

describe('--render', { skip: noStandIn }, () => {
  test('says what is found in what Helm prints, at the line that printed it', async () => {
    using folder = new TemporaryFolder();
    writeChart(folder);
    const { output, code } = await podsense(folder, ['check', '--render', 'shop'], withHelm(folder, printsHelper));
    assert.match(
      output,
      /^shop\/templates\/_web\.tpl:13:9 information missing-timezone-mount .* This holds as rendered with values\.yaml\.$/m,
    );
    assert.equal(code, 0);
  });

  test('gives Helm a copy without links and without the schema, and values by their absolute paths', async () => {
    using folder = new TemporaryFolder();
    writeChart(folder, 'a $(b) c', { 'values.schema.json': '{}', 'files/x.txt': 'x' });
    fs.symlinkSync('/etc/hostname', folder.pathOf('a $(b) c/files/link'));
    const script = `printf '%s|' "$@" > "${folder.pathOf('told')}"; cd "$3" && find . -type f -o -type l | sort > "${folder.pathOf('files')}"\n`;
    const args = ['check', '--render', '--values', 'p q.yaml', '.'];
    await podsense(folder, args, withHelm(folder, script));
    const told = fs.readFileSync(folder.pathOf('told'), 'utf8').split('|');
    assert.deepEqual([told[0], told.slice(-3)], ['template', ['--values', folder.pathOf('p q.yaml'), '']]);
    assert.equal(fs.existsSync(told[2] ?? ''), false, 'the copy is removed');
    const names = ['Chart.yaml', 'files/x.txt', 'templates/_web.tpl', 'templates/web.yaml', 'values.yaml'];
    assert.deepEqual(
      fs.readFileSync(folder.pathOf('files'), 'utf8').trim().split('\n'),
      names.map(name => `./${name}`),
    );
  });

  test('gives Helm no settings, no plugins, no cluster and no network', async () => {
    using folder = new TemporaryFolder();
    writeChart(folder);
    const { env } = withHelm(folder, `env > "${folder.pathOf('env')}"\n`);
    const mine = { HELM_PLUGINS: '/mine', HELM_NAMESPACE: 'x', KUBECONFIG: '/mine', https_proxy: 'http://mine' };
    await podsense(folder, ['check', '--render', 'shop'], { env: { ...env, ...mine } });
    const told = new Map(
      fs
        .readFileSync(folder.pathOf('env'), 'utf8')
        .split('\n')
        .map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    assert.equal(told.get('HELM_NAMESPACE'), undefined);
    assert.notEqual(told.get('HELM_PLUGINS'), '/mine');
    assert.deepEqual(
      ['KUBECONFIG', 'https_proxy', 'HTTP_PROXY'].map(name => told.get(name)),
      ['/dev/null', 'http://127.0.0.1:9', 'http://127.0.0.1:9'],
    );
  });

  const reasons: readonly [what: string, script: string, said: RegExp][] = [
    [
      'of charts that are missing',
      'echo "Error: found in Chart.yaml, but missing in charts/ directory: redis, common" >&2; exit 1',
      /^shop is not rendered: its folder "charts" lacks redis, common, which `helm dependency build` brings\.$/m,
    ],
    [
      'of the words of Helm',
      'printf "Error: a \\033[1mb\\nmore" >&2; exit 1',
      /^shop is not rendered: Helm says "a \\u\{1b\}\[1mb"\.$/m,
    ],
    ['of too much output', 'yes "a: b" | head -c 40000000', /^shop is not rendered: it is too large\.$/m],
  ];
  for (const [what, script, said] of reasons) {
    test(`ends with 2, and says why a chart is not rendered, because ${what}`, async () => {
      using folder = new TemporaryFolder();
      writeChart(folder);
      const { errors, code } = await podsense(folder, ['check', '--render', 'shop'], withHelm(folder, `${script}\n`));
      assert.match(errors, said);
      assert.equal(code, 2);
    });
  }

  test('says where Helm is to be had if there is none', async () => {
    using folder = new TemporaryFolder();
    writeChart(folder);
    const { errors, code } = await podsense(folder, ['check', '--render', 'shop'], { env: { PATH: folder.path } });
    assert.match(errors, /^shop is not rendered: there is no "helm" on the PATH \(https:\/\/helm\.sh/m);
    assert.equal(code, 2);
  });

  test('runs nothing without a chart, and nothing without --render', async () => {
    using folder = new TemporaryFolder();
    writeChart(folder);
    folder.write('plain/a.yaml', deployment.replace(/\{\{.*\}\}/, 'front'));
    const surroundings = withHelm(folder, `touch "${folder.pathOf('ran')}"\n`);
    await podsense(folder, ['check', '--render', 'plain'], surroundings);
    await podsense(folder, ['check', 'shop'], surroundings);
    assert.equal(fs.existsSync(folder.pathOf('ran')), false);
  });
});

test('--render finds what Helm itself makes of a helper', { skip: withoutHelm() }, async () => {
  using folder = new TemporaryFolder();
  writeChart(folder);
  const env = { PATH: process.env.PATH };
  const { output, errors } = await podsense(folder, ['check', '--render', 'shop'], { env });
  const places = output.split('\n').flatMap(line => /^(\S+) information missing-timezone-mount/.exec(line)?.[1] ?? []);
  assert.deepEqual([places, errors], [['shop/templates/_web.tpl:13:9', 'shop/templates/web.yaml:1:1'], '']);
});

function withoutHelm(): string | false {
  try {
    execFileSync('helm', ['version', '--short'], { stdio: 'ignore' });
    return false;
  } catch {
    return 'there is no helm on the PATH: only a stand-in for it is run';
  }
}
