export function publicManifest(manifest: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
