import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rules } from '../../../server/src/rules/rules.gen.ts';
import { checkExample } from '../../support/examples.ts';
import { readRulePages } from '../../support/pages.ts';

const pages = readRulePages('page.md');
const cases = readRulePages('cases.md');

for (const page of [...pages, ...cases]) {
  describe(page.path, () => {
    for (const example of page.examples) {
      test(`line ${example.line}: ${example.heading}`, () => checkExample(example, page.id));
    }
  });
}

describe('the pages of the rules', () => {
  test('each rule has one, and each is of a rule', () => {
    assert.deepEqual(pages.map(page => page.id).sort(), rules.map(rule => rule.id).sort());
  });

  for (const page of pages) {
    test(`${page.id} has the title and the sections of every page`, () => {
      const titles = page.headings.filter(({ level }) => level < 3).map(({ title }) => title);
      assert.deepEqual(titles, [page.id, 'Why', 'Examples', 'Fix', 'Settings', 'When not to']);
    });

    test(`${page.id} shows a finding of its rule, and what a fix makes of it`, () => {
      const marked = page.examples.filter(({ files }) => files.some(file => file.marks.some(hasRule(page.id))));
      assert.ok(marked.length > 0, 'no example has a mark of the rule');
      const hasNone = page.text.includes('There is no quick fix');
      assert.equal(
        page.examples.some(({ fix }) => fix !== undefined && marked.includes(fix.of)),
        !hasNone,
        'a page has a fence "yaml fix", or says "There is no quick fix"',
      );
    });
  }

  test('cases are of rules', () => {
    const ids: readonly string[] = rules.map(rule => rule.id);
    assert.deepEqual(
      cases.filter(({ id }) => !ids.includes(id)).map(({ path }) => path),
      [],
    );
  });
});

function hasRule(id: string): (mark: { readonly rule: string }) => boolean {
  return ({ rule }) => rule === id;
}
