import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../support/pages.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { podsense } from './commandLine.ts';
import { oldField } from './manifests.ts';

const { problemMatchers } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).contributes;
const [{ pattern }] = problemMatchers;

test('a task of VS Code finds its problems in what check prints', async () => {
  using folder = new TemporaryFolder();
  folder.write('deploy/a.yaml', oldField);
  const args = ['check', '--fail-on', 'hint'];
  const { output } = await podsense(folder, args);
  const { findings } = JSON.parse((await podsense(folder, [...args, '--format', 'json'])).output);
  const found = output.split('\n').flatMap(line => {
    const match = new RegExp(pattern.regexp).exec(line);
    const part = (name: string) => match?.[pattern[name]];
    const [file, rule, severity, message] = ['file', 'code', 'severity', 'message'].map(part);
    return match === null ? [] : [{ file, rule, severity, message, line: Number(part('line')) }];
  });
  assert.ok(found.length > 0);
  assert.deepEqual(
    found,
    findings.map(({ file, rule, severity, message, region }: Found) => ({
      file,
      rule,
      severity,
      message,
      line: region.line,
    })),
  );
});

type Found = {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly region: { readonly line: number };
};
