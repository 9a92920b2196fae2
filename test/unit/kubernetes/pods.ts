import assert from 'node:assert/strict';
import { knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';
import { resourcesOf } from '../../../server/src/kubernetes/objects/resource.ts';
import { type Container, type PodSpec, podSpecsOf } from '../../../server/src/kubernetes/pods/podSpec.ts';
import { parseDocumentText } from '../../../server/src/yaml/read/document.ts';

/** The one pod of a manifest. */
export function podOf(text: string): PodSpec {
  const [pod] = resourcesOf(parseDocumentText(text)).flatMap(resource => podSpecsOf(resource, knownKinds));
  assert.ok(pod !== undefined, text);
  return pod;
}

/** A pod with this spec, in flow style. */
export function podWith(spec: string): PodSpec {
  return podOf(`{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {${spec}}}\n`);
}

/** The container of that name. */
export function containerOf(pod: PodSpec, name: string): Container {
  const container = pod.containers.find(candidate => candidate.name === name);
  assert.ok(container !== undefined, `no container ${name}`);
  return container;
}
