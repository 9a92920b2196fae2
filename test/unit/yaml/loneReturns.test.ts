import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ignoreHere, ignoreInFile } from '../../../server/src/fix/ignoreEdits.ts';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { defaultSettings } from '../../../server/src/settings/settings.ts';
import { parseFile } from '../../../server/src/yaml/read/file.ts';
import { check } from '../../fuzz/check.ts';
import { fc } from '../../support/random.ts';
import { randomManifest } from '../laws/randomManifest.ts';
import { shownTree } from './nodes.ts';

describe('a carriage return alone ends a line', () => {
  test('in lists, behind comments and before documents', () => {
    const text = 'a: # b\r  - c\r  - "d\r    e" # f\r---\r# g\rh: |\r  i\r';
    const { documents } = parseFile(text, () => true);
    assert.deepEqual(
      documents.map(({ document }) => shownTree(document?.root)),
      [{ a: ['c', 'd e'] }, { h: 'i\n' }],
    );
    const comments = documents.map(({ document }) =>
      document?.comments.map(({ start, end }) => document.text.slice(start, end)),
    );
    assert.deepEqual(comments, [['# b', '# f'], ['# g']]);
  });

  test('a comment for the whole file stands before what the first line does not hold', () => {
    const text = '# a\rkind: Pod\n';
    const edits = ignoreInFile(
      'unknown-timezone',
      parseFile(text, () => true),
    );
    assert.deepEqual(
      edits?.map(({ span }) => span),
      [{ start: 4, end: 4 }],
    );
  });

  test('what is found, and how it is fixed, is the same as with line feeds', () => {
    const seeds = fc.tuple(randomManifest, fc.infiniteStream(fc.boolean()));
    const property = fc.property(seeds, ([text, choices]) => {
      const returns = text.replace(/(?<!\r)\n/g, () => (choices.next().value ? '\r' : '\n'));
      assert.deepEqual(told(returns), told(text));
    });
    fc.assert(property, { numRuns: 300 });
  });
});

/** Every finding of a text, with all edits of its fixes and comments. */
function told(text: string): unknown {
  const { checked } = check({ name: 'manifest.yaml', text, settings: defaultSettings });
  const { file, settings } = checked;
  return checked.findings.map(finding => ({
    rule: finding.rule,
    span: finding.span,
    fixes: fixesFor(finding, { computerZone: 'Asia/Shanghai' }).map(({ id, edits }) => ({ id, edits })),
    here: ignoreHere(finding, file, settings.kinds)?.edits,
    inFile: ignoreInFile(finding.rule, file),
  }));
}
