import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LineTable } from '../../../server/src/text/lines.ts';
import { fc } from '../../support/random.ts';

/** The text before the first line, between the breaks, and after the last one. */
const lines: readonly (readonly [
  what: string,
  text: string,
  lines: readonly (readonly [start: number, end: number])[],
])[] = [
  ['an empty text', '', [[0, 0]]],
  ['one line', 'ab', [[0, 2]]],
  [
    '\\n',
    'ab\ncd',
    [
      [0, 2],
      [3, 5],
    ],
  ],
  [
    '\\n at the end',
    'ab\n',
    [
      [0, 2],
      [3, 3],
    ],
  ],
  [
    '\\r\\n',
    'ab\r\ncd\r\n',
    [
      [0, 2],
      [4, 6],
      [8, 8],
    ],
  ],
  [
    'a lone \\r',
    'ab\rcd',
    [
      [0, 2],
      [3, 5],
    ],
  ],
  [
    '\\r at the very end',
    'ab\r',
    [
      [0, 2],
      [3, 3],
    ],
  ],
  [
    '\\n\\r is two',
    'a\n\rb',
    [
      [0, 1],
      [2, 2],
      [3, 4],
    ],
  ],
  [
    '\\r\\r\\n is two',
    'a\r\r\nb',
    [
      [0, 1],
      [2, 2],
      [4, 5],
    ],
  ],
  [
    'all mixed',
    '\n\r\n\r',
    [
      [0, 0],
      [1, 1],
      [3, 3],
      [4, 4],
    ],
  ],
  ['other breaks of Unicode are none', 'a\u2028b\u0085c\u000bd', [[0, 7]]],
  [
    'a pair of surrogates is two',
    '🕐\n🕐',
    [
      [0, 2],
      [3, 5],
    ],
  ],
  [
    'a lone surrogate is one',
    '\ud83d\n\udd50',
    [
      [0, 1],
      [2, 3],
    ],
  ],
];

describe('the lines of', () => {
  for (const [what, text, expected] of lines) {
    test(what, () => {
      const table = new LineTable(text);
      const found = Array.from({ length: table.lineCount }, (_, line) => [table.startOf(line), table.endOf(line)]);
      assert.deepEqual(found, expected);
    });
  }
});

describe('positions', () => {
  const text = 'ab\r\ncd\re\n';
  const table = new LineTable(text);
  const positions: readonly (readonly [offset: number, line: number, character: number])[] = [
    [0, 0, 0],
    [2, 0, 2],
    [3, 0, 3], // between \r and \n: of the line that they end
    [4, 1, 0],
    [6, 1, 2],
    [7, 2, 0],
    [9, 3, 0],
  ];
  for (const [offset, line, character] of positions) {
    test(`offset ${offset} is ${line}:${character}`, () => {
      assert.deepEqual(table.positionAt(offset), { line, character });
    });
  }

  test('offsets outside the text are moved to its ends', () => {
    assert.deepEqual(table.positionAt(-5), { line: 0, character: 0 });
    assert.deepEqual(table.positionAt(99), { line: 3, character: 0 });
  });

  const outside: readonly (readonly [what: string, line: number, character: number, offset: number])[] = [
    ['before the first line', -1, 7, 0],
    ['after the last line', 4, 0, text.length],
    ['before its line', 1, -3, 4],
    ['after its line, which ends with \\r\\n', 0, 99, 2],
    ['after its line, which ends with \\r', 1, 99, 6],
    ['after the last character', 3, 99, text.length],
  ];
  for (const [what, line, character, offset] of outside) {
    test(`a position ${what} is moved`, () => assert.equal(table.offsetAt({ line, character }), offset));
  }

  test('there and back is the same offset, but inside a line break', () => {
    const unit = fc.constantFrom('a', '\n', '\r', '\r\n', '🕐', '\ud83d');
    fc.assert(
      fc.property(fc.array(unit), units => {
        const random = units.join('');
        const lineTable = new LineTable(random);
        for (let offset = 0; offset <= random.length; offset++) {
          if (random[offset - 1] === '\r' && random[offset] === '\n') continue;
          assert.equal(lineTable.offsetAt(lineTable.positionAt(offset)), offset);
        }
      }),
    );
  });
});

test('the table of an edited text is that of the text', () => {
  const part = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '🕐')).map(units => units.join(''));
  const edit = fc.tuple(part, part, part, part);
  fc.assert(
    fc.property(edit, ([head, old, now, tail]) => {
      const edited = new LineTable(head + old + tail).edited(head + now + tail, head.length, tail.length);
      assert.deepEqual(edited, new LineTable(head + now + tail));
    }),
  );
});
