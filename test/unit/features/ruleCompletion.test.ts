import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completionsAt } from '../../../server/src/features/completion/completion.ts';
import { ruleIds } from '../../../server/src/protocol/ruleIds.gen.ts';
import { unable } from './checked.ts';
import { complete, pod, taken } from './completions.ts';

describe('rules', () => {
  test('are offered in a comment that ignores, those that are found first', () => {
    const { labels, items } = complete(`# podsense: ignore-file[¦\n${pod('')}`);
    assert.deepEqual(labels.toSorted(), [...ruleIds].sort());
    assert.deepEqual(labels.slice(0, 2).toSorted(), ['default-service-account', 'missing-timezone-mount']);
    assert.match(JSON.stringify(items[0]?.documentation), /markdown/);
  });

  test('replace the name that is typed, and leave out those that are there', () => {
    const text = pod('').replace('nginx', 'nginx # podsense: ignore[default-service-account, mis¦sing] why');
    assert.ok(!complete(text).labels.includes('default-service-account'));
    const wanted = text.replace('mis¦sing', 'missing-timezone-mount');
    assert.equal(taken(text, 'missing-timezone-mount'), wanted);
  });

  test('are no part of other comments, nor of what is no comment', () => {
    for (const text of ['# ignore[¦', '# podsense: ignore[a] ¦', '# podsense: ¦', 'a: "# podsense: ignore[¦"']) {
      assert.deepEqual(complete(`${text}\n${pod('')}`).labels, [], text);
    }
  });
});

test('gives plain text to a client that knows no Markdown', () => {
  const { checked } = complete(`# podsense: ignore[¦\n${pod('')}`);
  const [item] = completionsAt({ line: 0, character: 19 }, checked, unable);
  assert.doesNotMatch(JSON.stringify(item?.documentation), /`|markdown/);
});
