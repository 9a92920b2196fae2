import { ConfigurationTarget, workspace } from 'vscode';
import { closeEditors } from '../suite/documents.ts';
import { fileAt, openManifest, type } from './manifests.ts';
import { finds } from './words.ts';

const zoneless = ['hint missing-timezone-mount secret-init', 'warning missing-timezone-mount redis'];

suite('A custom resource in public manifests', () => {
  teardown(closeEditors);

  test('runs pods where its kind is a known one', async () => {
    const workload = await openManifest('plain/argo-cd/base/redis/argocd-redis-deployment.yaml');
    await finds(workload, ...zoneless);
    await type(workload, 'apiVersion: apps/v1\nkind: Deployment', 'apiVersion: example.com/v1\nkind: Rollout');
    await finds(workload);
    await type(workload, 'apiVersion: example.com/v1', 'apiVersion: argoproj.io/v1alpha1');
    await finds(workload, ...zoneless);
  });

  test('names an account where its kind is a known one', async () => {
    const account = await openManifest('plain/kube-prometheus/prometheus-serviceAccount.yaml');
    const prometheus = await openManifest('plain/kube-prometheus/prometheus-prometheus.yaml');
    await type(account, '  name: prometheus-k8s', '  name: other');
    await finds(prometheus, 'hint non-existent-service-account prometheus-k8s');
    await type(account, '  name: other', '  name: prometheus-k8s');
    await finds(prometheus);
  });

  test('runs pods where a setting says so of its kind', async () => {
    const settings = workspace.getConfiguration('podsense', fileAt(''));
    const workload = await openManifest('plain/argo-cd/base/redis/argocd-redis-deployment.yaml');
    await type(workload, 'apiVersion: apps/v1\nkind: Deployment', 'apiVersion: example.com/v1\nkind: Cache');
    const kind = { kind: 'Cache', apiGroup: 'example.com', path: 'spec.template.spec' };
    await settings.update('podTemplates', [kind], ConfigurationTarget.Workspace);
    await finds(workload, ...zoneless);
    await settings.update('podTemplates', undefined, ConfigurationTarget.Workspace);
    await finds(workload);
  });
});
