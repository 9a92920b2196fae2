import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { FileFindings } from '../../server/src/protocol/findingRequests.ts';
import { capableClient } from '../protocol/clients.ts';
import { LanguageServer } from '../protocol/languageServer.ts';
import { root } from '../support/pages.ts';
import { corpus } from './corpusFacts.ts';

const skip = fs.existsSync(corpus) ? false : `there are no public manifests at ${corpus}`;

for (const part of ['plain', 'kustomize']) {
  test(`the command line finds in ${part} what the editor does`, { skip }, async () => {
    const folder = path.join(corpus, part);
    const byEditor = await findingsOfEditor(folder);
    assert.ok(byEditor.length > 10, `${byEditor.length} findings`);
    assert.deepEqual(await findingsOfCommandLine(folder), byEditor);
  });
}

/** Each as `FILE:LINE:COLUMN rule`, in order. */
async function findingsOfEditor(folder: string): Promise<readonly string[]> {
  const base = pathToFileURL(folder).href;
  using server = await LanguageServer.start({ folders: [base], capabilities: capableClient });
  const found = await server.request<readonly FileFindings[]>('podsense/check', {});
  const lines = found.flatMap(({ uri, diagnostics }) =>
    diagnostics.map(({ range: { start }, code }) => {
      const file = decodeURIComponent(uri.slice(base.length + 1));
      return `${file}:${start.line + 1}:${start.character + 1} ${code}`;
    }),
  );
  return lines.sort();
}

type Found = {
  readonly file: string;
  readonly rule: string;
  readonly region: { readonly line: number; readonly column: number };
};

async function findingsOfCommandLine(folder: string): Promise<readonly string[]> {
  const args = [path.join(root, 'dist/cli.js'), 'check', '--format', 'json', '--fail-on', 'never'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 1 << 28 });
  const { findings }: { readonly findings: readonly Found[] } = JSON.parse(stdout);
  return findings.map(({ file, rule, region }) => `${file}:${region.line}:${region.column} ${rule}`).sort();
}
