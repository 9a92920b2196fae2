import { type Known, once } from '../../text/known.ts';
import type { MapNode, Pair, ScalarNode } from '../../yaml/tree/node.ts';
import type { PodPlace } from '../objects/customKinds.ts';
import type { Kinds } from '../objects/kinds.ts';
import { mapsAt } from '../objects/mapsAt.ts';
import { literalOf, readItems, readLiteral, readPath, readScalar, readSeq } from '../objects/read.ts';
import { annotationOf, isNameless, type Resource } from '../objects/resource.ts';
import type { Given } from './given.ts';
import { requiresNode } from './requiredNode.ts';

/** The surroundings of a pod, by other files. */
export type PodSurroundings = {
  /** It is a part of an object that a kustomization puts together: what is absent in it may stand elsewhere. */
  readonly isPartial: boolean;
  /** The containers of a patch that are there by it alone; absent for an object that is no patch. */
  readonly brings?: readonly Container[];
  /** The effects of kustomize patches on it. */
  readonly patches: Given;
  /** Whether the variables that are made of a ConfigMap or a Secret, with a prefix, give a zone. */
  readonly zoneIn: (source: {
    readonly kind: 'ConfigMap' | 'Secret';
    readonly name: string;
    readonly prefix: string;
  }) => 'given' | 'absent' | 'unknown';
  /** The zone that is the value of a key of a ConfigMap; undefined if that is unknown, or no zone. */
  readonly zoneAt: (configMap: { readonly name: string; readonly key: string }) => string | undefined;
};

/** The `spec` of a Pod or of a pod template (Kubernetes API reference, "PodSpec"). */
export type PodSpec = {
  readonly resource: Resource;
  readonly node: MapNode;
  /** Whether it is a whole pod's; see `PodPlace`. */
  readonly form: PodPlace['form'];
  /** The key that opens it, or the first one in it if it is no pod's spec. */
  readonly key: ScalarNode;
  /** Its pair in the template's own text; undefined if it comes through a merge key. */
  readonly pair: Pair | undefined;
  /** The map that holds its `metadata`: a Pod itself, or a pod template. */
  readonly template: MapNode;
  /** The readable ones, in the order of sections and text. */
  readonly containers: readonly Container[];
  /** Absent if other files were not considered. */
  readonly surroundings?: PodSurroundings;
  readonly known: Known;
};

export const containerSections = ['initContainers', 'containers', 'ephemeralContainers'] as const;
export type ContainerSection = (typeof containerSections)[number];

export type Container = {
  readonly node: MapNode;
  readonly section: ContainerSection;
  /** The literal name. */
  readonly name: string | undefined;
  /** An init container that runs beside the containers (`restartPolicy: Always`). */
  readonly sidecar: boolean;
};

/** A container as `SECTION/NAME`; none if its name is unknown. */
export function containerKey({ section, name }: Container): readonly string[] {
  return name === undefined ? [] : [`${section}/${name}`];
}

/** The containers of a pod in order, as `SECTION/NAME`; an unknown name is empty. */
export function containerKeysIn({ containers }: PodSpec): readonly string[] {
  return containers.map(({ section, name = '' }) => `${section}/${name}`);
}

/** The pod specs of an object; at most one for the kinds of Kubernetes itself. */
export function podSpecsOf(resource: Resource, kinds: Kinds): readonly PodSpec[] {
  const places = kinds.placesOf(resource.group, resource.kind)?.pods ?? [];
  return places.flatMap(place => (place.form === 'fields' ? fieldsAt(place, resource) : specsAt(place, resource)));
}

function specsAt({ path, form }: PodPlace, resource: Resource): readonly PodSpec[] {
  const last = path.at(-1);
  if (last === undefined) return [];
  return mapsAt(resource.node, path.slice(0, -1)).flatMap(template => {
    const spec = template.get(last);
    if (typeof spec === 'string' || spec.value?.kind !== 'map') return [];
    const node = spec.value;
    const containers = containerSections.flatMap(section => containersOf(node, section));
    const pair = template.own(last);
    return [
      { resource, node, form, key: spec.key, pair, template, containers, known: resource.document.known.another() },
    ];
  });
}

/** Maps that a custom resource has in the place of a pod's spec; they have no key that opens a pod. */
function fieldsAt({ path, form, containers }: PodPlace, resource: Resource): readonly PodSpec[] {
  return mapsAt(resource.node, path).flatMap(node => {
    const key = node.pairs.find(pair => pair.key !== undefined)?.key;
    if (key === undefined) return [];
    const within = containers.flatMap(place => mapsAt(node, place)).map(containerOf);
    return [
      {
        resource,
        node,
        form,
        key,
        pair: undefined,
        template: node,
        containers: within,
        known: resource.document.known.another(),
      },
    ];
  });
}

function containerOf(node: MapNode): Container {
  return { node, section: 'containers', name: readLiteral(node, 'name'), sidecar: false };
}

/** Whether the pod has only the containers that could be read. */
export const hasAllContainers = once((pod: PodSpec): boolean => {
  return containerSections.every(section => {
    const seq = readSeq(pod.node, section);
    if (typeof seq === 'string') return seq === 'absent';
    return seq.complete && seq.items.every(item => item?.kind === 'map');
  });
});

/**
 * Pods of Windows nodes have no zone files (`spec.os`, `windowsOptions` of a security context, labels of nodes that the
 * kubelet sets, images that run on Windows alone).
 */
export const isWindows = once((pod: PodSpec): boolean => {
  const os = readPath(pod.node, 'os');
  if (os !== undefined && readLiteral(os, 'name') === 'windows') return true;
  const selector = readPath(pod.node, 'nodeSelector');
  if (selector !== undefined && selectsWindows(selector)) return true;
  return requiresNode(pod.node, isWindowsLabel) || hasWindowsOptions(pod) || pod.containers.some(runsWindowsProgram);
});

function selectsWindows(selector: MapNode): boolean {
  if (typeof readScalar(selector, buildLabel) !== 'string') return true;
  return osLabels.some(label => readLiteral(selector, label) === 'windows');
}

function hasWindowsOptions({ node, containers }: PodSpec): boolean {
  return [node, ...containers.map(container => container.node)].some(
    map => readPath(map, 'securityContext', 'windowsOptions') !== undefined,
  );
}

/**
 * Microsoft's base images, those of .NET Framework, which runs on Windows alone, tags that name such a base, and the
 * shells of Windows; PowerShell of other systems is `pwsh`.
 */
function runsWindowsProgram({ node }: Container): boolean {
  const image = readLiteral(node, 'image') ?? '';
  if (/^mcr\.microsoft\.com\/(?:windows|dotnet\/framework)(?:[/:@]|$)/.test(image)) return true;
  const tag = image.split('@')[0]?.split('/').at(-1)?.split(':')[1] ?? '';
  if (/nanoserver|windowsservercore/.test(tag)) return true;
  const program = literalOf(readItems(node, 'command')[0]);
  return /(?:^|\\)(?:powershell|cmd)(?:\.exe)?$/i.test(program ?? '');
}

/**
 * Whether the kubelet reads a pod from a folder: it may not name an account (kubelet, "Static Pods"). `isStaticPath`:
 * its file lies in such a folder; a workload there is a copy, and no static pod.
 */
export function isStaticPod(pod: PodSpec, isStaticPath: boolean): boolean {
  const { resource, template } = pod;
  if (isMarkedStatic(pod)) return true;
  if (resource.group !== '' || resource.kind !== 'Pod') return false;
  if (isStaticPath) return true;
  const labels = readPath(template, 'metadata', 'labels');
  return (
    resource.namespace === 'kube-system' && labels !== undefined && readLiteral(labels, 'tier') === 'control-plane'
  );
}

/** Whether the kubelet's own annotations mark it; pods from the API server have one of them as well. */
export function isMarkedStatic({ template }: PodSpec): boolean {
  const source = annotationOf(template, 'kubernetes.io/config.source');
  return source === 'file' || source === 'http' || annotationOf(template, 'kubernetes.io/config.mirror') !== undefined;
}

/** Whether a pod is a part of an object that something else completes: what is absent in it may stand elsewhere. */
export function isPartial(pod: PodSpec): boolean {
  return pod.form !== 'whole' || isPiece(pod) || pod.surroundings?.isPartial === true;
}

/** Whether a pod shows itself that it is a part: it has no name, a merge directive (`$patch`), or one of ytt. */
export const isPiece = once((pod: PodSpec): boolean => {
  const maps = [pod.resource.node, pod.template, pod.node, ...pod.containers.map(container => container.node)];
  const { resource } = pod;
  return isNameless(resource) || resource.document.isOverlay || maps.some(map => map.own('$patch') !== undefined);
});

/** Whether a pod lacks a required field: the image of a container, a selector in `apps`. */
export function lacksParts({ resource, containers }: PodSpec): boolean {
  if (containers.some(({ node }) => node.get('image') === 'absent')) return true;
  return resource.group === 'apps' && readPath(resource.node, 'spec')?.get('selector') === 'absent';
}

// The kubelet sets it on nodes of Windows alone.
const buildLabel = 'node.kubernetes.io/windows-build';
const osLabels = ['kubernetes.io/os', 'beta.kubernetes.io/os'];

function containersOf(pod: MapNode, section: ContainerSection): readonly Container[] {
  const seq = readSeq(pod, section);
  if (typeof seq === 'string') return [];
  return seq.items.flatMap(node => {
    if (node?.kind !== 'map') return [];
    const policy = readScalar(node, 'restartPolicy');
    const sidecar = section === 'initContainers' && typeof policy !== 'string' && literalOf(policy) === 'Always';
    return [{ node, section, name: readLiteral(node, 'name'), sidecar }];
  });
}

function isWindowsLabel(key: string, value: string | undefined): boolean {
  return key === buildLabel || (osLabels.includes(key) && value === 'windows');
}
