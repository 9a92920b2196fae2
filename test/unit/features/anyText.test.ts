import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { completionsAt } from '../../../server/src/features/completion/completion.ts';
import { inlayHints } from '../../../server/src/features/hints/inlayHints.ts';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import type { LineTable } from '../../../server/src/text/lines.ts';
import { fc } from '../../support/random.ts';
import { mutated } from '../badInput/mutated.ts';
import { able, checkedFile } from './checked.ts';

test('what is told and offered at any place of any text lies in it', () => {
  fc.assert(
    fc.property(mutated, fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), (text, places) => {
      const checked = checkedFile(text, []);
      const { lines } = checked.file;
      const isIn = ({ start, end }: Range) => isPosition(lines, start) && isPosition(lines, end);
      const whole = { start: lines.positionAt(0), end: lines.positionAt(text.length) };
      for (const { position } of inlayHints(whole, checked, able, 0)) assert.ok(isPosition(lines, position));
      for (const place of places) {
        // No editor has a cursor between the two characters of a line end.
        const position = lines.positionAt(lines.offsetAt(lines.positionAt(place % (text.length + 1))));
        const { range = whole } = hoverAt(position, checked, able, { now: 0 }) ?? {};
        assert.ok(isIn(range));
        for (const { textEdit } of completionsAt(position, checked, able).slice(0, 3)) {
          const { range: replaced } = textEdit as TextEdit;
          // Editors need the cursor inside the replaced range, and that on one line.
          assert.deepEqual([replaced.start.line, replaced.end.line], [position.line, position.line]);
          assert.ok(replaced.start.character <= position.character && position.character <= replaced.end.character);
          assert.ok(isIn(replaced));
        }
      }
    }),
    { numRuns: 500 },
  );
});

function isPosition(lines: LineTable, position: Range['start']): boolean {
  const back = lines.positionAt(lines.offsetAt(position));
  return back.line === position.line && back.character === position.character;
}
