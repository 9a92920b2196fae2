import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPlace, isSame, meansTheSame } from '../../../server/src/facts/facts.ts';
import { FactsMemo, factsOf } from '../../../server/src/facts/factsOf.ts';
import { Kinds, knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';
import { LineTable } from '../../../server/src/text/lines.ts';
import { parseFile } from '../../../server/src/yaml/read/file.ts';
import { fc } from '../../support/random.ts';
import { shop } from '../features/accountManifests.ts';

const uri = 'file:///w/kustomization.yaml';
const patch =
  'patches:\n  - target: {kind: ServiceAccount, name: cart}\n    patch: |-\n      - {op: add, path: /a/serviceAccount, value: cart}\n';
/** Of a text whose third line begins at the offset 10. */
const lines = new LineTable('# one\n# 2\n# three\n');
const defaults = 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: default\n';

test('what is remembered of documents is what would be told anew, wherever they have moved', () => {
  const documents = fc.shuffledSubarray([...Object.values(shop), patch, defaults, '# nothing\n', 'a: b\n']);
  const texts = fc.array(
    documents.map(parts => parts.join('---\n')),
    { minLength: 2, maxLength: 5 },
  );
  const property = fc.property(texts, versions => {
    const memo = new FactsMemo();
    let file = parseFile('', () => true);
    for (const text of versions) {
      file = parseFile(text, () => true, file);
      assert.deepEqual(factsOf(uri, file, knownKinds, memo), factsOf(uri, file));
    }
  });
  fc.assert(property, { numRuns: 200 });
});

test('a document that did not change is not read again', () => {
  const memo = new FactsMemo();
  const [slot] = parseFile(defaults, () => true).documents;
  const document = slot?.document ?? assert.fail();
  const now = { uri, kinds: knownKinds, isSealed: false, lines };
  const told = factsOf(
    uri,
    parseFile(defaults, () => true),
  );
  const { accounts } = told.declares;
  const facts = memo.find(document, 0, now, () => ({ accounts }));
  assert.equal(
    memo.find(document, 0, now, () => assert.fail('it was read again')),
    facts,
  );
  const moved = memo.find(document, 10, now, () => assert.fail());
  const [account] = moved?.accounts ?? [];
  assert.equal(account?.at.range.start.line, 5);
  assert.equal(account?.at.span.start, (told.declares.accounts[0]?.at.span.start ?? 0) + 10);
  for (const other of [
    { ...now, uri: 'file:///w/b.yaml' },
    { ...now, kinds: new Kinds() },
    { ...now, isSealed: true },
  ]) {
    assert.throws(() => memo.find(document, 0, other, () => assert.fail('it is read')), /it is read/);
  }
});

test('a document without facts is not read again, wherever it has moved', () => {
  const memo = new FactsMemo();
  const [slot] = parseFile('a: b\n', () => true).documents;
  const document = slot?.document ?? assert.fail();
  const now = { uri, kinds: knownKinds, isSealed: false, lines };
  assert.equal(
    memo.find(document, 0, now, () => undefined),
    undefined,
  );
  assert.equal(
    memo.find(document, 10, now, () => assert.fail('it was read again')),
    undefined,
  );
});

test('only values that declare themselves places move and are skipped, under whatever key', () => {
  const { at } =
    factsOf(
      uri,
      parseFile(defaults, () => true),
    ).declares.accounts[0] ?? assert.fail();
  const elsewhere = { ...at, span: { start: at.span.start + 5, end: at.span.end + 5 } };
  assert.ok(isPlace(at) && !isPlace({ at }));
  assert.ok(meansTheSame({ name: at, at: 'x' }, { name: elsewhere, at: 'x' }));
  assert.ok(!meansTheSame({ name: at, at: 'x' }, { name: elsewhere, at: 'y' }));
  assert.ok(!isSame({ name: at }, { name: elsewhere }));
});
