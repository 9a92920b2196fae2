import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LanguageServer } from '../../test/protocol/languageServer.ts';
import { npm } from '../run.mjs';
import { cpuOf, measureProgram, timesOf } from './measure.mjs';
import { positionIn } from './texts.mjs';

const peer = { name: 'yaml-language-server', version: '2.0.0' };

/**
 * The same in the server that most editors have for YAML, without schemas: it parses and nothing else. None for texts
 * that take it minutes.
 */
export async function benchPeerKeys(text, at) {
  if (text.length > longest) return [];
  const server = await startPeer();
  const uri = 'file:///bench/edited.yaml';
  let version = 0;
  const published = async change => {
    version++;
    const next = server.next('textDocument/publishDiagnostics');
    if (version === 1) server.open(uri, text);
    else server.edit(uri, version, change);
    await next;
  };
  const opened = await timed(server, 1, () => published());
  const start = positionIn(text, at);
  const keys = await timed(server, text.length > 200_000 ? 5 : 20, () =>
    published({ range: { start, end: start }, text: 'x' }),
  );
  await server.stop();
  return [
    ['open, the first of yaml-language-server', opened],
    ['a key, yaml-language-server', keys],
  ];
}

/** The server that most editors have for YAML, without schemas. */
export async function startPeer() {
  return LanguageServer.start({ command: [await installed(), '--stdio'], capabilities: {} });
}

/** In UTF-16 code units. */
const longest = 4_000_000;

async function timed(server, count, act) {
  const before = cpuOf(server);
  const times = await timesOf(count, act);
  return { ...times, cpu: before === undefined ? undefined : (cpuOf(server) - before) / count };
}

/** The check of a folder by kube-linter; undefined if nobody has installed it. */
export function measureKubeLinter(folder) {
  const found = spawnSync('kube-linter', ['version']);
  if (found.error !== undefined) return undefined;
  return measureProgram(3, 'kube-linter', 'lint', '--do-not-auto-add-defaults', '--include', checks, folder);
}

const checks = 'default-service-account,deprecated-service-account-field';

/** The script of the peer, installed once beside the system's temporary files. */
async function installed() {
  const folder = path.join(os.tmpdir(), `podsense-peers-${peer.version}`);
  const script = path.join(folder, 'node_modules', peer.name, 'bin', peer.name);
  if (!fs.existsSync(script)) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), '{"private": true}');
    await npm(['install', '--no-audit', '--no-fund', `${peer.name}@${peer.version}`], { cwd: folder });
  }
  return script;
}
