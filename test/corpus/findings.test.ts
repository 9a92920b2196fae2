import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LanguageServer } from '../protocol/languageServer.ts';
import { corpus, findingsImpliedBy, manifestsOf, readFacts, rulesOfFacts } from './corpusFacts.ts';

/** The findings in containers that a list of operations adds, which the other reader takes for no pod. */
const byPatches: Readonly<Record<string, readonly string[]>> = {
  'plain/argo-cd/ha/base/redis-ha/overlays/deployment-initContainers.yaml': ['missing-timezone-mount@4'],
};

const skip = fs.existsSync(corpus) ? false : `there are no public manifests at ${corpus}`;

test('the server finds in public manifests exactly what another reader implies', { skip }, async () => {
  using server = await LanguageServer.start();
  const facts = readFacts();
  const differences: string[] = [];
  const counts = new Map<string, number>();
  const files = manifestsOf('plain');
  for (const file of files) {
    const uri = pathToFileURL(file).href;
    server.open(uri, fs.readFileSync(file, 'utf8'), file.endsWith('.json') ? 'json' : 'yaml');
    // The kustomization of a file is known once both have been read.
    await server.diagnostics(uri);
  }
  for (const file of files) {
    const name = path.relative(corpus, file).replaceAll('\\', '/');
    if (fs.readFileSync(file, 'utf8').includes('{{')) continue;
    const expected = facts
      .filter(pod => pod.file === name)
      .flatMap(findingsImpliedBy)
      .concat(byPatches[name] ?? [])
      .sort();
    const uri = pathToFileURL(file).href;
    const ofPods = (await server.diagnostics(uri)).filter(({ code }) => rulesOfFacts.has(String(code)));
    const found = ofPods.map(({ code, range }) => `${code}@${range.start.line + 1}`).sort();
    for (const finding of found) {
      const rule = finding.split('@')[0] ?? '';
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
    if (found.join() !== expected.join()) differences.push(`${name}: found ${found}; expected ${expected}`);
  }
  for (const [rule, count] of counts) console.log(`${rule}: ${count}`);
  assert.deepEqual(differences, []);
  assert.deepEqual([...counts.keys()].sort(), [...rulesOfFacts].sort());
});

test('no server answer to charts and overlays is an error', { skip }, async () => {
  using server = await LanguageServer.start();
  for (const folder of ['helm', 'kustomize']) {
    for (const file of manifestsOf(folder)) {
      const uri = pathToFileURL(file).href;
      server.open(uri, fs.readFileSync(file, 'utf8'));
      assert.ok(Array.isArray(await server.diagnostics(uri)));
      server.close(uri);
    }
  }
  assert.deepEqual(server.messages('window/showMessage'), []);
});
