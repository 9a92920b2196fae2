import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionsOfPart, codeActions } from '../../../server/src/features/actions/codeActions.ts';
import type { Abilities } from '../../../server/src/features/shared/abilities.ts';
import type { Finding } from '../../../server/src/lint/finding.ts';
import type { MenuPart } from '../../../server/src/protocol/fixRequests.ts';
import { finish } from '../../../server/src/text/steps.ts';
import { able, checkedFile, finding, fix, lintedFile, spanOf, uri } from './checked.ts';

const text = 'first: one\nsecond: two\n';
const insertion = { span: { start: 0, end: 0 }, text: '# x\n' };
const short: Abilities = { ...able, commands: [...able.commands, 'podsense.pickAction', 'podsense.changeSeverity'] };

const manifest = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  serviceAccountName: web
  containers: [{ name: a, image: nginx }, { name: b, image: nginx }]
`;

function titlesAt(findings: readonly Finding[], abilities = short): readonly string[] {
  const checked = checkedFile(text, findings);
  const range = checked.file.lines.rangeOf(spanOf(text, 'one'));
  return codeActions({ range }, checked, abilities, {}).map(({ title }) => title);
}

test('a menu has the first fix, that of every container, and lists of the rest', () => {
  const checked = lintedFile(manifest);
  const range = checked.file.lines.rangeOf(spanOf(manifest, 'a, image'));
  assert.deepEqual(
    codeActions({ range }, checked, short, { computerZone: 'Asia/Shanghai' }).map(({ title }) => title),
    [
      "Mount the node's time zone on /etc/localtime",
      'Another way…',
      "Mount the node's time zone in every container",
      'Fix all 2 missing-timezone-mount in this file',
      'Ignore missing-timezone-mount…',
      'Change the severity of missing-timezone-mount…',
      'Why missing-timezone-mount? (its page)',
    ],
  );
});

test('the list of a part has the actions that other clients have in their menu', () => {
  const checked = lintedFile(manifest);
  const range = checked.file.lines.rangeOf(spanOf(manifest, 'a, image'));
  const context = { computerZone: 'Asia/Shanghai' };
  const flat = codeActions({ range }, checked, able, context).map(({ title }) => title);
  const listed = (part: MenuPart) =>
    finish(
      actionsOfPart({ uri, version: 3, range, rule: 'missing-timezone-mount', part }, checked, short, context),
    ).map(({ title }) => title);
  const shown = codeActions({ range }, checked, short, context).map(({ title }) => title);
  assert.deepEqual(
    [...shown.filter(title => flat.includes(title)), ...listed('ways'), ...listed('ignore')].toSorted(),
    flat.toSorted(),
  );
  assert.ok(listed('ways').includes('Choose a time zone…'));
  assert.deepEqual(listed('accounts'), []);
});

test('accounts have a list of their own, and one action alone needs none', () => {
  const use = (name: string) => fix(`use:${name}`, [insertion]);
  const of = (...names: readonly string[]) =>
    titlesAt([finding(text, 'one', { fixes: () => [fix('create', [insertion]), ...names.map(use)] })]);
  assert.ok(of('a', 'b').includes('Another account…'));
  assert.ok(!of('a').includes('Another account…'));
  assert.equal(of('a').length, of().length + 1);
});

test('a client without our list has every action in its menu, and no page among them', () => {
  const fixes = () => [fix('a', [insertion]), fix('b', [insertion]), fix('c', [insertion])];
  const titles = titlesAt([finding(text, 'one', { fixes })], able);
  assert.equal(titles.filter(title => /Another|Why|…$/.test(title)).length, 0, titles.join('\n'));
  assert.equal(titles.length, 5);
});
