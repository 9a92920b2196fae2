import { identityOf } from '../../../kubernetes/accounts/identity.ts';
import {
  hasNoAccount,
  type MisplacedKey,
  misplacedKeysOf,
  namesAccount,
} from '../../../kubernetes/accounts/misplacedKeys.ts';
import { literalOf } from '../../../kubernetes/objects/read.ts';
import { isOwned, type Resource } from '../../../kubernetes/objects/resource.ts';
import { meantBooleanOf } from '../../../kubernetes/objects/yamlTypes.ts';
import { isStaticPod, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import {
  addEntry,
  addFirstEntry,
  allOrNone,
  type Edits,
  removeEntry,
  renameKey,
  replaceScalar,
} from '../../../yaml/edit/edits.ts';
import type { ObjectRule, ReportedFix, Touch } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import * as messages from './messages.ts';

/** It is removed from any place, and written where it is read. */
const touches: readonly Touch[] = [
  'remove object/*',
  'add pod/serviceAccountName',
  'add pod/automountServiceAccountToken',
  'add object/automountServiceAccountToken',
];

/**
 * A key about an account at a place that nothing reads. For kubectl the API server refuses unknown fields, and for
 * other clients it drops them, so that the pod runs as `default` (Kubernetes, "Server-side field validation").
 */
export const rule: ObjectRule<Misplaced> = {
  id: 'misplaced-service-account',
  severity: 'error',
  checks: 'object',
  touches: { move: touches, rename: touches, remove: ['remove object/*'] },
  fixAll: 'allowed',
  check: ({ object: resource, pods, settings, isStaticPath }) => {
    if (isOwned(resource)) return [];
    const [pod] = pods;
    const isStatic = pod !== undefined && isStaticPod(pod, isStaticPath);
    return misplacedKeysOf(resource, settings.kinds).map(found => ({
      span: found.key.span,
      severity: 'error',
      message: messageOf(found, resource),
      part: found.key.span,
      about: { found, isStatic },
    }));
  },
  fixes: ({ about }, { object, pods: [pod] }) =>
    about.isStatic || hasNoAccount(object) ? removal(about.found, object) : fixesOf(about.found, object, pod),
};

/** A key, and whether it stands in a static pod. */
type Misplaced = { readonly found: MisplacedKey; readonly isStatic: boolean };

function messageOf({ key, means, isInPlace }: MisplacedKey, { kind }: Resource) {
  if (isInPlace) return messages.misspelt({ key: key.value, field: means });
  return kind === 'ServiceAccount'
    ? messages.misplacedInAccount({ key: key.value, field: means })
    : messages.misplaced({ key: key.value, field: means });
}

function fixesOf(found: MisplacedKey, resource: Resource, pod: PodSpec | undefined): readonly ReportedFix[] {
  const value = meantValueOf(found);
  const target = targetOf(found, resource, pod);
  // If the pod already has a value, or the account adds nothing to it, the key is removed.
  if (value === 'nothing' || target === 'taken') return removal(found, resource);
  if (value === undefined || target === undefined) return [];
  const { document } = resource;
  const { map, key, means } = found;
  if (found.isInPlace) {
    const renamed = renameKey(document, map, key.value, means);
    const isSame = found.value?.kind === 'scalar' && typeof value === 'string' && found.value.value === value;
    const written = isSame || found.value?.kind !== 'scalar' ? [] : replaceScalar(document, found.value, value);
    const title = messages.fixRename({ key: key.value, field: means });
    return fix({ id: 'rename', title, safe: false }, allOrNone([renamed, written]));
  }
  const added =
    pod === undefined
      ? addEntry(document, resource.node, means, value)
      : addFirstEntry(document, pod.pair, pod.node, means, value);
  const moved: Edits = allOrNone([added, removed(found, resource)]);
  const title = pod === undefined ? messages.fixMoveInAccount({ field: means }) : messages.fixMove({ field: means });
  return fix({ id: 'move', title, safe: false }, moved);
}

function removal(found: MisplacedKey, resource: Resource): readonly ReportedFix[] {
  const title = messages.fixRemove({ key: found.key.value });
  return fix({ id: 'remove', title, safe: false }, removed(found, resource));
}

/** The edits that remove the key, and the map around it if that has nothing else. */
function removed({ map, key, holder }: MisplacedKey, { document }: Resource): Edits {
  const isAlone = map.pairs.length === 1 && holder !== undefined;
  return isAlone ? removeEntry(document, holder.map, holder.key) : removeEntry(document, map, key.value);
}

/** The value to write for it; `nothing` if it equals the default; undefined if it is unknown. */
function meantValueOf(found: MisplacedKey): string | boolean | 'nothing' | undefined {
  const { means, value } = found;
  if (value?.kind !== 'scalar') return undefined;
  if (value.isNull) return 'nothing';
  if (means === 'automountServiceAccountToken') return meantBooleanOf(value);
  if (namesAccount(found)) return value.value;
  return literalOf(value) === undefined ? undefined : 'nothing';
}

/** Whether the place for it is free; undefined if that is unknown. */
function targetOf({ means }: MisplacedKey, { node }: Resource, pod: PodSpec | undefined): 'free' | 'taken' | undefined {
  if (means === 'automountServiceAccountToken') return stateOf(pod?.node ?? node, means);
  if (pod === undefined) return undefined;
  const identity = identityOf(pod);
  if (identity === 'unknown') return undefined;
  if (identity.from !== 'nothing') return 'taken';
  return identity.emptyField === undefined ? 'free' : undefined;
}

function stateOf(map: Resource['node'], key: string): 'free' | 'taken' | undefined {
  const found = map.get(key);
  if (found === 'unknown') return undefined;
  return found === 'absent' ? 'free' : 'taken';
}
