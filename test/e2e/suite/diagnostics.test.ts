import assert from 'node:assert/strict';
import { DiagnosticTag, extensions, Range } from 'vscode';
import { closeEditors, openSaved, openUntitled, replace } from './documents.ts';
import { findingOf, shows } from './findings.ts';
import { deployment, deploymentFindings, oldFieldFindings, podWithOldField } from './manifests.ts';

suite('Findings', () => {
  teardown(closeEditors);

  test('show in a saved file, at the key of the pod spec and at the name of the container', async () => {
    const document = await openSaved(deployment);
    await shows(document, deploymentFindings, 60); // the first test: VS Code is still starting
    assert.equal(extensions.getExtension('podsense.podsense')?.isActive, true);
  });

  test('say what is wrong, name their rule and link to its page', async () => {
    const document = await openSaved(deployment);
    await shows(document, deploymentFindings);
    const { code, message } = findingOf(document, 'missing-timezone-mount');
    assert.match(message, /"server".*UTC/);
    assert.ok(typeof code === 'object');
    assert.equal(code.value, 'missing-timezone-mount');
    assert.equal(code.target.toString(), 'podsense-rule:/missing-timezone-mount.md');
  });

  test('strike through what is deprecated', async () => {
    const document = await openUntitled(podWithOldField);
    await shows(document, oldFieldFindings);
    const { tags } = findingOf(document, 'deprecated-service-account-field');
    assert.deepEqual(tags, [DiagnosticTag.Deprecated]);
  });

  test('follow the text while it is typed', async () => {
    const document = await openUntitled(deployment);
    await shows(document, deploymentFindings);
    await replace(document, new Range(13, 0, 13, 0), '      serviceAccountName: web\n');
    await shows(document, ['16:17-16:23 warning missing-timezone-mount']);
    await replace(document, new Range(13, 0, 14, 0), '');
    await shows(document, deploymentFindings);
  });

  test('stay for the documents of a file that can be read when another cannot', async () => {
    const document = await openUntitled(`a: [\n---\n${deployment}---\nb: "\n`);
    await shows(document, ['15:5-15:9 warning default-service-account', '17:17-17:23 warning missing-timezone-mount']);
  });
});
