import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { account, isMissing, isThere, other, pod } from './accounts.ts';
import { Workspace } from './workspace.ts';

for (const [name, languageId] of [
  ['accounts.yml.j2', 'jinja-yaml'],
  ['accounts.yaml.tmpl', 'yaml'],
  ['accounts.gotmpl', 'helm'],
  ['accounts.yml.j2', 'plaintext'],
] as const) {
  test(`what ${name} declares counts while it is open, and its own pods are checked`, async () => {
    using folder = new TemporaryFolder();
    folder.write('other.yaml', other);
    folder.write(name, account('web'));
    await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
    await workspace.becomes(isMissing);
    workspace.server.open(
      folder.uriOf(name),
      `${account('web')}---\n${pod.replace('serviceAccountName: web', 'serviceAccountName: default')}`,
      languageId,
    );
    await workspace.becomes(isThere);
    const own = await workspace.server.diagnostics(folder.uriOf(name));
    assert.ok(
      own.some(({ code }) => code === 'default-service-account'),
      JSON.stringify(own),
    );
    workspace.server.close(folder.uriOf(name));
    await workspace.becomes(isMissing);
  });
}
