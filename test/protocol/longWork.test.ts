import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { LanguageServer, RpcError } from './languageServer.ts';
import { deployment, deploymentFindings, podNamed, summary } from './manifests.ts';
import { Workspace } from './workspace.ts';

const pods = 4_000;
const long = Array.from({ length: pods }, (_, at) => podNamed(`pod-${at}`)).join('---\n');
const accounts = Array.from(
  { length: 5 * pods },
  (_, at) => `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: account-${at} }\n`,
).join('---\n');
const longUri = 'file:///w/long.yaml';
const shortUri = 'file:///w/short.yaml';
const start = { line: 0, character: 0 };
const whole = { start, end: { line: 1e6, character: 0 } };
const hover = { textDocument: { uri: shortUri }, position: { line: 14, character: 18 } };

for (const [what, text, method, params] of [
  ['a first check', undefined, 'textDocument/diagnostic', {}],
  ['all fixes of a file', long, 'textDocument/codeAction', { range: whole, context: { only: ['source.fixAll'] } }],
  ['the hints of a whole file', long, 'textDocument/inlayHint', { range: whole }],
  ['the lenses of a whole file', accounts, 'textDocument/codeLens', {}],
  ['all fixes of the workspace', long, 'podsense/fixWorkspace', {}],
] as const) {
  test(`${what}, of ${pods} pods or more accounts, lets requests that arrive with it be answered first`, async () => {
    using folder = new TemporaryFolder();
    folder.write('long.yaml', text ?? long);
    await using workspace = await Workspace.open(folder, { 'short.yaml': deployment });
    const { server } = workspace;
    await workspace.rests();
    const uri = folder.uriOf('long.yaml');
    if (text !== undefined) {
      server.open(uri, text);
      await server.diagnostics(uri);
    }
    await server.diagnostics(folder.uriOf('short.yaml'));
    if (text === undefined) server.open(uri, long);
    const answers: string[] = [];
    const longAnswer = server.request(method, { ...params, textDocument: { uri } }).then(() => answers.push('long'));
    const short = { ...hover, textDocument: { uri: folder.uriOf('short.yaml') } };
    const shortAnswers = ['first', 'second', 'third'].map(async name => {
      await server.request('textDocument/hover', short);
      answers.push(name);
    });
    await Promise.all([longAnswer, ...shortAnswers]);
    assert.deepEqual(answers, ['first', 'second', 'third', 'long']);
  });
}

test('of two thousand actions that are cancelled none is waited for', async () => {
  using server = await LanguageServer.start();
  server.open(longUri, long);
  server.open(shortUri, deployment);
  await server.diagnostics(longUri);
  const params = {
    textDocument: { uri: longUri },
    range: whole,
    context: { diagnostics: [], only: ['source.fixAll'] },
  };
  const begun = Array.from({ length: 2_000 }, () => server.begin('textDocument/codeAction', params));
  for (const { id } of begun) server.cancel(id);
  const errors = await Promise.all(begun.map(({ answer }) => answer.catch(error => error)));
  assert.ok(errors.every(error => error instanceof RpcError && error.code === -32800));
  assert.deepEqual(summary(await server.diagnostics(shortUri)), deploymentFindings);
});
