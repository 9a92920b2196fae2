export function settingsSchema(
  manifest: unknown,
  texts: unknown,
): { readonly properties: Readonly<Record<string, unknown>> };
