import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { findingsOf, treesOf } from '../support/laws.ts';
import { readRulePages, root } from '../support/pages.ts';
import { expand, type Snippet } from '../support/snippet.ts';

const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const contributed: readonly { readonly path: string; readonly language?: string }[] = JSON.parse(read('package.json'))
  .contributes.snippets;
const snippetsIn = (file: string): readonly Snippet[] => Object.values(JSON.parse(read(file)));
const all = contributed.flatMap(({ path: file }) => snippetsIn(file));
const manifests = snippetsIn('snippets/manifests.code-snippets');
const fields = new Map(snippetsIn('snippets/fields.code-snippets').map(snippet => [snippet.prefix, snippet]));

test('every file of snippets is contributed', () => {
  const files = fs.readdirSync(path.join(root, 'snippets')).map(name => `./snippets/${name}`);
  assert.deepEqual(contributed.map(({ path: file }) => file).sort(), files.sort());
});

test('no file names a language, for VS Code reports one that no extension of the user brings', () => {
  assert.deepEqual(
    contributed.filter(({ language }) => language !== undefined),
    [],
  );
});

test('every prefix is used once', () => {
  assert.equal(new Set(all.map(({ prefix }) => prefix)).size, all.length);
});

for (const snippet of all) {
  describe(snippet.prefix, () => {
    const { text, stops, end } = expand(snippet);

    test('is for YAML and for Helm, and says what it is', () => {
      assert.equal(snippet.scope, 'yaml,helm');
      assert.match(snippet.description, /\S/);
    });

    test('ends where one goes on', () => {
      assert.equal(end, text.length);
    });

    test('is filled in from its top to its end', () => {
      assert.deepEqual(
        stops,
        stops.map((_, index) => index + 1),
      );
    });
  });
}

for (const snippet of manifests) {
  describe(snippet.prefix, () => {
    test('is right as it comes', () => checkRight(expand(snippet).text));

    test('is right with other names', () => {
      const { text } = expand(snippet, { 1: 'till' });
      checkRight(text);
      const names = new Set(
        [...text.matchAll(/(?:\bname|- name|serviceAccountName|app): (.*)/g)].map(([, name]) => name),
      );
      assert.deepEqual([...names].sort(), ['till', ...(text.includes('tz-config') ? ['tz-config'] : [])]);
    });

    test('has its account before whoever uses it', () => {
      assert.match(expand(snippet).text, /^apiVersion: v1\nkind: ServiceAccount\n/);
    });
  });
}

describe('what a CronJob shows', () => {
  const snippet = manifests.find(({ prefix }) => prefix === 'kcronjob');
  assert.ok(snippet !== undefined);
  test('is the time by which it is started', () => {
    const { text } = expand(snippet, { 3: 'Europe/Paris' });
    assert.match(text, /^ {2}timeZone: Europe\/Paris$/m);
    assert.match(text, /^ +path: \/usr\/share\/zoneinfo\/Europe\/Paris$/m);
  });
});

/** A pod in which snippets of fields replace their names, and the text without them. */
const pod = `apiVersion: v1
kind: Pod
metadata:
  name: till
spec:
  serviceAccountName: till
  <ktokenoff>
  containers:
    - name: till
      image: nginx:1.29
      env:
        - name: LANG
          value: zh_CN.UTF-8
        <kzoneenv>
      volumeMounts:
        - name: data
          mountPath: /data
        <kzonemount>
  volumes:
    - name: data
      emptyDir: {}
    <kzonevolume>
`;

function podWith(...prefixes: readonly string[]): string {
  return pod.replace(/^( *)<(\w+)>\n/gm, (_, indent: string, prefix: string) => {
    const snippet = fields.get(prefix);
    assert.ok(snippet !== undefined, prefix);
    return prefixes.includes(prefix) ? `${expand(snippet).text.replace(/^/gm, indent)}\n` : '';
  });
}

describe('the snippets of fields', () => {
  test('are wanted: a pod without them has a finding', () => {
    assert.deepEqual(
      findingsOf(podWith()).map(({ rule }) => rule),
      ['missing-timezone-mount'],
    );
  });

  test('are all tried here', () => {
    assert.deepEqual([...fields.keys()].sort(), [...pod.matchAll(/<(\w+)>/g)].map(([, prefix]) => prefix).sort());
  });

  for (const [what, ...prefixes] of [
    ['a volume and a mount put the pod right', 'kzonevolume', 'kzonemount'],
    ['an entry of env puts the pod right', 'kzoneenv'],
    ['a token switched off does no harm', 'kzoneenv', 'ktokenoff'],
  ] as const) {
    test(what, () => checkRight(podWith(...prefixes)));
  }

  test('a token switched off leaves a pod of the default account with no more than a hint', () => {
    const text = podWith('kzoneenv', 'ktokenoff').replace('  serviceAccountName: till\n', '');
    assert.deepEqual(
      findingsOf(text).map(({ severity }) => severity),
      ['hint'],
    );
  });
});

function checkRight(text: string): void {
  const trees = treesOf(text);
  assert.ok(trees !== undefined, `no YAML: ${text}`);
  for (const tree of trees) assert.ok(typeof tree === 'object' && tree !== null && 'kind' in tree, text);
  assert.deepEqual(findingsOf(text), []);
}

// VS Code suggests a snippet wherever the letters before the cursor are letters of its prefix in the same order, the
// first of them at the beginning of a word. A prefix like "deployment" would match at `kind: Deployment`, and Enter,
// which should begin the next line, would insert a whole manifest. So a prefix is one word that begins with a k, as
// kubectl's usual alias does, and matches no word of a manifest.
describe('suggestions', () => {
  const comesUpFor = (word: string, prefix: string): boolean =>
    prefix.startsWith(word.charAt(0).toLowerCase()) && new RegExp([...word.toLowerCase()].join('.*')).test(prefix);

  test('every prefix is one word that begins with k', () => {
    assert.deepEqual(
      all.map(({ prefix }) => prefix).filter(prefix => !/^k[a-z]+$/.test(prefix)),
      [],
    );
  });

  test('no word of the examples and of the pages of rules brings up a snippet', () => {
    const examples = readRulePages('page.md').flatMap(page => page.examples);
    const texts = [
      ...fs.readdirSync(path.join(root, 'examples')).map(name => read(`examples/${name}`).replaceAll(/^#.*$/gm, '')),
      ...examples.flatMap(example => example.files.map(({ text }) => text)),
    ];
    const words = new Set(texts.flatMap(text => text.match(/\w+/g) ?? []));
    assert.ok(words.has('Deployment') && words.has('TZ'));
    const surprises = [...words].filter(word => all.some(({ prefix }) => comesUpFor(word, prefix)));
    assert.deepEqual(surprises, []);
  });

  for (const [typed, prefix] of [
    ['kpo', 'kpod'],
    ['kdeploy', 'kdeployment'],
    ['ksts', 'kstatefulset'],
    ['kds', 'kdaemonset'],
    ['kj', 'kjob'],
    ['kcj', 'kcronjob'],
    ['ksa', 'kserviceaccount'],
  ] as const) {
    test(`kubectl's short name brings up ${prefix}, after a k`, () => assert.ok(comesUpFor(typed, prefix)));
  }
});
