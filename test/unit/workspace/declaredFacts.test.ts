import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finish } from '../../../server/src/text/steps.ts';
import { factsIn } from '../../../server/src/workspace/reading/manifest.ts';
import { readRulePages } from '../../support/pages.ts';

for (const page of [...readRulePages('page.md'), ...readRulePages('cases.md')]) {
  test(`the examples of ${page.path} declare the same if nothing else of them is parsed, and name the same zones`, () => {
    for (const { files, line, settings } of page.examples) {
      for (const { name, text } of files) {
        const factsOf = (wanted: 'all' | 'declared' | 'declared and zones') =>
          finish(factsIn(`file:///w/${name}`, text, settings.kinds, wanted));
        const all = factsOf('all');
        const place = `${page.path}:${line} ${name}`;
        assert.deepEqual(factsOf('declared')?.declares, all?.declares, place);
        assert.deepEqual(factsOf('declared and zones')?.refers.zones, all?.refers.zones, place);
      }
    }
  });
}
