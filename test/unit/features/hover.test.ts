import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hover, MarkupContent } from 'vscode-languageserver-types';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import type { Abilities } from '../../../server/src/features/shared/abilities.ts';
import { able, checkedFile, finding, unable } from './checked.ts';

const text = 'spec:\n  serviceAccount: default\n';
const onKey = finding(text, 'serviceAccount', { rule: 'deprecated-service-account-field' });
const onValue = finding(text, 'default');

function hover(character: number, abilities: Abilities) {
  return hoverAt({ line: 1, character }, checkedFile(text, [onKey, onValue]), abilities, { now: 0 });
}

test('shows the page of the rule in short, over the range of the finding', () => {
  const shown = hover(4, able);
  assert.deepEqual(shown?.range, { start: { line: 1, character: 2 }, end: { line: 1, character: 16 } });
  const { kind, value } = contentsOf(shown);
  assert.equal(kind, 'markdown');
  const [title, paragraph, link, ...others] = value.split('\n\n');
  assert.match(title ?? '', /^\*\*.+\*\*$/);
  assert.match(paragraph ?? '', /^[A-Z].*\.$/s);
  assert.match(link ?? '', /\(command:podsense\.openRule\?%5B%22deprecated-service-account-field%22%5D\)$/);
  assert.deepEqual(others, []);
});

test('is silent beside a finding', () => {
  assert.equal(hover(0, able), null);
  assert.equal(hoverAt({ line: 9, character: 0 }, checkedFile(text, []), able, { now: 0 }), null);
});

test('gives plain text, and no link, to a client that knows no more', () => {
  const { kind, value } = contentsOf(hover(20, unable));
  assert.equal(kind, 'plaintext');
  assert.doesNotMatch(value, /[`*]|command:/);
  assert.doesNotMatch(JSON.stringify(hover(20, { ...able, commands: [] })), /command:/);
});

test('shows two rules at one place one after the other', () => {
  const both = hoverAt(
    { line: 1, character: 20 },
    checkedFile(text, [onValue, { ...onValue, rule: 'missing-timezone-mount' }, onValue]),
    able,
    { now: 0 },
  );
  const { value } = contentsOf(both);
  assert.equal(value.split('\n\n---\n\n').length, 2);
});

function contentsOf(shown: Hover | null): MarkupContent {
  assert.ok(shown !== null);
  return shown.contents as MarkupContent;
}
