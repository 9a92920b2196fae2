/** An account, the objects that run as it, bind roles to it and request its token, each in a file of its own. */
export const shop = {
  'account.yaml': `apiVersion: v1
kind: ServiceAccount
metadata:
  name: cart
  namespace: shop
`,
  'workload.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: cart
  namespace: shop
spec:
  template:
    spec:
      serviceAccountName: "cart" # its own
      serviceAccount: cart
      containers: []
`,
  'bindings.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: read, namespace: shop}
roleRef: {kind: Role, name: cart}
subjects:
  - kind: ServiceAccount
    name: 'cart'
  - {kind: ServiceAccount, name: cart, namespace: till}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: cart}
roleRef: {kind: ClusterRole, name: view}
subjects:
  - kind: User
    name: system:serviceaccount:shop:cart
  - kind: User
    name: cart
`,
  'token.json': `{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "cart", "annotations": {
  "kubernetes.io/service-account.name": "cart"}}}
`,
  'till.yaml': `apiVersion: v1
kind: ServiceAccount
metadata: {name: cart, namespace: till}
---
apiVersion: v1
kind: Pod
metadata: {name: cart, namespace: till}
spec: {serviceAccountName: cart, containers: []}
`,
} as const;

/** A pod that mounts two volumes, and a StatefulSet that mounts one of each sort. */
export const volumes = `apiVersion: v1
kind: Pod
metadata: {name: one}
spec:
  initContainers:
    - name: init
      volumeMounts: [{name: "data", mountPath: /init}]
  containers:
    - name: app
      volumeMounts:
        - name: data
          mountPath: /data
        - name: cache
          mountPath: /cache
      volumeDevices:
        - {name: data, devicePath: /dev/data}
  volumes:
    - name: data
      emptyDir: {}
    - {name: cache, emptyDir: {}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: two}
spec:
  template:
    spec:
      containers:
        - name: app
          volumeMounts:
            - {name: claim, mountPath: /claim}
            - {name: data, mountPath: /data}
            - {name: elsewhere, mountPath: /elsewhere}
      volumes:
        - name: data
          emptyDir: {}
  volumeClaimTemplates:
    - metadata: {name: claim}
`;
