/** Whether a file is a kustomization, which its name alone says (kustomize, "kustomization.yaml"). */
export function isKustomization(uri: string): boolean {
  return /\/(?:kustomization\.ya?ml|Kustomization)$/.test(uri);
}
