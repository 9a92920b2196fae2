import fs from 'node:fs';
import path from 'node:path';
import { root } from '../project.mjs';
import { Tally } from './tally.mjs';

/** The folder of manifests by other authors. */
export const publicManifests = path.resolve(root, '../shared/corpus');

/**
 * Accounts, bindings and workloads in files of their own, overlays, charts, zones that are mounted or in a variable.
 */
const parts = [
  'plain/argo-cd',
  'plain/kube-prometheus',
  'plain/bigwhite-k8s-tzconfig',
  'plain/kubeasz/manifests/deprecated/mysql-cluster',
  'plain/kubernetes-examples/_archived/elasticsearch',
  'plain/nacos-k8s',
  'kustomize/kustomize-examples',
  'helm/bitnami-nginx',
];

/** Whether they lie beside the project. */
export function hasPublicManifests() {
  return fs.existsSync(publicManifests);
}

/** The result of a suite that needs them, if they are missing. */
export function withoutPublicManifests() {
  const tally = new Tally();
  tally.skip('there are no public manifests beside the project');
  return tally;
}

/** Copies some of them into a folder, in which they can be changed. */
export function copyPublicManifests(folder) {
  for (const part of parts) fs.cpSync(path.join(publicManifests, part), path.join(folder, part), { recursive: true });
  for (const name of fs.readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name);
    fs.chmodSync(file, fs.statSync(file).isDirectory() ? 0o755 : 0o644);
  }
}
