import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CompletionItem } from 'vscode-languageserver-types';
import { resolveCompletion } from '../../../server/src/features/completion/completion.ts';
import { able } from './checked.ts';
import { account, complete, pod, taken, zone } from './completions.ts';

const settingsFile = 'file:///w/.podsense.yaml';

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
