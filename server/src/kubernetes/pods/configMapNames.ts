import { type WrittenName, writtenName } from '../../yaml/edit/writtenName.ts';
import { readLiteral, readMaps, readPath } from '../objects/read.ts';
import type { Container, PodSpec } from './podSpec.ts';

/** A ConfigMap that a pod names, and the place of the name. */
export type ConfigMapName = { readonly name: string; readonly written: WrittenName };

/** The ConfigMaps that containers of a pod take variables from. */
export function configMapNamesOf(pod: PodSpec): readonly ConfigMapName[] {
  return pod.containers.flatMap(container => configMapNamesIn(container, pod));
}

/** The ConfigMaps that one container takes variables from: all keys of one by `envFrom`, or one key of it. */
export function configMapNamesIn({ node }: Container, { resource }: PodSpec): readonly ConfigMapName[] {
  const refs = [
    ...readMaps(node, 'envFrom').map(source => readPath(source, 'configMapRef')),
    ...readMaps(node, 'env').map(entry => readPath(entry, 'valueFrom', 'configMapKeyRef')),
  ];
  return refs.flatMap(ref => {
    const name = ref && readLiteral(ref, 'name');
    const written = ref && writtenName(resource.document, ref, 'name');
    return name === undefined || written === undefined ? [] : [{ name, written }];
  });
}
