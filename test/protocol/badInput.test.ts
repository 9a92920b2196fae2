import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../support/random.ts';
import { LanguageServer } from './languageServer.ts';
import { deployment, deploymentFindings, podNamed, summary } from './manifests.ts';

const uri = 'file:///w/a.yaml';

test('params that are no params are answered with nothing, and harm nothing', async () => {
  using server = await LanguageServer.start();
  server.open(uri, deployment);
  const wrong = [undefined, null, [], {}, { textDocument: null }, { textDocument: {} }, { textDocument: { uri: 7 } }];
  const position = { textDocument: { uri }, position: null, range: null, context: null };
  for (const params of [...wrong, position]) {
    for (const [method, empty] of [
      ['textDocument/hover', null],
      ['textDocument/codeAction', []],
      ['textDocument/definition', []],
      ['textDocument/references', []],
      ['textDocument/documentHighlight', []],
      ['textDocument/codeLens', []],
      ['textDocument/prepareRename', null],
      ['textDocument/rename', null],
      ['podsense/page', null],
      ['podsense/fix', null],
    ] as const) {
      assert.deepEqual(await server.request(method, params), empty, `${method} ${JSON.stringify(params)}`);
    }
    for (const notification of ['didOpen', 'didClose']) {
      if (params !== position) server.notify(`textDocument/${notification}`, params);
    }
    server.notify('workspace/didChangeConfiguration', params);
    server.notify('workspace/didChangeWorkspaceFolders', params);
    server.notify('$/unknown', params);
  }
  for (const params of wrong) {
    const report = await server.request<{ items: unknown }>('textDocument/diagnostic', params);
    assert.deepEqual(report.items, []);
  }
  assert.deepEqual(summary(await server.diagnostics(uri)), deploymentFindings);
  assert.equal(await server.stop(), 0);
});

test('after a change that is no change the document has no findings until it is opened again', async () => {
  using server = await LanguageServer.start();
  server.open(uri, deployment);
  server.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: 7 }] });
  assert.deepEqual(await server.diagnostics(uri), []);
  server.open(uri, deployment);
  assert.deepEqual(summary(await server.diagnostics(uri)), deploymentFindings);
});

test('an initialize without options, folders or capabilities is enough', async () => {
  for (const params of [
    { processId: null, rootUri: null, capabilities: {} },
    { processId: null, rootUri: 'file:///w', capabilities: { experimental: 7 }, initializationOptions: 'x', locale: 7 },
    {
      processId: null,
      rootUri: null,
      capabilities: { experimental: { podsense: { commands: 'x' } } },
      workspaceFolders: null,
    },
  ]) {
    using server = new LanguageServer();
    await server.request('initialize', params);
    server.notify('initialized', {});
    server.open(uri, deployment);
    await server.message('textDocument/publishDiagnostics');
    assert.equal(await server.stop(), 0);
  }
});

test('positions outside the text are moved into it', async () => {
  using server = await LanguageServer.start();
  server.open(uri, deployment);
  const far = { line: 1e6, character: 1e6 };
  const range = { start: far, end: { line: -1, character: -1 } };
  for (const position of [far, { line: -1, character: -1 }, { line: 0, character: 1e9 }]) {
    assert.equal(await server.request('textDocument/hover', { textDocument: { uri }, position }), null);
  }
  const actions = await server.request<readonly unknown[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [] },
  });
  assert.ok(actions.length > 0, 'a range that is written backwards is the range');
});

for (const [what, text] of [
  ['an unclosed quote', `${deployment}  "`],
  ['an unclosed bracket', `a: [${deployment}`],
  ['tabs', deployment.replaceAll('  ', '\t')],
  ['NUL', deployment.replaceAll(' ', '\0')],
  ['lone surrogates', deployment.replace('nginx', '\uD83D').replace('web', '\uDD50')],
  ['deep nesting of lists', `${deployment}x: ${'['.repeat(50_000)}`],
  ['deep nesting of blocks', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}kind:\n`).join('')],
  ['an alias of itself', 'apiVersion: v1\nkind: Pod\nspec: &a\n  containers: [*a, *a]\n  <<: *a\n'],
  [
    'aliases that multiply',
    `a: &a0 [x]\n${Array.from({ length: 40 }, (_, i) => `b${i}: &a${i + 1} [*a${i}, *a${i}]\n`).join('')}${deployment.replace('containers:', 'initContainers: *a40\n      containers:')}`,
  ],
  ['a template only', '{{- range . }}{{ kind: Pod }}{{'],
  ['a long line', `${deployment}# ${'x'.repeat(2_000_000)}`],
  ['many documents', '---\nkind: Pod\n'.repeat(20_000)],
  ['20 MB', `${deployment}---\n`.repeat(Math.ceil((20 * 1024 * 1024) / deployment.length))],
] as const) {
  test(`${what} neither breaks nor stops the server`, async () => {
    using server = await LanguageServer.start();
    server.open(uri, text);
    await server.diagnostics(uri);
    const start = { line: 0, character: 0 };
    const range = { start, end: { line: 20, character: 0 } };
    await server.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
    assert.deepEqual(
      server.messages<{ message: string }>('window/logMessage').filter(({ message }) => message.includes('failed')),
      [],
    );
    server.edit(uri, 2, { text: deployment });
    assert.deepEqual(summary(await server.diagnostics(uri)), deploymentFindings);
  });
}

test('after any edits the findings are those of the text, as if it had just been opened', async () => {
  using edits = await LanguageServer.start();
  using fresh = await LanguageServer.start();
  const pieces = [
    ...deployment.split(/(?=\n)/),
    podNamed('a'),
    '---\n',
    '{{ x }}',
    '"',
    "'",
    '🕐',
    '\r\n',
    '\t',
    ' ',
    '\0',
    ': ',
    '- ',
    '&a ',
    '*a',
    '|',
    '[',
    '}',
    '',
  ];
  const edit = fc.record({
    from: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat(40)),
    text: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 5 })),
  });
  let opened = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async changes => {
      const document = `file:///w/${opened++}.yaml`;
      let text = deployment;
      edits.open(document, text);
      let version = 1;
      for (const change of changes) {
        const start = change.from % (text.length + 1);
        const end = Math.min(text.length, start + change.length);
        if (splits(text, start) || splits(text, end)) continue;
        const range = { start: positionIn(text, start), end: positionIn(text, end) };
        text = text.slice(0, start) + change.text + text.slice(end);
        edits.edit(document, ++version, { range, text: change.text });
        if (change.from % 3 === 0) void edits.diagnostics(document);
      }
      fresh.open(document, text);
      assert.deepEqual(await edits.diagnostics(document), await fresh.diagnostics(document));
      edits.close(document);
      fresh.close(document);
    }),
    { numRuns: 300 },
  );
  for (const server of [edits, fresh]) {
    const failures = server.messages<{ message: string }>('window/logMessage');
    assert.deepEqual(failures, []);
    assert.equal(await server.stop(), 0);
  }
});

/** Whether an offset lies within a line break of two characters, at which no position of a client can be. */
function splits(text: string, offset: number): boolean {
  return text[offset - 1] === '\r' && text[offset] === '\n';
}

function positionIn(text: string, offset: number): { readonly line: number; readonly character: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
