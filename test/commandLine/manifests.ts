/** A pod whose only mistakes are those of its fields: an account in the old field, and no zone. */
export const oldField = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  serviceAccount: web # the one of the team
  containers: [{ name: web, image: nginx }]
`;

export const newField = oldField.replace('serviceAccount:', 'serviceAccountName:');

/** The same pod with a zone: only its account can be wrong. */
export const withZone = newField
  .replace('{ name: web }', '{ name: web, namespace: shop }')
  .replace('nginx }', 'nginx, env: [{ name: TZ, value: Asia/Shanghai }] }');

export function accountNamed(name: string): string {
  return `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name}, namespace: shop }\n`;
}
