import { pathToFileURL } from 'node:url';
import { LanguageServer } from '../../test/protocol/languageServer.ts';
import { milliseconds, printTable } from './table.mjs';
import { pod, pods } from './texts.mjs';

/** Times what a person waits for while the server does something else. */
export async function benchOthers() {
  await benchHovers();
  const [few, many] = [await timeCancelled(200), await timeCancelled(2_000)];
  const rows = [
    ['200 actions', milliseconds(few)],
    ['2,000 actions', milliseconds(many)],
  ];
  printTable('Requests that are cancelled at once', ['', 'until all are answered'], rows);
}

/** The time until all requests for actions of a long text, cancelled at once, are answered. */
async function timeCancelled(count) {
  const server = await LanguageServer.start();
  const textDocument = { uri: 'file:///bench/long.yaml' };
  server.open(textDocument.uri, pods(4_000));
  await server.diagnostics(textDocument.uri);
  const params = { textDocument, range: wholeText, context: { diagnostics: [] } };
  const time = await timeOf(async () => {
    const begun = Array.from({ length: count }, () => server.begin('textDocument/codeAction', params));
    for (const { id } of begun) server.cancel(id);
    await Promise.allSettled(begun.map(({ answer }) => answer));
  });
  await server.stop();
  return time;
}

/** The time of a hover in a small document while the server works on 4,000 pods of another. */
async function benchHovers() {
  const rows = [];
  for (const [what, method, more] of [
    ['the findings of a long text', 'textDocument/diagnostic', {}],
    ['all its actions', 'textDocument/codeAction', { range: wholeText, context: { diagnostics: [] } }],
    ['its hints', 'textDocument/inlayHint', { range: wholeText }],
  ]) {
    const server = await LanguageServer.start();
    const textDocument = { uri: 'file:///bench/long.yaml' };
    const small = { uri: pathToFileURL('/bench/small.yaml').toString() };
    server.open(small.uri, pod(0, ['server']));
    await server.diagnostics(small.uri);
    server.open(textDocument.uri, pods(4_000));
    let isWorking = true;
    const work = timeOf(() => server.request(method, { textDocument, ...more })).finally(() => {
      isWorking = false;
    });
    let slowest = 0;
    while (isWorking) {
      const hover = { textDocument: small, position: { line: 5, character: 13 } };
      slowest = Math.max(slowest, await timeOf(() => server.request('textDocument/hover', hover)));
    }
    rows.push([what, milliseconds(await work), milliseconds(slowest)]);
    await server.stop();
  }
  printTable('A hover elsewhere', ['while the server works on', 'time', 'the slowest hover'], rows);
}

const wholeText = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

async function timeOf(act) {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
