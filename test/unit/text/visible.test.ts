import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { errorText } from '../../../server/src/text/errorText.ts';
import { visible } from '../../../server/src/text/visible.ts';

describe('what cannot be seen is shown', () => {
  const cases: readonly [what: string, text: string, shown: string][] = [
    ['control characters', '\0\t\n\r\x1b[2J\x7f\x85\x9b', '\\u{0}\\u{9}\\u{a}\\u{d}\\u{1b}[2J\\u{7f}\\u{85}\\u{9b}'],
    ['separators of lines and paragraphs', 'a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
    ['marks of direction', '\u061c\u200e\u200f', '\\u{61c}\\u{200e}\\u{200f}'],
    ['embeddings and overrides', '\u202a\u202b\u202c\u202d\u202e', '\\u{202a}\\u{202b}\\u{202c}\\u{202d}\\u{202e}'],
    ['isolates', '\u2066\u2067\u2068\u2069', '\\u{2066}\\u{2067}\\u{2068}\\u{2069}'],
    ['characters without width', '\u200b\u200c\u200d\u2060\ufeff', '\\u{200b}\\u{200c}\\u{200d}\\u{2060}\\u{feff}'],
    ['soft hyphens, fillers and tags', '\u00ad\u3164\u{e0041}', '\\u{ad}\\u{3164}\\u{e0041}'],
    ['lone surrogates', 'a\ud83db\udd50', 'a\\u{d83d}b\\u{dd50}'],
  ];
  for (const [what, text, shown] of cases) test(what, () => assert.equal(visible(text), shown));
});

test('what can be seen stays', () => {
  for (const text of ['a\\u{1b}b', 'Café “上海”，北京。', '🕐 ⚠️ 𝒳', 'שלום العربية', 'a b\u00a0c\u3000d']) {
    assert.equal(visible(text), text);
  }
});

test('an error is what it says in one line, and where it comes from', () => {
  const text = errorText(new TypeError('a\n::error::\x1b'));
  const [first, second] = text.split('\n');
  assert.equal(first, 'TypeError: a\\u{a}::error::\\u{1b}');
  assert.match(second ?? '', /^ {4}at .*visible\.test\.ts/);
  assert.equal(errorText('\u202e'), '\\u{202e}');
});
