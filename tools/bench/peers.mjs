import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LanguageServer } from '../../test/protocol/languageServer.ts';
import { cpuOf, timesOf } from './measure.mjs';
import { positionIn } from './texts.mjs';

const peer = 'yaml-language-server@1.19.2';

/** The same keys in the server that most editors have for YAML, without schemas: it parses and nothing else. */
export async function benchPeerKeys(text, at) {
  const server = new LanguageServer({ command: [installed(), '--stdio'], capabilities: {} });
  await server.initialize();
  const uri = 'file:///bench/edited.yaml';
  const published = async (version, change) => {
    const next = server.next('textDocument/publishDiagnostics');
    if (version === 1) server.open(uri, text);
    else server.edit(uri, version, change);
    await next;
  };
  await published(1);
  const position = positionIn(text, at);
  let version = 1;
  const before = cpuOf(server);
  const count = 20;
  const times = await timesOf(count, () =>
    published(++version, { range: { start: position, end: position }, text: 'x' }),
  );
  const cpu = before === undefined ? undefined : (cpuOf(server) - before) / count;
  await server.stop();
  return [['a key, yaml-language-server', { ...times, cpu }]];
}

/** The check of a folder by kube-linter; undefined if nobody has installed it. */
export function kubeLinterTime(folder) {
  const start = performance.now();
  const ran = spawnSync('kube-linter', ['lint', '--do-not-auto-add-defaults', '--include', checks, folder], {
    maxBuffer: 2 ** 30,
  });
  return ran.error === undefined ? performance.now() - start : undefined;
}

const checks = 'default-service-account,deprecated-service-account-field';

/** The script of the peer, installed beside the system's temporary files once. */
function installed() {
  const folder = path.join(os.tmpdir(), 'podsense-peers');
  const script = path.join(folder, 'node_modules/yaml-language-server/bin/yaml-language-server');
  if (!fs.existsSync(script)) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), '{"private": true}');
    spawnSync('npm', ['install', '--no-audit', '--no-fund', peer], { cwd: folder, stdio: 'inherit' });
  }
  return script;
}
