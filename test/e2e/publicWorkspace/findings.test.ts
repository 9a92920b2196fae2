import assert from 'node:assert/strict';
import { commands, type Diagnostic, languages } from 'vscode';
import { asked } from '../suite/asked.ts';
import { closeEditors } from '../suite/documents.ts';
import { diagnosticsOf, shows } from '../suite/findings.ts';
import { openManifest } from './manifests.ts';

suite('Findings in public manifests', () => {
  teardown(closeEditors);

  test('are at the names of containers, and the account that another file declares is no finding', async () => {
    const document = await openManifest('plain/kube-prometheus/blackboxExporter-deployment.yaml');
    const zones = ['34:15-34:32', '62:15-62:40', '90:15-90:30'].map(range => `${range} warning missing-timezone-mount`);
    await shows(document, zones, 60);
  });

  test('are none in a patch, nor in a chart for what its values may give', async () => {
    const patch = await openManifest('kustomize/kustomize-examples/ldap/overlays/production/deployment.yaml');
    const chart = await openManifest('helm/bitnami-nginx/templates/deployment.yaml');
    const whole = await openManifest('plain/kube-prometheus/grafana-deployment.yaml');
    await shows(whole, ['34:15-34:22 warning missing-timezone-mount']);
    // Until the workspace has been read, nobody knows what the patch is.
    await asked(
      async () => [patch, chart].flatMap(diagnosticsOf),
      found => found.length === 0,
    );
  });

  test('are those of files that are not open, too, once the workspace is checked', async () => {
    await commands.executeCommand('podsense.checkWorkspace');
    const files = () => languages.getDiagnostics().filter(([, found]) => found.some(isOurs));
    const found = await asked(
      async () => files(),
      all => all.length > 20,
    );
    assert.ok(found.some(([uri]) => uri.path.endsWith('/plain/argo-cd/install.yaml')));
  });
});

function isOurs({ source }: Diagnostic): boolean {
  return source === 'podsense';
}
