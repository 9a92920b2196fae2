/** A metafile of esbuild, as far as it is read. Paths are relative to the project, with `/`. */
export type Metafile = { readonly inputs: Readonly<Record<string, unknown>> };

export type BundledPackage = {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly licenses: readonly string[];
  readonly notices: readonly string[];
};

export const noticesFile: string;
export function bundledPackages(metafiles: readonly Metafile[], root: string): readonly BundledPackage[];
export function noticesOf(packages: readonly BundledPackage[]): string;
