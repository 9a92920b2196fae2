/** Rules on the clock of a container, and their fixes. */
export type TimeZonesMessages = {
  'missing-timezone-mount.absent': { readonly container: string; readonly zone: string | undefined };
  'missing-timezone-mount.fix-localtime': Strategy;
  'missing-timezone-mount.fix-zone-file': Strategy & { readonly thisComputer: boolean };
  'missing-timezone-mount.fix-env': Strategy & { readonly thisComputer: boolean };
  'missing-timezone-mount.fix-utc': Strategy;
  'missing-timezone-mount.fix-choose': { readonly whole: boolean };
};

/** `zone` is absent for the node's own; `whole` says that every container of the pod is meant. */
type Strategy = {
  readonly zone: string | undefined;
  readonly container: string;
  readonly whole: boolean;
  readonly replace: boolean;
};
