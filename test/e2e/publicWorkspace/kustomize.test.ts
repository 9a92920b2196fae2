import type { TextDocument } from 'vscode';
import { closeEditors } from '../suite/documents.ts';
import { openManifest, type } from './manifests.ts';
import { finds } from './words.ts';

const folder = 'kustomize/kustomize-examples/springboot';
const accountless = 'warning default-service-account spec';
const zoneless = 'warning missing-timezone-mount sbdemo';

suite('A base of a public kustomization', () => {
  teardown(closeEditors);

  test('has the account and the zone that a patch of its only overlay gives it, of which the patch lacks none', async () => {
    await leaveStaging();
    const patch = await openManifest(`${folder}/overlays/production/memorylimit_patch.yaml`);
    const base = await openManifest(`${folder}/base/deployment.yaml`);
    await finds(base, accountless, zoneless);
    await type(patch, '    spec:\n', '    spec:\n      serviceAccountName: sbdemo\n');
    await finds(base, zoneless);
    await type(patch, '          env:\n', '          env:\n          - name: TZ\n            value: Asia/Shanghai\n');
    await finds(base);
    await finds(patch, 'hint non-existent-service-account sbdemo');
    await type(patch, '        - name: sbdemo\n', '        - name: other\n');
    await finds(base, zoneless);
  });

  test('lacks them again where the overlay takes the patch no more', async () => {
    await leaveStaging();
    const overlay = await openManifest(`${folder}/overlays/production/kustomization.yaml`);
    const patch = await openManifest(`${folder}/overlays/production/healthcheck_patch.yaml`);
    const base = await openManifest(`${folder}/base/deployment.yaml`);
    await type(patch, '    spec:\n', '    spec:\n      serviceAccountName: sbdemo\n');
    await finds(base, zoneless);
    await type(overlay, '- path: healthcheck_patch.yaml\n', '');
    await finds(base, accountless, zoneless);
    await type(overlay, '- ../../base', '- ../../other');
    await type(overlay, 'patches:\n', 'patches:\n- path: healthcheck_patch.yaml\n');
    await finds(base, accountless, zoneless);
    await type(overlay, '- ../../other', '- ../../base');
    await finds(base, zoneless);
  });

  test('lacks them where another overlay without a patch applies it too', async () => {
    const staging = await leaveStaging();
    const patch = await openManifest(`${folder}/overlays/production/memorylimit_patch.yaml`);
    const base = await openManifest(`${folder}/base/deployment.yaml`);
    await type(patch, '    spec:\n', '    spec:\n      serviceAccountName: sbdemo\n');
    await finds(base, zoneless);
    await type(staging, '- ../../other', '- ../../base');
    await finds(base, accountless, zoneless);
  });
});

/** Leaves the base to the overlay of production alone. */
async function leaveStaging(): Promise<TextDocument> {
  const staging = await openManifest(`${folder}/overlays/staging/kustomization.yaml`);
  await type(staging, '- ../../base', '- ../../other');
  return staging;
}
