import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Request } from '../../../server/src/lsp/requests/request.ts';
import { serve } from '../../../server/src/lsp/requests/serve.ts';
import { Framing, type RpcMessage } from '../../protocol/framing.ts';

const cancelled = -32800;

test('a request that is cancelled before it begins is not begun', { timeout: 60_000 }, async () => {
  const begun: unknown[] = [];
  const client = await Client.start([{ method: 'test/begin', empty: null, answer: (_, params) => begun.push(params) }]);
  for (let id = 10; id < 100; id++) client.send({ id, method: 'test/begin', params: { id } });
  for (let id = 10; id < 100; id++) if (id !== 50) client.send({ method: '$/cancelRequest', params: { id } });
  client.flush();
  for (let id = 10; id < 100; id++) {
    const { error, result } = await client.answer(id);
    assert.deepEqual(id === 50 ? result : error?.code, id === 50 ? 1 : cancelled);
  }
  assert.deepEqual(begun, [{ id: 50 }]);
});

test('a work without end goes on until it is cancelled, and others are answered meanwhile', {
  timeout: 60_000,
}, async () => {
  let steps = 0;
  const endless = function* () {
    for (;;) yield void steps++;
  };
  const client = await Client.start([
    { method: 'test/endless', empty: null, answer: (session, _, token) => session.run(endless(), token) },
    { method: 'test/now', empty: null, answer: () => steps > 0 },
  ]);
  client.send({ id: 10, method: 'test/endless', params: {} });
  client.send({ id: 11, method: 'test/now', params: {} });
  client.flush();
  assert.equal((await client.answer(11)).result, true);
  client.send({ method: '$/cancelRequest', params: { id: 10 } });
  client.flush();
  assert.equal((await client.answer(10)).error?.code, cancelled);
  const done = steps;
  await setImmediate();
  assert.equal(steps, done);
});

test('a slow request is noted for a report, without its parameters', { timeout: 60_000 }, async () => {
  const client = await Client.start([
    { method: 'test/slow', empty: null, answer: () => passed(1234) },
    { method: 'test/fast', empty: null, answer: () => passed(12) },
    { method: 'test/broken', empty: null, answer: () => Promise.reject(new TypeError('secret')) },
    { method: 'test/report', empty: null, answer: session => session.journal.text },
  ]);
  for (const [id, method] of [
    [10, 'test/slow'],
    [11, 'test/fast'],
    [12, 'test/broken'],
  ] as const) {
    client.send({ id, method, params: { name: 'secret' } });
    client.flush();
    await client.answer(id);
  }
  client.send({ id: 13, method: 'test/report', params: {} });
  client.flush();
  assert.equal((await client.answer(13)).result, 'test/slow took 1234 ms\ntest/broken failed: TypeError');
});

let time = 0;

/** Lets milliseconds pass. */
function passed(milliseconds: number): null {
  time += milliseconds;
  return null;
}

const host = { pause: () => setImmediate(), version: '0.0.0', platform: 'a test', now: () => time };

/** A client that writes all its messages at once. */
class Client {
  readonly #input = new PassThrough();
  readonly #framing: Framing;
  readonly #answers = new Map<unknown, RpcMessage>();
  #pieces: Buffer[] = [];
  #arrived = () => {};

  constructor(requests: readonly Request[]) {
    const output = new PassThrough();
    this.#framing = new Framing(bytes => this.#pieces.push(Buffer.from(bytes)));
    output.on('data', (bytes: Buffer) => {
      for (const message of this.#framing.take(bytes)) this.#answers.set(message.id, message);
      this.#arrived();
    });
    serve(createConnection(ProposedFeatures.all, this.#input, output), host, requests);
  }

  static async start(requests: readonly Request[]): Promise<Client> {
    const client = new Client(requests);
    client.send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    client.flush();
    await client.answer(1);
    return client;
  }

  send(message: object): void {
    this.#framing.write({ jsonrpc: '2.0', ...message });
  }

  flush(): void {
    this.#input.write(Buffer.concat(this.#pieces));
    this.#pieces = [];
  }

  async answer(id: number): Promise<RpcMessage> {
    for (;;) {
      const found = this.#answers.get(id);
      if (found !== undefined) return found;
      await new Promise<void>(resolve => {
        this.#arrived = resolve;
      });
    }
  }
}
