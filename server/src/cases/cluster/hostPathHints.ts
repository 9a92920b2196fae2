import type { Facts } from '../../facts/facts.ts';
import type { HostPathHint } from '../../kubernetes/policies/hostPathHints.ts';
import { coversNamespace, type PolicyScope } from '../../kubernetes/policies/hostPathPolicies.ts';
import { folderOf } from '../../text/uri.ts';

type HintAt = { readonly uri: string; readonly hint: HostPathHint };

/** The hints in the objects of these files; undefined if there are none, as in most workspaces. */
export function hostPathHintsIn(facts: readonly Facts[]): HostPathHints | undefined {
  const all = facts.flatMap(({ uri, declares }) => declares.hostPathHints.map((hint): HintAt => ({ uri, hint })));
  return all.length === 0 ? undefined : new HostPathHints(all);
}

/** Hints in the objects of all files on `hostPath` volumes in pods of others. */
export class HostPathHints {
  /** A setting of Knative allows them. */
  readonly knativeTakes: boolean;
  readonly #policies: readonly { readonly policy: string; readonly scope: PolicyScope }[];
  /** The files with objects of OpenShift, and their folders and namespaces. */
  readonly #files: ReadonlySet<string>;
  readonly #folders: ReadonlySet<string>;
  readonly #namespaces: ReadonlySet<string>;

  constructor(all: readonly HintAt[]) {
    const openShift = all.filter(({ hint }) => hint.says === 'openshift');
    this.knativeTakes = all.some(({ hint }) => hint.says === 'knative');
    this.#policies = all.flatMap(({ hint }) => (hint.says === 'policy' ? [hint] : []));
    this.#files = new Set(openShift.map(({ uri }) => uri));
    this.#folders = new Set(openShift.map(({ uri }) => folderOf(uri)));
    this.#namespaces = new Set(
      openShift.flatMap(({ hint }) => (hint.says === 'openshift' ? (hint.namespace ?? []) : [])),
    );
  }

  /** The name of a policy that enforces in a namespace. */
  policyIn(namespace: string | undefined): string | undefined {
    return this.#policies.find(({ scope }) => coversNamespace(scope, namespace))?.policy;
  }

  /** Whether objects of OpenShift stand beside those of a file, in its folder or in the namespace. */
  areForOpenShift(uri: string, namespace: string | undefined): boolean {
    return this.#folders.has(folderOf(uri)) || (namespace !== undefined && this.#namespaces.has(namespace));
  }

  /** The files with objects of OpenShift. */
  get openShiftFiles(): ReadonlySet<string> {
    return this.#files;
  }
}
