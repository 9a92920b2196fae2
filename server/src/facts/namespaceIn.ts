/** A namespace as it stands in facts, which lack the key where it is not known. */
export function namespaceIn({ namespace }: { readonly namespace: string | undefined }): {
  readonly namespace?: string;
} {
  return namespace === undefined ? {} : { namespace };
}
