import { type Labels, literalLabels, surelySelects } from '../../../kubernetes/objects/labelSelector.ts';
import { readLiteral, readMap, readPath } from '../../../kubernetes/objects/read.ts';
import { type RemovedApi, removedApiOf } from '../../../kubernetes/objects/removedApis.ts';
import { isOwned, type Resource } from '../../../kubernetes/objects/resource.ts';
import type { Edit } from '../../../text/edit.ts';
import { addEntry, addFirstEntry, removeEntry, setScalar } from '../../../yaml/edit/edits.ts';
import type { MapNode } from '../../../yaml/tree/node.ts';
import { isYaml11Word } from '../../../yaml/tree/yaml11Words.ts';
import type { ObjectRule, ReportedFix } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import * as messages from './messages.ts';

/**
 * A workload in an API version that no supported Kubernetes serves: it cannot be applied (Kubernetes, "Deprecated API
 * Migration Guide"). The fix keeps the old version's defaults, as far as today's could silently do harm.
 */
export const rule: ObjectRule<RemovedApi> = {
  id: 'removed-workload-api',
  severity: 'error',
  checks: 'object',
  touches: {
    replace: [
      'change object/apiVersion',
      'add object/spec/selector/matchLabels',
      'add object/spec/updateStrategy/type',
      'remove object/spec/rollbackTo',
      'remove object/spec/templateGeneration',
    ],
  },
  fixAll: 'never',
  check: ({ object: resource }) => {
    const apiVersion = `${resource.group}/${resource.version}`;
    const removed = removedApiOf(apiVersion, resource.kind);
    if (removed === undefined || isOwned(resource) || isOneOfTwo(resource)) return [];
    const found = resource.node.get('apiVersion');
    const span = typeof found === 'string' ? resource.list?.node?.own('apiVersion')?.value?.span : found.value?.span;
    if (span === undefined) return [];
    const { kind } = resource;
    const { removedIn, replacedBy } = removed;
    const text = messages.found({ kind, apiVersion, removedIn, replacedBy });
    return [{ span, severity: 'error', message: text, about: removed }];
  },
  fixes: ({ about }, { object }) => fixesOf(object, about),
};

/** A chart that chooses between two versions writes both, each between actions of its template. */
function isOneOfTwo({ node, document }: Resource): boolean {
  const written = node.pairs.filter(pair => pair.key?.value === 'apiVersion');
  return written.length > 1 && document.holes.all.length > 0;
}

function fixesOf(resource: Resource, { replacedBy }: RemovedApi): readonly ReportedFix[] {
  const version = setScalar(resource.document, resource.node, 'apiVersion', replacedBy);
  const rest = replacedBy === 'apps/v1' ? specEdits(resource) : { edits: [], selects: false };
  if (version === undefined || rest === undefined) return [];
  const title = messages.fix({ replacedBy, selects: rest.selects });
  return fix({ id: 'replace', title, safe: false }, [...version, ...rest.edits]);
}

type SpecEdits = { readonly edits: readonly Edit[]; readonly selects: boolean };

/** The edits that `apps/v1` requires; undefined if they are unknown or cannot be written. */
function specEdits(resource: Resource): SpecEdits | undefined {
  const { document } = resource;
  const spec = readPath(resource.node, 'spec');
  const labels = spec && templateLabels(spec);
  if (spec === undefined || labels === undefined) return undefined;
  const selector = selectorEdits(resource, spec, labels);
  const strategy = strategyEdits(resource, spec);
  if (selector === undefined || strategy === undefined) return undefined;
  const edits = [...selector, ...strategy];
  for (const key of ['rollbackTo', 'templateGeneration']) {
    const found = spec.get(key);
    if (found === 'absent') continue;
    const removed = found === 'unknown' ? undefined : removeEntry(document, spec, key);
    if (removed === undefined) return undefined;
    edits.push(...removed);
  }
  return { edits, selects: selector.length > 0 };
}

function templateLabels(spec: MapNode): Labels | undefined {
  const map = readPath(spec, 'template', 'metadata', 'labels');
  const labels = map && literalLabels(map);
  return labels !== undefined && Object.keys(labels).length > 0 ? labels : undefined;
}

/** The selector that the old version derived from the template's labels, if none is written. */
function selectorEdits({ document, node }: Resource, spec: MapNode, labels: Labels): readonly Edit[] | undefined {
  const selector = readMap(spec, 'selector');
  if (selector === 'unknown') return undefined;
  if (selector !== 'absent') return surelySelects(selector, labels) ? [] : undefined;
  if (!Object.keys(labels).every(isPlainKey)) return undefined;
  const value = { matchLabels: labels };
  if (spec.get('replicas') !== 'absent') return addEntry(document, spec, 'selector', value, ['replicas']);
  return addFirstEntry(document, node.own('spec'), spec, 'selector', value);
}

/** The old default waited for somebody to delete the pods; today's replaces them at once. */
function strategyEdits({ document, group, version, kind }: Resource, spec: MapNode): readonly Edit[] | undefined {
  const waited =
    (kind === 'DaemonSet' && group === 'extensions') ||
    (kind === 'StatefulSet' && group === 'apps' && version === 'v1beta1');
  if (!waited) return [];
  const strategy = readMap(spec, 'updateStrategy');
  if (strategy === 'unknown') return undefined;
  if (strategy === 'absent') return addEntry(document, spec, 'updateStrategy', { type: 'OnDelete' });
  if (readLiteral(strategy, 'type') !== undefined) return [];
  if (strategy.get('type') !== 'absent' || strategy.get('rollingUpdate') !== 'absent') return undefined;
  return addEntry(document, strategy, 'type', 'OnDelete');
}

/** Whether a label's key is plain in YAML: no number, and no word with another meaning. */
function isPlainKey(key: string): boolean {
  return /^[A-Za-z][\w./-]*$/.test(key) && !isYaml11Word(key);
}
