/** A Deployment as one writes it first, without a service account or a time zone. */
export const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: server
          image: nginx:1.29
`;

/** Its findings under the default settings. */
export const deploymentFindings = [
  '13:5-13:9 warning default-service-account',
  '15:17-15:23 warning missing-timezone-mount',
];

/** The same with the node's time zone mounted. */
export const deploymentWithZone = `${deployment}          volumeMounts:
            - name: tz-config
              mountPath: /etc/localtime
              readOnly: true
      volumes:
        - name: tz-config
          hostPath:
            path: /etc/localtime
            type: File
`;

/** A Pod whose only mistake is the name of one field. */
export const podWithOldField = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  serviceAccount: web
  containers:
    - name: server
      image: nginx:1.29
      env:
        - name: TZ
          value: Europe/Oslo
`;

/** Its finding. */
export const oldFieldFindings = ['6:3-6:17 information deprecated-service-account-field'];
/** An account of a namespace. */
export function accountNamed(name: string, namespace: string): string {
  return `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\n`;
}

/** A pod with a zone: only its account can be wrong. */
export function podRunningAs(account: string, namespace: string): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: ${namespace}
spec:
  serviceAccountName: ${account}
  containers:
    - name: server
      image: nginx:1.29
      env:
        - name: TZ
          value: Europe/Oslo
`;
}

/** Its finding if its account, with a name of five letters, is declared nowhere. */
export const accountMissing = '7:23-7:28 hint non-existent-service-account';
