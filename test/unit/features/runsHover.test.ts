import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import { able, checkedFile } from './checked.ts';

describe('the runs of a CronJob', () => {
  const job = (schedule: string, rest = ''): string =>
    `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: nightly}\nspec:\n  schedule: "¦${schedule}"\n${rest}`;
  const inTokyo = '  timeZone: Asia/Tokyo\n';
  const shown = (text: string, zone?: string): readonly string[] => {
    const checked = checkedFile(text.replace('¦', ''), []);
    const position = checked.file.lines.positionAt(text.indexOf('¦'));
    const hover = hoverAt(position, checked, able, { now: Date.parse('2026-11-28T12:00Z'), zone });
    return hover === null ? [] : (hover.contents as MarkupContent).value.split(/\n+/);
  };

  test('are five, by its zone and in UTC', () => {
    assert.deepEqual(shown(job('30 2 * * 1-5', inTokyo)), [
      'The next runs, by the clock of `Asia/Tokyo`:',
      '- `2026-11-30 02:30` (UTC `2026-11-29 17:30`)',
      '- `2026-12-01 02:30` (UTC `2026-11-30 17:30`)',
      '- `2026-12-02 02:30` (UTC `2026-12-01 17:30`)',
      '- `2026-12-03 02:30` (UTC `2026-12-02 17:30`)',
      '- `2026-12-04 02:30` (UTC `2026-12-03 17:30`)',
    ]);
  });

  test('are told in the zone of who looks, too', () => {
    const [, first] = shown(job('0 9 * * *', inTokyo), 'Europe/Berlin');
    assert.equal(first, '- `2026-11-29 09:00` (UTC `2026-11-29 00:00`), here `2026-11-29 01:00`');
  });

  for (const zone of ['Asia/Tokyo', 'Etc/UTC']) {
    test(`are told once to who is in ${zone}`, () => {
      const [, first] = shown(job('0 9 * * *', inTokyo), zone);
      assert.equal(first, '- `2026-11-29 09:00` (UTC `2026-11-29 00:00`)');
    });
  }

  for (const rest of ['', '  timeZone: null\n']) {
    test(`are those of most clusters with ${JSON.stringify(rest)}`, () => {
      assert.deepEqual(shown(job('@daily', rest)).slice(0, 2), [
        'The next runs, if the clock of kube-controller-manager shows UTC, as in most clusters:',
        '- `2026-11-29 00:00`',
      ]);
    });
  }

  test('are told of each schedule of a custom resource, by the clock of its controller', () => {
    const workflow = (rest: string) =>
      `apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata: {name: a}\nspec:\n  ${rest}\n`;
    const first = (rest: string) => shown(workflow(rest)).slice(0, 2);
    assert.deepEqual(first('schedules: ["@daily", "¦0 9 * * *"]\n  timezone: Asia/Tokyo'), [
      'The next runs, by the clock of `Asia/Tokyo`:',
      '- `2026-11-29 09:00` (UTC `2026-11-29 00:00`)',
    ]);
    assert.deepEqual(first('schedule: "¦TZ=Asia/Tokyo 0 9 * * *"'), [
      'The next runs, by the clock of `Asia/Tokyo`:',
      '- `2026-11-29 09:00` (UTC `2026-11-29 00:00`)',
    ]);
    for (const rest of ['', '\n  timezone: ""']) {
      assert.deepEqual(first(`schedule: "¦0 9 * * *"${rest}`), [
        'The next runs, if the clock of its controller shows UTC, as in most clusters:',
        '- `2026-11-29 09:00`',
      ]);
    }
    assert.match(
      shown(workflow('timezone: Asia/¦Tokyo\n  schedule: "@daily"')).join(),
      /The schedule follows this zone/,
    );
  });

  test('are told of no schedule that begins a span', () => {
    const project = 'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: {name: a}\nspec:\n';
    assert.deepEqual(shown(`${project}  syncWindows: [{schedule: "¦0 9 * * *"}]\n`), []);
  });

  test('are those that it would have, if it is suspended', () => {
    const [first, second] = shown(job('@daily', '  suspend: true\n'));
    assert.equal(first, 'It is suspended, and runs only once `suspend` is no longer true.');
    assert.match(second ?? '', /^The next runs/);
  });

  test('are none if no day is right', () => {
    assert.deepEqual(shown(job('0 0 30 2 *')), ['It never runs: no day has what its fields ask for.']);
  });

  for (const [what, text] of [
    ['a schedule that is refused', job('61 * * * *')],
    ['a schedule that counts from the run before', job('@every 1h')],
    ['a zone that does not exist', job('@daily', '  timeZone: Asia/Nowhere\n')],
    ['a zone in front of the schedule', job('TZ=Asia/Tokyo 0 9 * * *')],
    ['a template action in it', job('{{ .Values.schedule }}')],
    ['a zone from a template', job('@daily', '  timeZone: {{ .Values.zone }}\n')],
  ] as const) {
    test(`are not told of ${what}`, () => assert.deepEqual(shown(text), []));
  }
});
