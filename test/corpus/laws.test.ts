import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import { checkIgnoreLaws } from '../support/ignoreLaws.ts';
import { checkLaws } from '../support/laws.ts';
import { corpus, manifestsOf } from './corpusFacts.ts';

const forms: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['as it is', text => text],
  ['with CRLF', text => text.replace(/\r?\n/g, '\r\n')],
  ['without a last line end', text => text.trimEnd()],
];

describe('the laws of an edit on public manifests', { skip: fs.existsSync(corpus) ? false : `no ${corpus}` }, () => {
  for (const [name, change] of forms) {
    test(name, () => {
      let checked = 0;
      for (const file of manifestsOf('plain')) {
        const text = fs.readFileSync(file, 'utf8');
        // Files of a megabyte repeat the same few shapes; their findings are compared elsewhere.
        if (text.length < 300_000) checked += checkLaws(change(text)).length;
      }
      console.log(`${checked} fixes checked`);
      assert.ok(checked > 1000);
    });
  }

  test('comments that ignore', () => {
    let checked = 0;
    for (const file of manifestsOf('plain')) {
      const text = fs.readFileSync(file, 'utf8');
      if (text.length < 300_000) checked += checkIgnoreLaws(text);
    }
    console.log(`${checked} comments checked`);
    assert.ok(checked > 500);
  });
});
