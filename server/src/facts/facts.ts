/**
 * facts/ knows what one file tells others, and whether that means the same as before. It must not know
 * what is applied where, rules or settings.
 */
import type { AccountUse } from '../kubernetes/accounts/accountNames.ts';
import type { ConfigMapZones } from '../kubernetes/clocks/configMap.ts';
import type { Chart } from '../kubernetes/delivery/chart.ts';
import type { Kustomization } from '../kubernetes/delivery/kustomization.ts';
import type { PatchPiece } from '../kubernetes/delivery/patchContent.ts';
import type { PartialName } from '../kubernetes/objects/partialName.ts';
import type { LinePosition } from '../text/lineTable.ts';
import type { Place } from '../text/span.ts';
import type { NameForm } from '../yaml/edit/writtenName.ts';

/** A place that needs no text to be shown: files that declare something need not be open. */
export type DeclaredAt = Place & { readonly range: { readonly start: LinePosition; readonly end: LinePosition } };

/** A place where a name is written, without quotes, and how another may be put in its place. */
export type NamedAt = DeclaredAt & { readonly form: NameForm };

/** A change of a file that need not be open; its place is an offset and a position in that file. */
export type DeclaredEdit = { readonly at: DeclaredAt; readonly text: string };

/** A `v1` ServiceAccount. */
export type AccountFact = {
  readonly name: string;
  /** Absent where the manifest names none, and it may be any. */
  readonly namespace?: string;
  /** The value of its `metadata.name`. */
  readonly at: NamedAt;
  /** Its `automountServiceAccountToken`, where it is `false` or `true`. */
  readonly automount?: { readonly value: boolean; readonly at: DeclaredAt };
  /** For a `default` account whose token is not off: how it is switched off, where it can be. */
  readonly tokenOff?: readonly DeclaredEdit[];
  /** The names of its `imagePullSecrets`. */
  readonly imagePullSecrets: readonly string[];
};

/** A `v1` ServiceAccount whose name is not known as a whole. */
export type PartlyNamedAccount = { readonly name: PartialName; readonly namespace?: string };

/** A `v1` Namespace. */
export type NamespaceFact = {
  readonly name: string;
  /** The Pod Security Standard that it enforces (label `pod-security.kubernetes.io/enforce`). */
  readonly enforce?: string;
  /** Those on whose breach it warns, or writes a line to the audit log (labels `warn` and `audit`). */
  readonly warn?: string;
  readonly audit?: string;
  /** It asks k8tz for a zone by an annotation, or may do so. */
  readonly k8tz: boolean;
};

/** A role, as a binding names it. */
export type RoleFact = {
  readonly kind: string;
  readonly name: string;
  /** Of a Role; a binding names one of its own. Absent where it is not known, and for a ClusterRole. */
  readonly namespace?: string;
};

/** Service accounts that a RoleBinding or ClusterRoleBinding hands a role. */
export type BindingFact = {
  /** Absent where it may be any: the subject is a group, or its name is not known. */
  readonly account?: string;
  /** Absent where it may be any. */
  readonly namespace?: string;
  /** What is bound; absent where its name is not known. */
  readonly role?: RoleFact;
  /** The subject's name; where none is known, the whole binding. */
  readonly at: DeclaredAt;
};

/** A `v1` ConfigMap, as far as its values have to do with zones. */
export type ConfigMapFact = ConfigMapZones & {
  readonly name: string;
  readonly namespace?: string;
  /** The value of its `metadata.name`. */
  readonly at: DeclaredAt;
};

/** A kustomization, as those files see it that it takes in. */
export type KustomizationFact = Kustomization & { readonly uri: string };

/**
 * What a file declares to others: only where this changes may other files have other findings. Places
 * are under the key `at` and nowhere else, since those move while one types.
 */
export type Declares = {
  readonly accounts: readonly AccountFact[];
  /** ServiceAccounts of whose name another program fills in a part, or all of it. */
  readonly partlyNamedAccounts: readonly PartlyNamedAccount[];
  readonly namespaces: readonly NamespaceFact[];
  readonly bindings: readonly BindingFact[];
  readonly configMaps: readonly ConfigMapFact[];
  /** What it says, where it is a kustomization. */
  readonly kustomization?: Kustomization;
  /** The same, where it describes a chart. */
  readonly chart?: Chart;
};

/** What names a service account: an object that runs as it, binds a role to it or wants its token, or a patch. */
export type AccountReference = {
  readonly name: string;
  /** Absent where it may be any. */
  readonly namespace?: string;
  readonly at: NamedAt;
  /** No text names it: a pod without an account is `default`, and the key of its spec is the place. */
  readonly isImplicit: boolean;
  /** It may as well be something else of that name. */
  readonly mayBeOther?: true;
  readonly from: { readonly use: AccountUse; readonly kind: string; readonly name: string | undefined };
};

/** A role that a binding hands to service accounts. */
export type GrantFact = {
  /** Absent for every account. */
  readonly account?: string;
  /** Absent for those of every namespace, or where it may be any. */
  readonly namespace?: string;
  /** `KIND/NAME` of the role and of the binding. */
  readonly role: string;
  readonly by: string;
  /** The role holds in every namespace; else in `within`, which is undefined where it may be any. */
  readonly isClusterWide: boolean;
  readonly within: string | undefined;
};

/** A place that names a Role or a ClusterRole: where one is declared, or a binding hands it to somebody. */
export type RoleMention = RoleFact & { readonly at: NamedAt; readonly declares: boolean };

/** Where a file speaks of objects of others. No finding may depend on it. */
export type Refers = {
  readonly accounts: readonly AccountReference[];
  readonly grants: readonly GrantFact[];
  readonly roles: readonly RoleMention[];
  /** The names of time zones, each as often as it is used. */
  readonly zones: readonly string[];
};

/** What one file tells others; plain and comparable. */
export type Facts = {
  readonly uri: string;
  readonly declares: Declares;
  /** What its objects give to others; it matters only where a kustomization takes the file for patches. */
  readonly patches: readonly PatchPiece[];
  readonly refers: Refers;
};
