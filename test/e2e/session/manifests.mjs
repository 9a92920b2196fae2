/** A workload that has neither a zone nor an account. */
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

/** The same with an account: only the zone is missing. */
export const withAccount = deployment.replace('      containers:', '      serviceAccountName: web\n      containers:');

/** The account. */
export const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n';

/** The lines below it once its container has the node's zone. */
export const zoneMounted = `          volumeMounts:
            - name: tz-config
              mountPath: /etc/localtime
              readOnly: true
      volumes:
        - name: tz-config
          hostPath:
            path: /etc/localtime
            type: File
`;
