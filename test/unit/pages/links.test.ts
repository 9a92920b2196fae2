import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortPage } from '../../../server/src/features/shared/shortPage.ts';
import { ruleIds } from '../../../server/src/protocol/ruleIds.gen.ts';
import { pageOf } from '../../../server/src/rules/pageOf.ts';
import { readRulePages } from '../../support/pages.ts';

// Links to files of the source are followed in documents.test.ts, those of an editor's pages in test/protocol, those of
// SARIF in test/commandLine.

/** The targets of a text's links, but for web addresses. */
function placesIn(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^()]*)\)/g)].map(([, place = '']) => place).filter(place => !/^https:/.test(place));
}

test('pages link to one another', () => {
  assert.ok(readRulePages('page.md').flatMap(({ text }) => placesIn(text)).length > 3);
});

for (const rule of ruleIds) {
  test(`${rule} leads nowhere if no page can be opened`, () => {
    assert.deepEqual(placesIn(pageOf(rule)), []);
    assert.deepEqual(placesIn(shortPage(rule).paragraph), []);
  });
}
