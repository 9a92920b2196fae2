import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, Hover, Range } from 'vscode-languageserver-protocol';
import { LanguageServer } from './languageServer.ts';
import { deployment, deploymentFindings, podNamed, summary } from './manifests.ts';

const uri = 'file:///w/a.yaml';
const json = JSON.stringify(
  { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [{ name: 'a', image: 'b' }] } },
  null,
  2,
);
const jsonFindings = ['default-service-account 6:2-6:8', 'missing-timezone-mount 9:16-9:19'];
const start = { line: 0, character: 0 };
const atStart = { start, end: start };

for (const [what, documentUri, languageId, text, expected] of [
  ['YAML', uri, 'yaml', deployment, deploymentFindings],
  ['a chart', 'file:///w/templates/a.yaml', 'helm', deployment, deploymentFindings],
  ['an unsaved document', 'untitled:Untitled-1', 'yaml', deployment, deploymentFindings],
  ['a document of a virtual workspace', 'vscode-vfs://github/a/b/a.yaml', 'yaml', deployment, deploymentFindings],
  ['a manifest in JSON', 'file:///w/a.json', 'json', json, jsonFindings],
  ['a manifest in one line of JSON', 'file:///w/a.json', 'json', JSON.stringify(JSON.parse(json)), undefined],
  ['JSON without apiVersion', 'file:///w/a.json', 'json', json.replace('apiVersion', 'version'), []],
  ['another language', 'file:///w/a.md', 'markdown', deployment, []],
  ['an empty document', uri, 'yaml', '', []],
] as const) {
  test(`finds what there is in ${what}`, async () => {
    using server = await LanguageServer.start();
    server.open(documentUri, text, languageId);
    const found = summary(await server.diagnostics(documentUri));
    if (expected === undefined) assert.equal(found.length, 2);
    else assert.deepEqual(found, expected);
    assert.equal(await server.stop(), 0);
  });
}

for (const [what, change, expected] of [
  ['lines that end with CRLF', (text: string) => text.replaceAll('\n', '\r\n'), deploymentFindings],
  [
    'characters beyond the basic plane before them',
    (text: string) =>
      text
        .replace('- name', '- { "🕐🕑": 1 }\n        - "𝒳": "🕐" # 🕐\n          name')
        .replace('{ "🕐🕑": 1 }', '{ name: x, "𝒳": 🕐 }'),
    undefined,
  ],
  [
    'such a character in the same line',
    (text: string) => text.replace('- name: nginx\n          image: nginx', '- { "🕐𝒳": 🕐, name: nginx }'),
    ['default-service-account 12:4-12:8', 'missing-timezone-mount 14:30-14:35'],
  ],
  ['a byte order mark', (text: string) => `\uFEFF${text}`, deploymentFindings],
  [
    'a document before them that is no YAML',
    (text: string) => `a: [\n  'b\n---\n${text}`,
    ['default-service-account 15:4-15:8', 'missing-timezone-mount 17:16-17:21'],
  ],
] as const) {
  test(`ranges are exact with ${what}`, async () => {
    using server = await LanguageServer.start();
    const text = change(deployment);
    server.open(uri, text);
    const diagnostics = await server.diagnostics(uri);
    if (expected !== undefined) assert.deepEqual(summary(diagnostics), expected);
    const lines = text.split(/\r?\n/);
    for (const { range, code } of diagnostics) {
      const word = lines[range.start.line]?.slice(range.start.character, range.end.character);
      assert.ok(['spec', 'nginx', 'x'].includes(word ?? ''), `${code} is on ${JSON.stringify(word)}`);
    }
  });
}

test('applies the changes of one notification one after the other', async () => {
  using server = await LanguageServer.start();
  server.open(uri, '');
  const secondLine = { line: 1, character: 0 };
  server.edit(
    uri,
    2,
    { range: atStart, text: deployment },
    { range: atStart, text: '# 🕐\r\n' },
    { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 4 } }, text: 'one\ntwo: ' },
    { range: { start: secondLine, end: { line: 1, character: 5 } }, text: '# two' },
  );
  assert.deepEqual(summary(await server.diagnostics(uri)), shifted(deploymentFindings, 2));
  server.edit(uri, 3, { text: deployment });
  assert.deepEqual(summary(await server.diagnostics(uri)), deploymentFindings);
});

test('an answer is never older than the last edit before its request', async () => {
  using server = await LanguageServer.start();
  server.open(uri, deployment);
  const answers: Promise<readonly string[]>[] = [];
  const edits = 60;
  for (let version = 2; version < 2 + edits; version++) {
    server.edit(uri, version, { range: atStart, text: '#\n' });
    answers.push(server.diagnostics(uri).then(summary));
  }
  for (const [index, answer] of (await Promise.all(answers)).entries()) {
    const lines = Number(/ (\d+):/.exec(answer[0] ?? '')?.[1]) - 12;
    assert.ok(lines > index, `answer ${index} is of version ${lines + 1}`);
    assert.deepEqual(answer, shifted(deploymentFindings, lines));
  }
});

test('hover and code actions that an edit overtakes are answered for the text they were asked of, or not at all', async () => {
  using server = await LanguageServer.start();
  server.open(uri, deployment);
  const answers: Promise<readonly (Range | undefined)[]>[] = [];
  for (let version = 1; version <= 30; version++) {
    const position = { line: 11 + version, character: 5 };
    const params = { textDocument: { uri }, position, range: { start: position, end: position }, context: {} };
    const actions = server.request<readonly CodeAction[]>('textDocument/codeAction', params);
    const hover = server.request<Hover | null>('textDocument/hover', params);
    answers.push(
      Promise.all([actions, hover]).then(([[action], shown]) => [action?.diagnostics?.[0]?.range, shown?.range]),
    );
    server.edit(uri, version + 1, { range: atStart, text: '#\n' });
  }
  for (const [index, ranges] of (await Promise.all(answers)).entries()) {
    for (const range of ranges) assert.equal(range?.start.line ?? 12 + index, 12 + index);
  }
});

test('a closed document has no findings, and an opened one begins anew', async () => {
  using server = await LanguageServer.start();
  server.open(uri, deployment);
  assert.equal((await server.diagnostics(uri)).length, 2);
  server.close(uri);
  assert.deepEqual(await server.diagnostics(uri), []);
  server.edit(uri, 2, { text: deployment });
  assert.deepEqual(await server.diagnostics(uri), [], 'a change of a closed document opens nothing');
  server.open(uri, podNamed('a'), 'yaml', 1);
  assert.deepEqual(summary(await server.diagnostics(uri)), [
    'default-service-account 3:0-3:4',
    'missing-timezone-mount 4:23-4:24',
  ]);
});

test('a document whose language was changed is checked as what it is now', async () => {
  using server = await LanguageServer.start();
  server.open(uri, deployment, 'plaintext');
  assert.deepEqual(await server.diagnostics(uri), []);
  server.close(uri);
  server.open(uri, deployment, 'yaml');
  assert.equal((await server.diagnostics(uri)).length, 2);
});

test('does not check a document over 20 MB, and says so once', async () => {
  using server = await LanguageServer.start();
  const filler = `# ${'x'.repeat(97)}\n`.repeat(209_716);
  server.open(uri, deployment + filler);
  assert.deepEqual(await server.diagnostics(uri), []);
  server.edit(uri, 2, { range: atStart, text: '#\n' });
  assert.deepEqual(await server.diagnostics(uri), []);
  assert.deepEqual(server.messages('window/showMessage'), [
    { type: 2, message: 'Podsense does not check a.yaml: it is over 20 MB.' },
  ]);
  server.edit(uri, 3, { text: deployment });
  assert.deepEqual(summary(await server.diagnostics(uri)), deploymentFindings);
});

test('says nothing of a large document that is no manifest', async () => {
  using server = await LanguageServer.start();
  server.open('file:///w/data.json', `[${'"x",'.repeat(5_500_000)}0]`, 'json');
  assert.deepEqual(await server.diagnostics('file:///w/data.json'), []);
  assert.deepEqual(server.messages('window/showMessage'), []);
});

test('checks a document of some megabytes without making others wait', async () => {
  using server = await LanguageServer.start();
  const pods = Array.from({ length: 16_000 }, (_, index) => podNamed(`pod-${index}`));
  server.open(uri, pods.join('---\n'));
  server.open('file:///w/b.yaml', deployment);
  const order: string[] = [];
  const note = (name: string) => (found: readonly unknown[]) => {
    order.push(name);
    return found.length;
  };
  const large = server.diagnostics(uri).then(note('large'));
  const small = server.diagnostics('file:///w/b.yaml').then(note('small'));
  assert.deepEqual(await Promise.all([large, small]), [32_000, 2]);
  assert.deepEqual(order, ['small', 'large']);
});

test('gives up a large document where it is edited or closed meanwhile', async () => {
  using server = await LanguageServer.start();
  const pods = Array.from({ length: 16_000 }, (_, index) => podNamed(`pod-${index}`));
  server.open(uri, pods.join('---\n'));
  const first = server.diagnostics(uri);
  server.edit(uri, 2, { text: deployment });
  assert.deepEqual(summary(await first), deploymentFindings);
  server.edit(uri, 3, { text: pods.join('---\n') });
  const second = server.diagnostics(uri);
  server.close(uri);
  assert.deepEqual(await second, []);
});

function shifted(findings: readonly string[], lines: number): readonly string[] {
  return findings.map(finding => finding.replace(/(\d+):/g, (_, line) => `${Number(line) + lines}:`));
}
