type Manifest = { readonly version: string; readonly repository?: unknown; readonly private?: boolean };

export function whatIsMissing(release: {
  readonly manifest: Manifest;
  readonly changelog: string;
  readonly tag?: string;
}): readonly string[];
