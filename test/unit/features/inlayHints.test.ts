import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MarkupContent } from 'vscode-languageserver-types';
import { inlayHints } from '../../../server/src/features/hints/inlayHints.ts';
import type { Abilities } from '../../../server/src/features/shared/abilities.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { ruleIds } from '../../../server/src/protocol/ruleIds.gen.ts';
import { defaultSettings, type Settings } from '../../../server/src/settings/settings.ts';
import { able, checkedFile, unable } from './checked.ts';

const allOff = Object.fromEntries(ruleIds.map(id => [id, 'off'] as const));

/** No finding reports the clock. */
const noZones: Partial<Settings> = { rules: { 'missing-timezone-mount': 'off' } };
const quiet: Partial<Settings> = { rules: { 'missing-timezone-mount': 'off', 'default-service-account': 'off' } };

function hintsIn(text: string, settings: Partial<Settings> = {}, abilities: Abilities = able) {
  const plain = { ...checkedFile(text, []), settings: { ...defaultSettings, ...settings } };
  const checked = { ...plain, findings: lint(plain) };
  const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  return { checked, range, hints: inlayHints(range, checked, abilities, 0) };
}

/** Each line with a hint, with the hint in its place. */
function shown(text: string, settings: Partial<Settings> = {}): readonly string[] {
  return hintsIn(text, settings).hints.map(({ position: { line, character }, label }) => {
    const written = text.split('\n')[line] ?? '';
    return `${written.slice(0, character)}⟨${label}⟩${written.slice(character)}`.trim();
  });
}

const pod = (rest: string, container = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec:\n${rest}  containers:\n    - name: web # why\n${container}`;
const named = pod('  serviceAccountName: web\n');
const account = (rest: string, name = 'web'): string =>
  `---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ${name}, namespace: shop}\n${rest}`;
const mounted = (path: string): string =>
  pod(
    `  serviceAccountName: web\n  volumes: [{name: tz, hostPath: {path: ${path}, type: File}}]\n`,
    '      volumeMounts: [{name: tz, mountPath: /etc/localtime, readOnly: true}]\n',
  );

describe('the zone of a container', () => {
  test('is shown where a mounted file gives it', () => {
    assert.deepEqual(shown(mounted('/usr/share/zoneinfo/Asia/Tokyo')), ['- name: web⟨Asia/Tokyo⟩ # why']);
    assert.deepEqual(shown(mounted('/etc/localtime')), ["- name: web⟨node's time zone⟩ # why"]);
  });

  test('is shown where a ConfigMap gives it', () => {
    const text = pod('  serviceAccountName: web\n', '      envFrom: [{configMapRef: {name: a}}]\n');
    const configMap =
      '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop}\ndata: {TZ: Asia/Tokyo}\n';
    assert.deepEqual(shown(text + configMap), ['- name: web⟨Asia/Tokyo⟩ # why']);
    assert.deepEqual(shown(text), []);
  });

  test('is shown where it is UTC, and no finding says so, unless that is what one wants', () => {
    assert.deepEqual(shown(named, noZones), ['- name: web⟨UTC⟩ # why']);
    assert.deepEqual(shown(named), [], 'a finding says it');
    assert.deepEqual(shown(named, { ...noZones, timeZone: 'UTC' }), []);
    const vain = pod(
      '  serviceAccountName: web\n',
      '      image: alpine\n      env: [{name: TZ, value: Asia/Tokyo}]\n',
    );
    assert.deepEqual(shown(vain, { timeZone: 'UTC', rules: allOff }), ['- name: web⟨UTC⟩ # why']);
  });

  test('is not shown where TZ stands in the container, nor where it is not known', () => {
    const variable = pod('  serviceAccountName: web\n', '      env: [{name: TZ, value: Asia/Tokyo}]\n');
    assert.deepEqual(shown(variable), []);
    assert.deepEqual(shown(variable.replace('value: Asia/Tokyo', 'valueFrom: {}')), []);
    assert.deepEqual(shown(pod('  serviceAccountName: web\n', '      {{ .a }}\n'), noZones), []);
  });

  test('is shown of containers and sidecars, not of what runs before them', () => {
    const text = pod(
      '  serviceAccountName: web\n  initContainers:\n    - name: first\n    - name: beside\n      restartPolicy: Always\n',
    );
    assert.deepEqual(shown(text, noZones), ['- name: beside⟨UTC⟩', '- name: web⟨UTC⟩ # why']);
  });

  test('is shown once on a line', () => {
    const text =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {serviceAccountName: a, containers: [{name: a}, {name: b}]}\n';
    assert.equal(shown(text, noZones).length, 1);
  });
});

describe('the identity of a pod', () => {
  test('is completed by what its account says of the token', () => {
    const line = (label: string): string => `serviceAccountName: web⟨${label}⟩`;
    const container = '- name: web⟨UTC⟩ # why';
    assert.deepEqual(shown(named + account('automountServiceAccountToken: false\n'), noZones), [
      line('token off'),
      container,
    ]);
    assert.deepEqual(shown(named + account(''), noZones), [container], 'mounted tokens are the rule');
    assert.deepEqual(shown(named, noZones), [container], 'nobody knows');
    const off = pod('  serviceAccountName: web\n  automountServiceAccountToken: false\n');
    assert.deepEqual(shown(off + account(''), noZones), [container], 'it stands there');
  });

  test('is shown where nothing names it and no finding does', () => {
    const settings = quiet;
    const [first] = shown(pod(''), settings);
    assert.equal(first, 'spec:⟨runs as shop:default⟩');
    const [second] = shown(pod('') + account('automountServiceAccountToken: false\n', 'default'), settings);
    assert.equal(second, 'spec:⟨runs as shop:default, token off⟩');
    assert.deepEqual(shown(pod(''), noZones), ['- name: web⟨UTC⟩ # why'], 'a finding says it');
    assert.deepEqual(shown(pod('  serviceAccountName: ""\n'), settings), ['- name: web⟨UTC⟩ # why']);
  });
});

test('there are none where the setting says so', () => {
  assert.deepEqual(shown(mounted('/etc/localtime'), { inlayHints: false }), []);
});

test('only those of the range that is asked for', () => {
  const { checked, hints } = hintsIn(`${named}${account('automountServiceAccountToken: false\n')}`, noZones);
  assert.equal(hints.length, 2);
  const [first] = hints;
  assert.ok(first !== undefined);
  const range = { start: first.position, end: first.position };
  assert.deepEqual(
    inlayHints(range, checked, able, 0).map(({ label }) => label),
    ['token off'],
  );
  const later = { start: { line: 20, character: 0 }, end: { line: 30, character: 0 } };
  assert.deepEqual(inlayHints(later, checked, able, 0), []);
});

test('tell more to those who point at them, as the client can show it', () => {
  const [hint] = hintsIn(mounted('/usr/share/zoneinfo/Asia/Tokyo')).hints;
  const tooltip = hint?.tooltip as MarkupContent | undefined;
  assert.equal(tooltip?.kind, 'markdown');
  assert.equal(
    tooltip?.value,
    '`web` shows `Asia/Tokyo`, by the file on `/etc/localtime`.\n\n`Asia/Tokyo` is `UTC+09:00` all year.',
  );
  const [plain] = hintsIn(mounted('/etc/localtime'), {}, unable).hints;
  assert.equal(plain?.tooltip, "web shows the node's time zone, by the node's /etc/localtime.");
});
