import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { completionsAt, resolveCompletion } from '../../../server/src/features/completion/completion.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { ruleIds } from '../../../server/src/protocol/ruleIds.gen.ts';
import { defaultSettings, type Settings } from '../../../server/src/settings/settings.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { able, checkedFile, unable } from './checked.ts';

/** The completions for a text with the cursor `¦` in it. */
function complete(marked: string, fields: { readonly uri?: string; readonly settings?: Partial<Settings> } = {}) {
  const text = marked.replace('¦', '');
  const plain = checkedFile(text, []);
  const checked = { ...plain, ...fields, settings: { ...defaultSettings, ...fields.settings } };
  const position = plain.file.lines.positionAt(marked.indexOf('¦'));
  const items = completionsAt(position, { ...checked, findings: lint(checked) }, able);
  return { text, checked, items, labels: items.map(({ label }) => label) };
}

/** The text after the item of that label is applied. */
function taken(marked: string, label: string): string {
  return takenIn(marked, label, {});
}

function takenIn(marked: string, label: string, fields: { readonly uri?: string }): string {
  const { text, checked, items } = complete(marked, fields);
  const item = items.find(candidate => candidate.label === label);
  assert.ok(item !== undefined, `no ${label} among ${items.length}`);
  const { range, newText } = item.textEdit as TextEdit;
  const { lines } = checked.file;
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  return applyEdits(text, [{ span, text: newText }]);
}

const settingsFile = 'file:///w/.podsense.yaml';

function pod(rest: string, container = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\nspec:\n${rest}  containers:\n    - name: web\n      image: nginx\n${container}`;
}

const zone = (value: string): string => pod('', `      env:\n        - name: TZ\n          value: ${value}\n`);

function account(name: string, namespace?: string): string {
  const where = namespace === undefined ? '' : `  namespace: ${namespace}\n`;
  return `---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n${where}`;
}

describe('zones', () => {
  test("are today's names, as the value of TZ", () => {
    const { labels } = complete(zone('¦'));
    assert.ok(labels.length > 300);
    assert.ok(labels.includes('Asia/Shanghai') && !labels.includes('Asia/Calcutta') && !labels.includes('PRC'));
    assert.equal(labels[0], 'UTC');
  });

  test('are led by those that the workspace uses, then the one of the settings', () => {
    const others = `---\n${zone('Asia/Tokyo')}---\n${zone('Europe/Oslo')}---\n${zone('Europe/Oslo')}`;
    const { labels, items } = complete(`${zone('¦')}${others}`, { settings: { timeZone: 'Asia/Shanghai' } });
    assert.deepEqual(labels.slice(0, 4), ['Europe/Oslo', 'Asia/Tokyo', 'Asia/Shanghai', 'UTC']);
    const sorted = items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.deepEqual(sorted, items);
    assert.equal(labels.filter(label => label === 'Europe/Oslo').length, 1);
  });

  test('replace the whole value, within its quotes', () => {
    assert.equal(taken(zone('Asia/S¦hang'), 'Asia/Tokyo'), zone('Asia/Tokyo'));
    assert.equal(taken(zone('"A¦" # why'), 'Asia/Tokyo'), zone('"Asia/Tokyo" # why'));
    assert.equal(taken(zone("'¦"), 'Asia/Tokyo'), zone("'Asia/Tokyo"));
  });

  test('come after a blank, where none is typed yet', () => {
    assert.equal(taken(zone('¦').replace('value: ¦', 'value:¦'), 'Asia/Tokyo'), zone('Asia/Tokyo'));
  });

  test('have quotes in JSON', () => {
    const json = (value: string): string =>
      `{"apiVersion":"batch/v1","kind":"CronJob","metadata":{"name":"a"},"spec":{"timeZone":${value}}}`;
    assert.equal(taken(json('¦'), 'Asia/Tokyo'), json(' "Asia/Tokyo"'));
    assert.equal(taken(json('"As¦ia"'), 'Asia/Tokyo'), json('"Asia/Tokyo"'));
  });

  for (const [where, text] of [
    [
      'the time zone of a schedule of Argo',
      'apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata:\n  name: a\nspec:\n  timezone: ¦\n  schedule: "@daily"\n',
    ],
    [
      'the time zone of a trigger of KEDA',
      'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata:\n  name: a\nspec:\n  triggers:\n    - metadata:\n        start: 0 8 * * *\n        timezone: ¦\n',
    ],
    ['the time zone of a CronJob', 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: a\nspec:\n  timeZone: ¦\n'],
    [
      'the annotation of k8tz',
      pod('').replace('  name: web\n', '  name: web\n  annotations:\n    k8tz.io/timezone: ¦\n'),
    ],
    ['that of a namespace', 'apiVersion: v1\nkind: Namespace\nmetadata:\n  annotations:\n    k8tz.io/timezone: ¦\n'],
    ['TZ in flow style', pod('').replace('image: nginx', 'env: [{name: TZ, value: ¦}]')],
    ['TZ of an init container', pod('  initContainers:\n  - env:\n    - {name: A}\n    - value: ¦\n      name: TZ\n')],
  ] as const) {
    test(`are offered as ${where}`, () => assert.ok(complete(text).labels.includes('Asia/Shanghai')));
  }

  test('are offered in the settings of a folder, and in no other file of their form', () => {
    const { labels } = complete('timeZone: ¦', { uri: settingsFile });
    assert.deepEqual([labels[0], labels.includes('Asia/Shanghai')], ['node', true]);
    assert.deepEqual(complete('timeZone: ¦').labels, []);
    assert.deepEqual(complete('other:\n  timeZone: ¦', { uri: settingsFile }).labels, []);
  });

  test('tell of their clock when somebody looks at them', () => {
    const clock = (name: string, now: string): string | undefined => {
      const item: CompletionItem = { label: name, data: { zone: name } };
      return resolveCompletion(item, Date.parse(now), able).detail;
    };
    assert.equal(clock('Asia/Shanghai', '2026-01-01'), 'UTC+08:00, no summer time');
    assert.equal(clock('Europe/Oslo', '2026-01-01'), 'UTC+01:00 now, with summer time');
    assert.equal(clock('Europe/Oslo', '2026-07-01'), 'UTC+02:00 now, with summer time');
    assert.equal(clock('America/St_Johns', '2026-01-01'), 'UTC-03:30 now, with summer time');
    assert.equal(clock('UTC', '2026-01-01'), 'UTC, no summer time');
    assert.equal(clock('Nowhere', '2026-01-01'), undefined);
    assert.equal(resolveCompletion({ label: 'a' }, 0, able).detail, undefined);
  });
});

describe('accounts', () => {
  const accounts = account('web', 'shop') + account('default', 'shop') + account('other', 'bank') + account('any');

  test('are those of the namespace of the pod, `default` last', () => {
    const { labels, items } = complete(pod('  serviceAccountName: ¦\n') + accounts);
    assert.deepEqual(labels, ['any', 'web', 'default']);
    assert.deepEqual(
      items.map(({ detail }) => detail),
      ['Service account', 'Service account in shop', 'Service account in shop'],
    );
  });

  test('are offered for the old field too, and while a word is typed', () => {
    assert.deepEqual(complete(pod('  serviceAccount: w¦\n') + accounts).labels, ['any', 'web', 'default']);
    assert.equal(
      taken(pod('  serviceAccountName: w¦x\n') + accounts, 'web'),
      pod('  serviceAccountName: web\n') + accounts,
    );
  });

  test('are quoted where they would be read as something else', () => {
    const text = (value: string): string => pod(`  serviceAccountName: ${value}\n`) + account('"1e3"', 'shop');
    assert.equal(taken(text('¦'), '1e3'), text('"1e3"'));
  });

  test('are offered as subjects: of the namespace there, else of that of the binding', () => {
    const binding = (kind: string, subject: string): string =>
      `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata:\n  name: a\n  namespace: shop\nsubjects:\n- ${subject}\n${accounts}`;
    assert.deepEqual(complete(binding('RoleBinding', 'kind: ServiceAccount\n  name: ¦')).labels, [
      'any',
      'web',
      'default',
    ]);
    assert.deepEqual(complete(binding('RoleBinding', 'name: ¦\n  kind: ServiceAccount\n  namespace: bank')).labels, [
      'any',
      'other',
    ]);
    assert.deepEqual(complete(binding('ClusterRoleBinding', 'kind: ServiceAccount\n  name: ¦')).labels, [
      'any',
      'other',
      'web',
      'default',
    ]);
    assert.deepEqual(complete(binding('RoleBinding', 'kind: User\n  name: ¦')).labels, []);
  });
});

describe('volumes and paths', () => {
  const volumes =
    '  volumes:\n  - name: tz\n    hostPath:\n      path: /etc/localtime\n  - name: data\n    emptyDir: {}\n';

  test('names of volumes are offered to a mount, with what they hold', () => {
    const { items } = complete(pod(volumes, '      volumeMounts:\n      - name: ¦\n'));
    assert.deepEqual(
      items.map(({ label, detail }) => `${label}: ${detail}`),
      ['tz: hostPath /etc/localtime', 'data: emptyDir'],
    );
  });

  test('well-known paths are offered to a mount and to a volume', () => {
    const settings = { timeZone: 'Asia/Shanghai' };
    const wanted = ['/etc/localtime', '/usr/share/zoneinfo/Asia/Shanghai', '/usr/share/zoneinfo'];
    assert.deepEqual(complete(pod('', '      volumeMounts:\n      - mountPath: ¦\n'), { settings }).labels, wanted);
    const { labels, items } = complete(pod(volumes.replace('/etc/localtime', '¦')), { settings });
    assert.deepEqual(labels, wanted);
    assert.equal(items[0]?.detail, "The node's own time zone");
  });

  test('files of all zones are offered once their directory stands there', () => {
    const { labels } = complete(pod('', '      volumeMounts:\n      - mountPath: /usr/share/zoneinfo/As¦\n'));
    assert.ok(labels.includes('/usr/share/zoneinfo/Asia/Tokyo'));
  });
});

describe('rules', () => {
  test('are offered in a comment that ignores, those that are found first', () => {
    const { labels, items } = complete(`# podsense: ignore-file[¦\n${pod('')}`);
    assert.deepEqual(labels.toSorted(), [...ruleIds].sort());
    assert.deepEqual(labels.slice(0, 2).toSorted(), ['default-service-account', 'missing-timezone-mount']);
    assert.match(JSON.stringify(items[0]?.documentation), /markdown/);
  });

  test('replace the name that is typed, and leave out those that are there', () => {
    const text = pod('').replace('nginx', 'nginx # podsense: ignore[default-service-account, mis¦sing] why');
    assert.ok(!complete(text).labels.includes('default-service-account'));
    const wanted = text.replace('mis¦sing', 'missing-timezone-mount');
    assert.equal(taken(text, 'missing-timezone-mount'), wanted);
  });

  test('are no part of other comments, nor of what is no comment', () => {
    for (const text of ['# ignore[¦', '# podsense: ignore[a] ¦', '# podsense: ¦', 'a: "# podsense: ignore[¦"']) {
      assert.deepEqual(complete(`${text}\n${pod('')}`).labels, [], text);
    }
  });
});

describe('a settings file', () => {
  const labels = (marked: string): readonly string[] => complete(marked, { uri: settingsFile }).labels;
  const taken = (marked: string, label: string): string => takenIn(marked, label, { uri: settingsFile });

  test('has the names of settings that are not in it, with a colon', () => {
    const names = labels('timeZone: UTC\n¦');
    assert.ok(names.includes('rules') && !names.includes('timeZone') && !names.includes('inlayHints'));
    assert.equal(taken('ru¦', 'rules'), 'rules: ');
    assert.equal(taken('ru¦: {}', 'rules'), 'rules: {}');
    assert.equal(taken('"ru¦": {}', 'rules'), '"rules": {}');
  });

  test('has the ids of rules, and their severities', () => {
    const rest = 'rules:\n  default-service-account: off\n  ¦';
    assert.deepEqual(labels(rest).toSorted(), ruleIds.filter(id => id !== 'default-service-account').toSorted());
    assert.deepEqual(labels('rules:\n  a: ¦'), ['off', 'hint', 'information', 'warning', 'error']);
    assert.equal(taken('rules: {mi¦}', 'missing-timezone-mount'), 'rules: {missing-timezone-mount: }');
    assert.ok(labels('fixAllRules: [¦]').includes('missing-timezone-mount'));
    assert.ok(!labels('fixAllRules:\n- ¦').includes('removed-workload-api'));
    assert.deepEqual(labels('timeZoneFix: ¦'), ['auto', 'localtime', 'zoneFile', 'env']);
  });

  test('has nothing elsewhere', () => {
    assert.deepEqual(labels('exclude:\n- ¦'), []);
    assert.deepEqual(labels('rules:\n  a:\n    b: ¦'), []);
  });
});

describe('nothing is offered', () => {
  for (const [where, text] of [
    ['as another variable', zone('¦').replace('TZ', 'LANG')],
    ['as a key', pod('  serviceAcc¦\n')],
    ['in a file that is no manifest', 'spec:\n  serviceAccountName: ¦\nenv:\n- name: TZ\n  value: ¦'],
    ['in a comment of a file that is no manifest', 'services: # podsense: ignore[¦'],
    ['in a template action', pod('  serviceAccountName: {{ .na¦me }}\n') + account('web')],
    [
      'in the text of a block scalar',
      `${pod('')}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: |\n    spec:\n      serviceAccountName: ¦\n${account('web')}`,
    ],
    ['beyond a value', zone('Asia/Tokyo ¦')],
    ['beyond a quote', zone('"Asia/Tokyo" ¦')],
    ['in an empty file', '¦'],
  ] as const) {
    test(where, () => assert.deepEqual(complete(text).labels, []));
  }
});

test('gives plain text to a client that knows no Markdown', () => {
  const { checked } = complete(`# podsense: ignore[¦\n${pod('')}`);
  const [item] = completionsAt({ line: 0, character: 19 }, checked, unable);
  assert.doesNotMatch(JSON.stringify(item?.documentation), /`|markdown/);
});
