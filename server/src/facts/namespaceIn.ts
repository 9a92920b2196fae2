/** A namespace as facts have it: the key is absent if it is unknown. */
export function namespaceIn({ namespace }: { readonly namespace: string | undefined }): {
  readonly namespace?: string;
} {
  return namespace === undefined ? {} : { namespace };
}
