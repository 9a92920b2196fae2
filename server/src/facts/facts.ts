/**
 * facts/ knows what one file declares and refers to, and whether that means the same as before. It must not know
 * placements, rules or settings.
 */
import type { AccountUse } from '../kubernetes/accounts/accountNames.ts';
import type { CloudIdentity } from '../kubernetes/accounts/cloudIdentity.ts';
import type { ConfigMapZones } from '../kubernetes/clocks/configMap.ts';
import type { Chart } from '../kubernetes/delivery/chart.ts';
import type { Delivery } from '../kubernetes/delivery/delivery.ts';
import type { K8tzRelease } from '../kubernetes/delivery/k8tzRelease.ts';
import type { Kustomization } from '../kubernetes/delivery/kustomization.ts';
import type { PartialName } from '../kubernetes/objects/partialName.ts';
import type { PatchPiece } from '../kubernetes/patches/patchContent.ts';
import type { Workload } from '../kubernetes/patches/workload.ts';
import type { DataUse } from '../kubernetes/pods/dataUses.ts';
import type { HostPathHint } from '../kubernetes/policies/hostPathHints.ts';
import type { LineRange } from '../text/lines.ts';
import type { Place } from '../text/span.ts';
import type { NameForm } from '../yaml/edit/writtenName.ts';
import type { ChartFacts } from './chartFacts.ts';
import type { ChartUsesFact } from './chartUses.ts';

/** A place that can be shown without the text: files with declarations need not be open. */
export type DeclaredAt = Place & {
  readonly range: LineRange;
  /** Declares that the value is a place, which moves with its document and is no part of what its fact means. */
  readonly isPlace: true;
};

/** Whether a piece of facts declares itself a place. */
export function isPlace(data: unknown): data is DeclaredAt {
  return typeof data === 'object' && data !== null && 'isPlace' in data;
}

/** The place of a name, without quotes, and how another name can be written there. */
export type NamedAt = DeclaredAt & { readonly form: NameForm };

/** An edit of a file that need not be open; its place has an offset and a position in that file. */
export type DeclaredEdit = { readonly at: DeclaredAt; readonly text: string };

/** A `v1` ServiceAccount. */
export type AccountFact = {
  readonly name: string;
  /** Absent if the manifest names none: then it may be any. */
  readonly namespace?: string;
  /** The place of the value of its `metadata.name`. */
  readonly at: NamedAt;
  /** Its `automountServiceAccountToken`, if that is `false` or `true`. */
  readonly automount?: { readonly value: boolean; readonly at: DeclaredAt };
  /** The edits that switch off the token of a `default` account; absent if it is off, or there are none. */
  readonly tokenOff?: readonly DeclaredEdit[];
  /** The names of its `imagePullSecrets`. */
  readonly imagePullSecrets: readonly string[];
  /** The clouds that know it as one of their own identities. */
  readonly clouds: readonly CloudIdentity[];
};

/** A `v1` ServiceAccount whose name is not wholly known, or which a release may bring. */
export type PartlyNamedAccount = {
  readonly name: PartialName;
  readonly namespace?: string;
  /** The namespace is the target of a release, which kustomizations leave alone. */
  readonly isTarget?: true;
};

/** A `v1` Namespace. */
export type NamespaceFact = {
  readonly name: string;
  /** The Pod Security Standard that it enforces (label `pod-security.kubernetes.io/enforce`). */
  readonly enforce?: string;
  /** The standards whose breach it warns of, or writes to the audit log (labels `warn` and `audit`). */
  readonly warn?: string;
  readonly audit?: string;
  /** An annotation requests a zone of k8tz, or may do so. */
  readonly k8tz: boolean;
};

/** A role as a binding names it. */
export type RoleFact = {
  readonly kind: string;
  readonly name: string;
  /** The namespace of a Role, which only bindings in it can name. Absent if unknown, and for a ClusterRole. */
  readonly namespace?: string;
};

/** Service accounts to which a RoleBinding or ClusterRoleBinding gives a role. */
export type BindingFact = {
  /** Absent if it may be any: the subject is a group, or its name is unknown. */
  readonly account?: string;
  /** Absent if it may be any. */
  readonly namespace?: string;
  /** The bound role; absent if its name is unknown. */
  readonly role?: RoleFact;
  /** The place of the subject's name; of the whole binding if no name is known. */
  readonly at: DeclaredAt;
};

/** A `v1` ConfigMap or Secret, as far as its values concern zones. */
export type ConfigMapFact = ConfigMapZones & {
  /** Absent for a ConfigMap. */
  readonly kind?: 'Secret';
  /** It is generated, and changes one of that name. */
  readonly behavior?: 'merge' | 'replace';
  readonly name: string;
  readonly namespace?: string;
  /** The place of the value of its `metadata.name`; of the generator if it is generated. */
  readonly at: DeclaredAt;
};

/** A key of a ConfigMap or a Secret from which a pod takes a zone. */
export type DataUseFact = DataUse & {
  readonly namespace?: string;
  /** The place of the pod. */
  readonly at: DeclaredAt;
};

/** A kustomization, as the files that it lists see it. */
export type KustomizationFact = Kustomization & {
  readonly uri: string;
  /**
   * For one that stands for an application of a folder by another object, which no kustomization can take in; `of` is
   * the uri of the kustomization there, to whose changes its own are added.
   */
  readonly delivery?: Delivery & { readonly from: string; readonly of?: string };
};

/**
 * The declarations of a file: other files may have other findings only if these change, but for their places, which move
 * with every key typed.
 */
export type Declares = {
  readonly accounts: readonly AccountFact[];
  /** ServiceAccounts whose name is filled in by another program, in part or as a whole. */
  readonly partlyNamedAccounts: readonly PartlyNamedAccount[];
  readonly namespaces: readonly NamespaceFact[];
  /** The releases of k8tz. */
  readonly k8tz: readonly K8tzRelease[];
  readonly bindings: readonly BindingFact[];
  readonly configMaps: readonly ConfigMapFact[];
  readonly dataUses: readonly DataUseFact[];
  /** Hints in its objects on `hostPath` volumes in pods of others. */
  readonly hostPathHints: readonly HostPathHint[];
  /** The folders that its objects apply. */
  readonly deliveries: readonly Delivery[];
  /** Present if the file is a kustomization. */
  readonly kustomization?: Kustomization;
  /** Present if the file describes a chart. */
  readonly chart?: Chart;
};

/**
 * A place that names a service account: an object that runs as it, binds a role to it or requests its token, or a
 * kustomize patch.
 */
export type AccountReference = {
  readonly name: string;
  /** Absent if it may be any. */
  readonly namespace?: string;
  readonly at: NamedAt;
  /** No text names it: a pod without an account runs as `default`, and the place is the key of its spec. */
  readonly isImplicit: boolean;
  /** The name may also be that of something else: by its place, or since nothing is known of the object's kind. */
  readonly mayBeOther?: 'place' | 'kind';
  readonly from: { readonly use: AccountUse; readonly kind: string; readonly name: string | undefined };
};

/** A role that a binding gives to service accounts. */
export type GrantFact = {
  /** Absent for every account. */
  readonly account?: string;
  /** Absent for accounts of every namespace, or if it may be any. */
  readonly namespace?: string;
  /** `KIND/NAME` of the role and of the binding. */
  readonly role: string;
  readonly by: string;
  /** The role holds in every namespace; else in `within`, which is undefined if it may be any. */
  readonly isClusterWide: boolean;
  readonly within: string | undefined;
  /** The place of the name of the account. */
  readonly at: DeclaredAt;
};

/** A place that names a Role or a ClusterRole: its declaration, or a binding of it. */
export type RoleMention = RoleFact & { readonly at: NamedAt; readonly declares: boolean };

/** The references of a file to objects of other files. No finding may depend on them. */
export type Refers = {
  readonly accounts: readonly AccountReference[];
  readonly grants: readonly GrantFact[];
  readonly roles: readonly RoleMention[];
  /** The names of time zones, each as often as it is used. */
  readonly zones: readonly string[];
  /** The values and helpers of its chart that a template names. */
  readonly chart?: readonly ChartUsesFact[];
};

/** The facts of one file; plain and comparable. */
export type Facts = {
  readonly uri: string;
  readonly declares: Declares;
  /** The kustomize patches that its objects are; they count only if a kustomization lists the file as one. */
  readonly patches: readonly PatchPiece[];
  /** Its objects with pods; they count only if a kustomization with patches takes in the file. */
  readonly workloads: readonly Workload[];
  readonly refers: Refers;
  /** What it gives to the templates of its chart, on which alone what these are with the default values may depend. */
  readonly renders?: ChartFacts;
};

/** A namespace as facts have it: the key is absent if it is unknown. */
export function namespaceIn({ namespace }: { readonly namespace: string | undefined }): {
  readonly namespace?: string;
} {
  return namespace === undefined ? {} : { namespace };
}

/** Whether two pieces of facts, which are plain data, are equal. */
export function isSame(a: unknown, b: unknown): boolean {
  return isEqual(a, b, () => false);
}

/** Whether they are equal but for their places. */
export function meansTheSame(a: unknown, b: unknown): boolean {
  return isEqual(a, b, (left, right) => isPlace(left) && isPlace(right));
}

function isEqual(a: unknown, b: unknown, isSkipped: (a: unknown, b: unknown) => boolean): boolean {
  if (a === b || isSkipped(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    for (let at = 0; at < a.length; at++) if (!isEqual(a[at], b[at], isSkipped)) return false;
    return true;
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  // A file may have thousands of facts, which are compared at each key.
  for (const key in right) if (right[key] !== undefined && left[key] === undefined) return false;
  for (const key in left) if (left[key] !== undefined && !isEqual(left[key], right[key], isSkipped)) return false;
  return true;
}
