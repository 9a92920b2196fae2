/** Why a service account or a volume cannot be renamed, and what is said of one above it. */
export type NavigationMessages = {
  /** The heading of places to confirm. */
  'rename.uncertain': { readonly name: string };
  'rename.partial': { readonly name: string };
  'rename.template': Record<never, never>;
  'rename.default-account': Record<never, never>;
  'rename.several-accounts': { readonly name: string; readonly namespaces: readonly string[] };
  'rename.claim-template': { readonly name: string };
  'rename.undeclared-volume': { readonly name: string };
  /** `file` is undefined for the place where the user is. */
  'rename.fixed': { readonly name: string; readonly file: string | undefined; readonly line: number };
  'rename.no-subdomain': { readonly name: string };
  'rename.no-label': { readonly name: string };
  'rename.account-exists': { readonly name: string; readonly namespace: string | undefined };
  'rename.volume-exists': { readonly name: string };
  'lens.account': { readonly workloads: number; readonly roles: number };
};
