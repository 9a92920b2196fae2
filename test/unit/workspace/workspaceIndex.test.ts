import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf } from '../../../server/src/facts/factsOf.ts';
import { isInteresting } from '../../../server/src/kubernetes/delivery/interest.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/reading/workspaceIndex.ts';
import { parseFile } from '../../../server/src/yaml/read/file.ts';

const account = (name: string) => `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name} }\n`;
const pod = (account: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec: { serviceAccountName: ${account}, containers: [] }\n`;

test('an open document hides the file on the disk until it is closed', () => {
  const { index, accounts } = start();
  index.read(files(['file:///w/a.yaml', account('disk')]));
  index.open(facts('file:///w/a.yaml', account('editor')));
  assert.deepEqual(accounts(), ['editor']);
  index.read(files(['file:///w/a.yaml', account('saved')]));
  assert.deepEqual(accounts(), ['editor']);
  index.close('file:///w/a.yaml');
  assert.deepEqual(accounts(), ['saved']);
  index.read(new Map([['file:///w/a.yaml', undefined]]));
  assert.deepEqual(accounts(), []);
});

test('a uri may be written in more than one way', () => {
  const { index, accounts } = start();
  index.read(files(['file:///c:/my%20files/a@b.yaml', account('disk')]));
  index.open(facts('file:///c%3A/my%20files/a%40b.yaml', account('editor')));
  assert.deepEqual(accounts(), ['editor']);
  index.close('file:///C:/my%20files/a@b.yaml');
  assert.deepEqual(accounts(), ['disk']);
});

test('the generation is raised by another meaning only, and once for many files', () => {
  const { index, generations } = start();
  const two = `${account('a')}---\n${pod('a')}`;
  index.read(files(['file:///w/a.yaml', two], ['file:///w/b.yaml', account('b')], ['file:///w/c.yaml', '']));
  assert.equal(generations(), 1);
  index.open(facts('file:///w/a.yaml', two));
  index.open(facts('file:///w/a.yaml', `# a line above all\n${two}`));
  index.open(facts('file:///w/a.yaml', two.replace('containers: []', 'containers: [{ name: x }]')));
  index.open(facts('file:///w/a.yaml', `${account('a')}---\n${pod('other')}`));
  index.read(files(['file:///w/c.yaml', pod('c')]));
  index.close('file:///w/a.yaml');
  assert.equal(generations(), 1);
  index.open(facts('file:///w/a.yaml', account('aa')));
  assert.equal(generations(), 2);
  index.close('file:///w/a.yaml');
  assert.equal(generations(), 3);
});

test('a file that comes or goes matters where a folder is applied as a whole', () => {
  const { index, generations } = start();
  index.read(files(['file:///w/apps/a.yaml', pod('a')]), true);
  const before = generations();
  index.open(facts('file:///w/apps/b.yaml', pod('a')));
  assert.equal(generations(), before);
  const flux = 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: { path: ./apps }\n';
  index.open(facts('file:///w/flux.yaml', flux));
  assert.equal(generations(), before + 1);
  index.open(facts('file:///w/apps/c.yaml', pod('a')));
  assert.equal(generations(), before + 2);
  index.open(facts('file:///w/apps/c.yaml', pod('b')));
  assert.equal(generations(), before + 2);
  index.close('file:///w/apps/c.yaml');
  assert.equal(generations(), before + 3);
});

test('a file that comes or goes matters where a kustomization lists it', () => {
  const { index, generations } = start();
  index.read(new Map([['file:///w/kustomization.yaml', kustomization('resources: [a.yaml]\n')]]), true);
  const before = generations();
  index.open(facts('file:///w/b.yaml', pod('a')));
  assert.equal(generations(), before);
  index.open(facts('file:///w/a.yaml', pod('a')));
  assert.equal(generations(), before + 1);
  index.close('file:///w/a.yaml');
  assert.equal(generations(), before + 2);
});

test('what a patch gives matters once a kustomization names it', () => {
  const { index, generations } = start();
  const patch = (account: string) => `apiVersion: v1\nkind: Pod\nspec: { ${account} }\n`;
  index.open(facts('file:///w/patch.yaml', patch('priority: 1')));
  index.open(facts('file:///w/patch.yaml', patch('serviceAccountName: a')));
  assert.equal(generations(), 0);
  index.open(kustomization('patches: [{ path: patch.yaml }]\n'));
  assert.equal(generations(), 1);
  index.open(facts('file:///w/patch.yaml', patch('serviceAccountName: b')));
  assert.equal(generations(), 2);
  index.open(facts('file:///w/patch.yaml', patch('serviceAccountName: b, priority: 1')));
  assert.equal(generations(), 2);
  index.open(facts('file:///w/patch.yaml', patch('priority: 1')));
  assert.equal(generations(), 3);
});

test('the cluster is the same until something is declared elsewhere, and its references are those of now', () => {
  const { index } = start();
  index.read(files(['file:///w/a.yaml', account('a')]));
  const { cluster } = index;
  index.open(facts('file:///w/b.yaml', pod('a')));
  assert.equal(index.cluster, cluster);
  assert.deepEqual(cluster.references.to('a', undefined).length, 1);
  index.open(facts('file:///w/a.yaml', `# above\n${account('a')}`));
  assert.notEqual(index.cluster, cluster);
  assert.equal(index.cluster.generation, cluster.generation);
  assert.equal(index.cluster.accounts('a', undefined)[0]?.at.range.start.line, 3);
});

test('the cluster does not depend on which file was read first', () => {
  const order = (...paths: readonly string[]) => {
    const { index, accounts } = start();
    for (const path of paths) index.read(files([`file:///w/${path}.yaml`, account(path)]));
    return accounts();
  };
  assert.deepEqual(order('b', 'a', 'c'), ['a', 'b', 'c']);
});

test('that all has been read is a change of its own', () => {
  const { index, generations } = start();
  assert.equal(index.cluster.complete, false);
  index.read(new Map(), true);
  assert.equal(index.cluster.complete, true);
  assert.equal(generations(), 1);
});

test('other references are told of where nothing else is', () => {
  const index = new WorkspaceIndex();
  index.open(facts('file:///w/a.yaml', pod('a')));
  assert.equal(index.changes.take(), 'referred');
  index.open(facts('file:///w/a.yaml', `# a line above\n${pod('a')}`));
  assert.equal(index.changes.take(), undefined);
  index.open(facts('file:///w/a.yaml', pod('b')));
  assert.equal(index.changes.take(), 'referred');
  index.open(facts('file:///w/a.yaml', `${account('a')}---\n${pod('a')}`));
  assert.equal(index.changes.take(), 'declared');
  assert.equal(index.changes.take(), undefined);
});

function start() {
  const index = new WorkspaceIndex();
  const generations = new Set([index.cluster.generation]);
  const accounts = () => index.cluster.accountsOf(undefined).map(({ name }) => name);
  return { index, accounts, generations: () => generations.add(index.cluster.generation).size - 1 };
}

function files(...entries: readonly (readonly [uri: string, text: string])[]) {
  return new Map(entries.map(([uri, text]) => [uri, facts(uri, text)]));
}

function kustomization(text: string) {
  return factsOf(
    'file:///w/kustomization.yaml',
    parseFile(text, () => true),
  );
}

function facts(uri: string, text: string) {
  return factsOf(uri, parseFile(text, isInteresting));
}
