/** Rules on the clock of a container, and their fixes. */
export type TimeZonesMessages = {
  /** `zone` is absent for the node's own, in the titles too. */
  'missing-timezone-mount.absent': { readonly container: string; readonly zone: string | undefined };
  'missing-timezone-mount.fix-localtime': { readonly zone: string | undefined } & Scope;
  'missing-timezone-mount.fix-zone-file': { readonly zone: string; readonly thisComputer: boolean } & Scope;
  'missing-timezone-mount.fix-env': { readonly zone: string; readonly thisComputer: boolean } & Scope;
  'missing-timezone-mount.fix-utc': Scope;
  'missing-timezone-mount.fix-choose': { readonly whole: boolean };
};

/** `whole` says that every container of the pod is meant, `replace` that an existing object must be replaced. */
type Scope = { readonly whole: boolean; readonly replace: boolean };
