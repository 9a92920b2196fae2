/** The pod runs as an account that is declared nowhere, and the other account says that this matters. */
export const pod = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers: [{ name: web, image: nginx, env: [{ name: TZ, value: UTC }] }]
`;

export function account(name: string, namespace = 'shop'): string {
  return `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name}, namespace: ${namespace} }\n`;
}

export const other = account('other');

/** What is found in the pod where no file declares its account. */
export const missing = ['non-existent-service-account'];

/** Whether the open pod is known to run as an account that the workspace does not declare. */
export const isMissing = { 'pod.yaml': missing };
export const isThere = { 'pod.yaml': [] };
