import { closeEditors } from '../suite/documents.ts';
import { shows } from '../suite/findings.ts';
import { openManifest } from './manifests.ts';

suite('Findings in public manifests', () => {
  teardown(closeEditors);

  test('are at the names of containers, and the account that another file declares is no finding', async () => {
    const document = await openManifest('plain/kube-prometheus/blackboxExporter-deployment.yaml');
    const zones = ['34:15-34:32', '62:15-62:40', '90:15-90:30'].map(range => `${range} warning missing-timezone-mount`);
    await shows(document, zones, 60);
  });
});
