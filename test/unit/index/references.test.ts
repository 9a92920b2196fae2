import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf } from '../../../server/src/facts/factsOf.ts';
import { isInteresting } from '../../../server/src/kubernetes/delivery/interest.ts';
import { parseFile } from '../../../server/src/yaml/read/file.ts';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec:\n';
const rbac = 'apiVersion: rbac.authorization.k8s.io/v1\nmetadata: {name: read, namespace: shop}\n';
const widget = 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a, namespace: shop}\nspec:\n';
const secret = 'apiVersion: v1\nkind: Secret\nmetadata:\n  annotations:\n';

const cases: readonly (readonly [what: string, text: string, references: readonly string[]])[] = [
  ['the account of a pod', `${pod}  serviceAccountName: cart\n`, ['pod shop/cart plain 4:22-4:26']],
  [
    'both fields of a pod, without their quotes',
    `${pod}  serviceAccountName: "cart"\n  serviceAccount: 'cart'\n`,
    ['pod shop/cart inside 4:23-4:27', 'pod shop/cart inside 5:19-5:23'],
  ],
  ['a pod without an account', `${pod}  containers: []\n`, ['pod shop/default fixed 3:0-3:4 implicit']],
  ['a pod that says default', `${pod}  serviceAccountName: default\n`, ['pod shop/default plain 4:22-4:29']],
  ['a patch without an account', `${pod}  $patch: replace\n`, []],
  ['an account that a template names', `${pod}  serviceAccountName: {{ .name }}\n`, []],
  ['an account that a template names in part', `${pod}  serviceAccountName: {{ .name }}-cart\n`, []],
  ['an account that a program names', `${pod}  serviceAccountName: $\{ACCOUNT}\n`, []],
  [
    'an alias, and what it repeats',
    `${pod}  hostname: &cart cart\n  serviceAccountName:  *cart # why\n`,
    ['pod shop/cart fixed 5:23-5:28'],
  ],
  [
    'a name that an alias repeats',
    `${pod}  serviceAccountName: &cart cart\n  hostname: *cart\n`,
    ['pod shop/cart fixed 4:28-4:32'],
  ],
  ['a block scalar', `${pod}  serviceAccountName: >-\n    cart\n`, ['pod shop/cart fixed 4:22-5:8']],
  ['escapes', `${pod}  serviceAccountName: "\\x63art"\n`, ['pod shop/cart inside 4:23-4:30']],
  ['the second document', `# x\n---\n${pod}  serviceAccountName: cart\n`, ['pod shop/cart plain 6:22-6:26']],
  [
    'the subjects of a RoleBinding',
    `${rbac}kind: RoleBinding\nsubjects:\n  - kind: ServiceAccount\n    name: cart\n  - {kind: ServiceAccount, name: cart, namespace: till}\n`,
    ['subject shop/cart plain 5:10-5:14', 'subject till/cart plain 6:33-6:37'],
  ],
  [
    'a subject of a ClusterRoleBinding without a namespace',
    `${rbac}kind: ClusterRoleBinding\nsubjects:\n  - kind: ServiceAccount\n    name: cart\n`,
    ['subject */cart plain 5:10-5:14'],
  ],
  [
    "a user's name",
    `${rbac}kind: RoleBinding\nsubjects:\n  - kind: User\n    name: "system:serviceaccount:till:cart"\n`,
    ['subject till/cart inside 5:38-5:42'],
  ],
  [
    "a user's name with escapes",
    `${rbac}kind: RoleBinding\nsubjects:\n  - kind: User\n    name: "system:serviceaccount:till:c\\x61rt"\n`,
    ['subject till/cart fixed 5:11-5:45'],
  ],
  [
    'groups and other users',
    `${rbac}kind: RoleBinding\nsubjects: [{kind: Group, name: a}, {kind: User, name: b}]\n`,
    [],
  ],
  ['a token', `${secret}    kubernetes.io/service-account.name: cart\n`, ['token */cart plain 4:40-4:44']],
  [
    'an object whose operator runs pods as it',
    'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: {name: k8s}\nspec:\n  serviceAccountName: cart\n',
    ['pod */cart plain 4:22-4:26'],
  ],
  [
    'such an object without an account',
    'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: {name: k8s}\nspec: {}\n',
    [],
  ],
  [
    'a map of a custom resource that refers to one, with a namespace and without',
    `apiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata: {name: a, namespace: shop}\nspec:\n  provider:\n    vault: {auth: {kubernetes: {serviceAccountRef: {name: cart}}}}\n    aws: {auth: {jwt: {serviceAccountRef: {name: cart, namespace: till}}}}\n`,
    ['other till/cart plain 6:49-6:53', 'other shop/cart plain 5:58-5:62'],
  ],
  [
    'one of a resource in no namespace, which says which',
    `apiVersion: cert-manager.io/v1\nkind: ClusterIssuer\nmetadata: {name: a}\nspec: {vault: {auth: {kubernetes: {serviceAccountRef: {name: cart}}}}}\n`,
    ['other */cart plain 3:61-3:65'],
  ],
  [
    'any scalar of such a key, in a kind of which nothing is known',
    `${widget}  serviceAccountName: cart\n  deep: [{serviceAccount: "cart"}, {serviceAccountRef: {name: cart, namespace: till}}]\n  serviceAccount: {create: true}\n  serviceAccountRef: cart\n`,
    [
      'pod shop/cart inside 5:27-5:31 of unknown kind',
      'other till/cart plain 5:62-5:66 of unknown kind',
      'pod shop/cart plain 4:22-4:26 of unknown kind',
    ],
  ],
  [
    'keys of a workload that are no fields of its pod',
    `${pod}  serviceAccountName: cart\n  containers: [{name: a, serviceAccountName: other}]\n`,
    ['pod shop/cart plain 4:22-4:26', 'other shop/other plain 5:45-5:50 of unknown kind'],
  ],
  [
    'the user that an account is, in any text and as a key',
    `${widget}  a: "system:serviceaccount:till:cart, x"\n  b: |\n    g, system:serviceaccount:till:cart, role:admin\n  system:serviceaccount:till:cart: x\n`,
    [
      'other till/cart inside 4:33-4:37 of unknown kind',
      'other till/cart inside 6:34-6:38 of unknown kind',
      'other till/cart inside 7:29-7:33 of unknown kind',
    ],
  ],
  [
    'the identity in a mesh, of any trust domain',
    `apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: {name: a, namespace: shop}\nspec:\n  - cluster.local/ns/till/sa/cart\n  - spiffe://example.org/ns/till/sa/cart\n  - "*/ns/till/sa/cart"\n`,
    [
      'other till/cart inside 4:29-4:33 of unknown kind',
      'other till/cart inside 5:36-5:40 of unknown kind',
      'other till/cart inside 6:18-6:22 of unknown kind',
    ],
  ],
  [
    'such texts in an object of Kubernetes itself, which mean nothing else',
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {who: "system:serviceaccount:till:cart"}\n`,
    ['other till/cart inside 3:40-3:44'],
  ],
  [
    'the callers of a policy of Istio',
    `apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: {name: a, namespace: shop}\nspec:\n  - serviceAccounts: [till/cart, "cart"]\n    notServiceAccounts:\n    - 'till/cart'\n    - "*"\n    - "till/c\\x61rt"\n    - {}\n`,
    ['other till/cart inside 4:27-4:31', 'other shop/cart inside 4:34-4:38', 'other till/cart inside 6:12-6:16'],
  ],
  ['such lists in other objects', `${widget}  serviceAccounts: [till/cart]\n`, []],
  [
    'the account of a task',
    `apiVersion: tekton.dev/v1beta1\nkind: PipelineRun\nmetadata: {name: a, namespace: shop}\nspec: {taskRunSpecs: [{taskServiceAccountName: cart}]}\n`,
    ['pod shop/cart plain 3:47-3:51'],
  ],
  [
    'texts with escapes around a name',
    `${widget}  a: "{\\"sub\\":\\"system:serviceaccount:till:cart\\"}"\n  b: "a\\nsystem:serviceaccount:till:cart\\nb"\n`,
    ['other till/cart inside 4:44-4:48 of unknown kind', 'other till/cart inside 5:36-5:40 of unknown kind'],
  ],
  [
    'texts that go on, or that a program fills in',
    `${widget}  a: system:serviceaccount:till:cart-*\n  b: system:serviceaccount:till:$NAME\n  c: system:serviceaccount:till:cart:x\n  d: cluster.local/ns/till/sa/cart/x\n  e: system:serviceaccounts:till\n  f: "system:serviceaccount:till:c\\x61rt"\n`,
    [],
  ],
  [
    'JSON',
    '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"},\n "spec": {"serviceAccountName": "cart"}}\n',
    ['pod */cart inside 1:33-1:37'],
  ],
];

for (const [what, text, references] of cases) {
  test(`a file refers to accounts: ${what}`, () => {
    const file = parseFile(text, isInteresting);
    const found = factsOf('file:///w/a.yaml', file).refers.accounts.map(reference => {
      const { name, namespace, at, isImplicit, from, mayBeOther } = reference;
      const { start, end } = at.range;
      const range = `${start.line}:${start.character}-${end.line}:${end.character}`;
      const doubt = mayBeOther === undefined ? '' : ` of unknown ${mayBeOther}`;
      return `${from.use} ${namespace ?? '*'}/${name} ${at.form} ${range}${isImplicit ? ' implicit' : ''}${doubt}`;
    });
    assert.deepEqual(found, references);
  });
}
