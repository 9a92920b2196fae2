/**
 * index/ knows what files tell one another: the facts of a file, and the cluster of all facts. It
 * must not know rules or settings.
 */
import type { LinePosition } from '../text/lineTable.ts';
import type { Place } from '../text/span.ts';

/** A place that needs no text to be shown: files that declare something need not be open. */
export type DeclaredAt = Place & { readonly range: { readonly start: LinePosition; readonly end: LinePosition } };

/** A `v1` ServiceAccount. */
export type AccountFact = {
  readonly name: string;
  /** Absent where the manifest names none, and it may be any. */
  readonly namespace?: string;
  /** The value of its `metadata.name`. */
  readonly at: DeclaredAt;
  /** Its `automountServiceAccountToken`, where it is `false` or `true`. */
  readonly automount?: { readonly value: boolean; readonly at: DeclaredAt };
  /** The names of its `imagePullSecrets`. */
  readonly imagePullSecrets: readonly string[];
};

/** A `v1` Namespace. */
export type NamespaceFact = {
  readonly name: string;
  /** The Pod Security Standard that it enforces (label `pod-security.kubernetes.io/enforce`). */
  readonly enforce?: string;
  /** It asks k8tz for a zone by an annotation. */
  readonly k8tz: boolean;
};

/** Service accounts that a RoleBinding or ClusterRoleBinding hands a role. */
export type BindingFact = {
  /** Absent where it may be any: the subject is a group, or its name is not known. */
  readonly account?: string;
  /** Absent where it may be any. */
  readonly namespace?: string;
  /** The subject's name; where none is known, the whole binding. */
  readonly at: DeclaredAt;
};

/** A kustomization, as those files see it that it takes in. */
export type KustomizationFact = {
  /** The namespace that it gives its objects; absent where it leaves them as they are. */
  readonly namespace?: string;
};

/** What a file declares to others: only where this changes may other files have other findings. */
export type Declares = {
  readonly accounts: readonly AccountFact[];
  /** ServiceAccounts whose name another program fills in: it may be any. */
  readonly namelessAccounts: readonly { readonly namespace?: string }[];
  readonly namespaces: readonly NamespaceFact[];
  readonly bindings: readonly BindingFact[];
};

/** Where a file speaks of objects of others. No finding may depend on it. */
export type Refers = Readonly<Record<never, never>>;

/** What one file tells others; plain and comparable. */
export type Facts = { readonly uri: string; readonly declares: Declares; readonly refers: Refers };
