/** Rules on whole workloads, and their fixes. */
export type WorkloadsMessages = {
  'removed-workload-api.found': {
    readonly kind: string;
    readonly apiVersion: string;
    readonly removedIn: string;
    readonly replacedBy: string;
  };
  'removed-workload-api.fix': { readonly replacedBy: string; readonly selects: boolean; readonly replace: boolean };
};
