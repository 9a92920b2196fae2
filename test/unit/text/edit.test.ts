import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  applyEdits,
  composeEdits,
  type Edit,
  type EditList,
  joinEdits,
  shiftEdits,
} from '../../../server/src/text/edit.ts';
import { fc } from '../../support/random.ts';

const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });

describe('joinEdits', () => {
  const cases: readonly (readonly [what: string, edits: readonly Edit[], joined: EditList | undefined])[] = [
    ['nothing', [], []],
    ['edits apart are sorted', [edit(4, 5, 'b'), edit(0, 1, 'a')], [edit(0, 1, 'a'), edit(4, 5, 'b')]],
    ['insertions at one offset keep their order', [edit(2, 2, 'a'), edit(2, 2, 'b')], [edit(2, 2, 'ab')]],
    ['an insertion comes before what is replaced there', [edit(2, 4, 'b'), edit(2, 2, 'a')], [edit(2, 4, 'ab')]],
    ['an insertion comes after what is replaced before it', [edit(4, 4, 'b'), edit(2, 4, 'a')], [edit(2, 4, 'ab')]],
    ['neighbours become one', [edit(2, 4, 'b'), edit(0, 2, 'a')], [edit(0, 4, 'ab')]],
    ['two that replace the same text', [edit(2, 4, 'a'), edit(2, 4, 'b')], undefined],
    ['two that share a character', [edit(2, 4, 'a'), edit(3, 5, 'b')], undefined],
    ['an insertion inside what is replaced', [edit(2, 4, 'a'), edit(3, 3, 'b')], undefined],
  ];
  for (const [what, edits, joined] of cases) {
    test(what, () => assert.deepEqual(joinEdits(edits), joined));
  }

  test('joined edits do together what they do one after the other from the last to the first', () => {
    fc.assert(
      fc.property(textWithEdits, ({ text, edits }) => {
        const shuffled = [...edits].reverse();
        const oneByOne = edits.reduceRight((now, one) => applyEdits(now, [one]), text);
        assert.equal(applyEdits(text, joinEdits(shuffled) ?? []), oneByOne);
      }),
    );
  });
});

describe('applyEdits', () => {
  const cases: readonly (readonly [what: string, edits: EditList, after: string])[] = [
    ['nothing', [], 'abcd'],
    ['an insertion at the start', [edit(0, 0, 'x')], 'xabcd'],
    ['an insertion at the end', [edit(4, 4, 'x')], 'abcdx'],
    ['a removal', [edit(1, 3, '')], 'ad'],
    ['two replacements', [edit(0, 1, 'xy'), edit(2, 3, '')], 'xybd'],
  ];
  for (const [what, edits, after] of cases) {
    test(what, () => assert.equal(applyEdits('abcd', edits), after));
  }
});

test('shifted edits do to a part of a text what the edits do to that part alone', () => {
  fc.assert(
    fc.property(textWithEdits, fc.string(), fc.string(), ({ text, edits }, before, after) => {
      const shifted = shiftEdits(edits, before.length);
      assert.equal(applyEdits(before + text + after, shifted), before + applyEdits(text, edits) + after);
    }),
  );
});

describe('composeEdits', () => {
  const cases: readonly (readonly [what: string, first: EditList, second: EditList, composed: EditList])[] = [
    ['nothing', [], [], []],
    ['only the first', [edit(1, 2, 'x')], [], [edit(1, 2, 'x')]],
    ['only the second', [], [edit(1, 2, 'x')], [edit(1, 2, 'x')]],
    ['edits apart', [edit(0, 0, 'xx')], [edit(5, 6, 'y')], [edit(0, 0, 'xx'), edit(3, 4, 'y')]],
    ['an insertion into inserted text', [edit(2, 2, 'ac')], [edit(3, 3, 'b')], [edit(2, 2, 'abc')]],
    ['inserted text that is removed again', [edit(2, 2, 'abc')], [edit(2, 5, '')], [edit(2, 2, '')]],
    ['a removal over what was inserted', [edit(2, 2, 'abc')], [edit(1, 6, '')], [edit(1, 3, '')]],
    ['a removal where something was removed', [edit(2, 4, '')], [edit(1, 3, '')], [edit(1, 5, '')]],
  ];
  for (const [what, first, second, composed] of cases) {
    test(what, () => assert.deepEqual(composeEdits(first, second), composed));
  }

  test('does what the first edits, and then the second ones, do', () => {
    fc.assert(
      fc.property(textWithTwoEdits, ({ text, first, second }) => {
        const composed = composeEdits(first, second);
        assert.equal(applyEdits(text, composed), applyEdits(applyEdits(text, first), second));
      }),
      { numRuns: 2000 },
    );
  });

  test('answers edits that are sorted, disjoint, and do not touch', () => {
    fc.assert(
      fc.property(textWithTwoEdits, ({ text, first, second }) => {
        let end = -1;
        for (const { span } of composeEdits(first, second)) {
          assert.ok(end < span.start && span.start <= span.end && span.end <= text.length);
          end = span.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

const textWithEdits = fc.string({ maxLength: 30 }).chain(text => editsOf(text).map(edits => ({ text, edits })));

const textWithTwoEdits = textWithEdits.chain(({ text, edits: first }) =>
  editsOf(applyEdits(text, first)).map(second => ({ text, first, second })),
);

/** Sorted and disjoint edits of a text; no two begin at the same offset. */
function editsOf(text: string): fc.Arbitrary<EditList> {
  const offsets = fc.array(fc.nat(text.length), { maxLength: 10 });
  return fc
    .tuple(offsets, fc.array(fc.string({ maxLength: 4 }), { minLength: 5, maxLength: 5 }))
    .map(([ends, texts]) => {
      const sorted = ends.sort((a, b) => a - b);
      const edits: Edit[] = [];
      for (let at = 0; at + 1 < sorted.length; at += 2) {
        const [start = 0, end = 0] = sorted.slice(at);
        if (start > (edits.at(-1)?.span.end ?? -1)) edits.push(edit(start, end, texts[at / 2] ?? ''));
      }
      return edits;
    });
}
