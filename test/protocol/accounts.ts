/** The pod runs as an account that is declared nowhere; the other account makes that a finding. */
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

/** The findings in the pod if no file declares its account. */
export const missing = ['non-existent-service-account'];

/** The open pod runs as an account that the workspace does not declare. */
export const isMissing = { 'pod.yaml': missing };
export const isThere = { 'pod.yaml': [] };
