import assert from 'node:assert/strict';
import { env, extensions, l10n } from 'vscode';
import { preferredFix } from '../suite/actions.ts';
import { closeEditors, openUntitled } from '../suite/documents.ts';
import { findingOf, shows } from '../suite/findings.ts';
import { deployment, deploymentFindings } from '../suite/manifests.ts';

suite('Where VS Code is in Chinese', () => {
  teardown(closeEditors);

  test('findings say it in Chinese', async () => {
    assert.equal(env.language, 'zh-cn');
    const document = await openUntitled(deployment);
    await shows(document, deploymentFindings, 60); // the first test: VS Code is still starting
    const { message } = findingOf(document, 'default-service-account');
    assert.equal(message, 'Deployment“web”的 Pod 没有设置 serviceAccountName，因此以其命名空间的“default”账号运行。');
  });

  test('so do the titles of fixes', async () => {
    const document = await openUntitled(deployment);
    await shows(document, deploymentFindings);
    const { title } = await preferredFix(document, 'missing-timezone-mount');
    assert.equal(title, '将节点的时区挂载到 /etc/localtime');
  });

  test('so does what the client asks', () => {
    assert.equal(l10n.t('Severity of {0}', 'a-rule'), 'a-rule 的严重级别');
  });

  test('so do commands and settings', () => {
    const { contributes } = extensions.getExtension('podsense.podsense')?.packageJSON ?? assert.fail();
    const restart = contributes.commands.find(({ command }: { command: string }) => command === 'podsense.restart');
    assert.equal(restart.title.value, '重启服务器'); // titles of commands have their English beside them
    const { markdownDescription } = contributes.configuration.properties['podsense.timeZone'];
    assert.match(markdownDescription, /^容器应使用的时区：`node` 表示/);
  });
});
