import { type K8tzAnnotation, k8tzAnnotationsOf, k8tzStrategies } from '../../../kubernetes/clocks/k8tz.ts';
import { literalOf, readMap, readPath } from '../../../kubernetes/objects/read.ts';
import { isOwned, type Resource } from '../../../kubernetes/objects/resource.ts';
import { isPartial, isWindows, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { Edit } from '../../../text/edit.ts';
import { addEntry, addFirstEntry, allOrNone } from '../../../yaml/edit/edits.ts';
import type { MapNode } from '../../../yaml/tree/node.ts';
import type { ObjectRule, Report, ReportedFix } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import * as messages from './messages.ts';

/**
 * Annotations for k8tz that it does not read or support: its webhook reads pods and CronJobs, so those of a Deployment
 * have to stand in the pod template.
 */
export const rule: ObjectRule<Wrong> = {
  id: 'misplaced-k8tz-annotation',
  severity: 'information',
  checks: 'object',
  touches: {
    copy: ['add template/metadata/annotations/k8tz.io*'],
  },
  fixAll: 'allowed',
  check: ({ object: resource, pods }) => {
    const [pod] = pods;
    if (isOwned(resource) || (pod !== undefined && isWindows(pod))) return [];
    const isNamespace = resource.group === '' && resource.kind === 'Namespace';
    if (pod === undefined && !isNamespace) return [];
    const holders = new Set([resource.node, ...(pod === undefined ? [] : [pod.template])]);
    const wrong = [...holders].flatMap(holder =>
      k8tzAnnotationsOf(holder).items.flatMap(annotation => wrongStrategy(annotation) ?? []),
    );
    return wrong.length > 0 || pod === undefined ? wrong : misplaced(pod);
  },
  fixes: ({ about }) => (about === undefined ? [] : copyingFixes(about)),
};

/** Annotations that the pods lack, or a value that only a person can correct. */
type Wrong = { readonly pod: PodSpec; readonly items: readonly K8tzAnnotation[] } | undefined;

/** A strategy that k8tz does not have. */
function wrongStrategy({ name, value }: K8tzAnnotation): Report<Wrong> | undefined {
  const text = literalOf(value);
  if (value?.kind !== 'scalar' || text === undefined) return undefined;
  const report = { span: value.span, severity: 'warning' } as const;
  if (name !== 'k8tz.io/strategy' || k8tzStrategies.includes(text)) return undefined;
  return { ...report, message: messages.strategy({ strategy: text }), about: undefined };
}

/** The first of the annotations on an object whose pods have none; its fix moves all of them. */
function misplaced(pod: PodSpec): readonly Report<Wrong>[] {
  const { resource, template } = pod;
  if (!isUnread(resource) || isPartial(pod)) return [];
  const own = k8tzAnnotationsOf(resource.node);
  const ofPods = k8tzAnnotationsOf(template);
  const first = own.items.toSorted((a, b) => a.key.span.start - b.key.span.start)[0];
  const isKnown = own.complete && ofPods.complete && ofPods.items.length === 0;
  // The command line of k8tz leaves a mark on what it has injected, beside those of the pod template.
  if (first === undefined || !isKnown || own.items.some(({ name }) => name === 'k8tz.io/injected')) return [];
  const text = messages.misplaced({ kind: resource.kind });
  return [{ span: first.key.span, severity: 'information', message: text, about: { pod, items: own.items } }];
}

function isUnread({ group, kind }: Resource): boolean {
  if (group === 'batch') return kind === 'Job';
  const isApps = group === 'apps' || group === 'extensions';
  return isApps && ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'].includes(kind);
}

function copyingFixes({ pod: { resource, template }, items }: NonNullable<Wrong>): readonly ReportedFix[] {
  const annotations = new Map<string, string>();
  for (const { name, value } of items) {
    const text = literalOf(value);
    if (text === undefined) return [];
    annotations.set(name, text);
  }
  const edits = addAnnotations(resource, template, Object.fromEntries(annotations));
  return fix({ id: 'copy', title: messages.fixCopy(), safe: false }, edits);
}

function addAnnotations(
  { document, node }: Resource,
  template: MapNode,
  annotations: Readonly<Record<string, string>>,
): readonly Edit[] | undefined {
  const metadata = readMap(template, 'metadata');
  if (metadata === 'absent') {
    return addFirstEntry(document, readPath(node, 'spec')?.own('template'), template, 'metadata', { annotations });
  }
  const present = metadata === 'unknown' ? 'unknown' : readMap(metadata, 'annotations');
  if (metadata === 'unknown' || present === 'unknown') return undefined;
  if (present === 'absent') return addEntry(document, metadata, 'annotations', annotations);
  return allOrNone(Object.entries(annotations).map(([name, value]) => addEntry(document, present, name, value)));
}
