import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { splitObjects } from '../../../server/src/kubernetes/objects/splitObjects.ts';
import { finish } from '../../../server/src/text/steps.ts';
import { parseInSteps, type Split, splitDocuments, type YamlFile } from '../../../server/src/yaml/read/file.ts';
import { fc } from '../../support/random.ts';

/** What decides where documents begin and end, and texts that are almost that. */
const pieces = [
  ...[
    '---\n',
    '---\n',
    '---\n',
    '--- # c\n',
    '---\r\n',
    '---\r',
    '...\n',
    '...\n',
    '\n',
    '\r',
    '\r\n',
    '#',
    '---',
    '-',
    ' ',
  ],
  ...['# c\n', '%YAML 1.2\n', 'a: 1\n', 'b: 2\r\n', '\ufeff', '\ufeff---\n', '#@overlay/match by="x"\n', '#@overlay/'],
  ...[
    'kind: List\n',
    'items:\n',
    '- c: 3\n',
    '- c: 4\n',
    '  d: 5\n',
    'kind: List\nitems:\n- e: 6\n- f: 7\n',
    '{{ x }}\n',
  ],
  ...['{"kind":"List","items":[\n{"a":1},\n{"b":2}]}\n', '{"a": 1}\n'],
] as const;

/** Replaces so many characters at a place, from 0 to 1 of the text. */
type Change = { readonly at: number; readonly removed: number; readonly added: string };

const writing = (most: number) => fc.array(fc.constantFrom(...pieces), { maxLength: most }).map(all => all.join(''));
const changes = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(12), added: writing(2) }),
  { minLength: 1, maxLength: 8 },
);

function changed(text: string, { at, removed, added }: Change): string {
  const start = Math.round(at * text.length);
  return text.slice(0, start) + added + text.slice(start + removed);
}

describe('a text is cut after each edit as it is cut anew, and its lines are those of all of it', () => {
  for (const [what, split] of [
    ['documents', splitDocuments],
    ['objects', splitObjects],
  ] as const) {
    test(what, () => {
      const property = fc.property(writing(30), changes, (first, edits) => {
        let text = first;
        let file = read(text, split);
        for (const edit of edits) {
          text = changed(text, edit);
          file = read(text, split, file);
          assert.deepEqual(shown(file), shown(read(text, split)), JSON.stringify(text));
        }
      });
      fc.assert(property, { numRuns: 1_000 });
    });
  }
});

test('only the documents around an edit are looked at', () => {
  const looked: string[] = [];
  const split: Split = text => {
    looked.push(text);
    return splitDocuments(text);
  };
  const documents = Array.from({ length: 100 }, (_, at) => `---\nname: ${at}\n`);
  const file = read(documents.join(''), split);
  read(documents.with(50, '---\nname: fifty\n').join(''), split, file);
  assert.equal(looked.length, 2);
  assert.match(looked[1] ?? '', /^---\nname: 48\n---\nname: 49\n---\nname: fifty\n---\nname: 51\n---\nname: 52\n$/);
});

function read(text: string, split: Split, previous?: YamlFile): YamlFile {
  return finish(parseInSteps(text, () => false, previous, split));
}

function shown({ text, documents, lines }: YamlFile): unknown {
  return [documents, Array.from({ length: lines.lineCount }, (_, line) => lines.startOf(line)), text];
}
