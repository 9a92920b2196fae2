import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { holesOfYtt } from '../../../server/src/yaml/template/ytt.ts';

describe('what ytt fills in', () => {
  const cases: readonly (readonly [what: string, text: string, ...holes: string[]])[] = [
    ['a value', 'a: #@ x\nb: 1\n', 'value #@ x'],
    ['an item', 'a:\n- #@ x\n- b\n', 'value #@ x'],
    ['the value of the first key of an item', '- a: #@ x', 'value #@ x'],
    [
      'lines of a condition',
      'a:\n  #@ if x:\n  b: 1\n  #@ elif y:\n  #@ else:\n  #@ end\n',
      ...['if x:', 'elif y:', 'else:'].map(code => `line #@ ${code}`),
    ],
    ['lines of a loop', '  #@ for x in y:\n- a\n#@ end\n', 'line #@ for x in y:'],
    ['keys', '_: #@ template.replace(x)\n', 'line #@ template.replace(x)'],
    ['keys of an item', '- _: #@ x\n', 'line #@ x'],
    ['no code that gives nothing', '#@ load("@ytt:data", "data")\n#@ x = 1\n#! a comment\n#@ iffy\n'],
    ['no comment behind a value', 'a: 1 #@ x\n- b #@ y\n'],
    ['a value before a carriage return', 'a: #@ x\r\n', 'value #@ x\r'],
  ];
  for (const [what, text, ...holes] of cases) {
    test(what, () => {
      const found = holesOfYtt(text).map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);
      assert.deepEqual(found, holes);
    });
  }
});
