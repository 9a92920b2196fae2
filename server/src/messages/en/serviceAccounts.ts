import type { ServiceAccountsMessages } from '../arguments/serviceAccounts.ts';
import type { Sentences } from '../sentences.ts';
import { inside, quoted, suffix } from './words.ts';

export const serviceAccounts: Sentences<ServiceAccountsMessages> = {
  'default-service-account.absent': ({ kind, name }) =>
    `${kind}${quoted(name)} names no service account, so it runs as its namespace's "default" account.`,
  'default-service-account.empty': ({ field }) =>
    `${field} is empty, so the pod runs as its namespace's "default" account.`,
  'default-service-account.named': ({ field }) =>
    `${field} is "default": the pod shares one account with every pod that names none.`,
  'default-service-account.token-off-pod': ({ kind, name }) =>
    `${kind}${quoted(name)} runs as the "default" service account. Its token is not mounted: automountServiceAccountToken is false on the pod.`,
  'default-service-account.token-off-account': ({ kind, name }) =>
    `${kind}${quoted(name)} runs as the "default" service account. Its token is not mounted: the account switches it off.`,
  'default-service-account.related-token': () => 'The token is switched off here.',
  'default-service-account.fix-create': ({ account, replace }) =>
    `Create service account "${account}" and use it (loses default's rights)${suffix(replace)}`,
  'default-service-account.fix-use': ({ account, replace }) =>
    `Use service account "${account}" (loses default's rights)${suffix(replace)}`,
  'default-service-account.fix-token-off': ({ replace }) =>
    `Do not mount the account's token in this pod${suffix(replace)}`,
  'default-service-account.fix-token-off-account': () => `Do not mount the token of account "default"`,
  'default-service-account-binding.account': ({ role, namespace }) =>
    `Every pod that names no account${inside(namespace)} gets the role${quoted(role)}: it is bound to the account "default".`,
  'default-service-account-binding.group': ({ role, namespace }) =>
    `Every pod${inside(namespace) || ' of the cluster'} gets the role${quoted(role)}: it is bound to the group of all service accounts.`,
  'default-service-account-binding.fix-use': ({ account }) =>
    `Bind the role to service account "${account}" ("default" loses it)`,
  'deprecated-service-account-field.alone': () => 'serviceAccount is deprecated: use serviceAccountName.',
  'deprecated-service-account-field.same': () =>
    'serviceAccount is deprecated and not needed: serviceAccountName says the same.',
  'deprecated-service-account-field.differs': ({ account, wins }) =>
    `serviceAccount is deprecated and has no effect: serviceAccountName says "${wins}", not "${account}".`,
  'deprecated-service-account-field.related': () => 'serviceAccountName is set here.',
  'deprecated-service-account-field.fix-rename': () => 'Rename serviceAccount to serviceAccountName',
  'deprecated-service-account-field.fix-move': () => 'Move the value to serviceAccountName',
  'deprecated-service-account-field.fix-remove': () => 'Remove serviceAccount',
  'long-lived-service-account-token.found': () =>
    'This Secret is given a token that never ends, and whoever reads it can act as the service account.',
  'non-existent-service-account.nowhere': ({ account, namespace }) =>
    `No manifest of the workspace declares service account "${account}"${inside(namespace)}. Until it exists, no pod is created.`,
  'non-existent-service-account.elsewhere': ({ account, namespace, declaredIn }) =>
    `Service account "${account}" is declared in namespace "${declaredIn}", but the pod runs in "${namespace}". Until it exists there, no pod is created.`,
  'non-existent-service-account.not-a-name': ({ account }) =>
    `"${account}" cannot name a service account: a name has lower-case letters, digits, "-" and ".", and begins and ends with a letter or digit.`,
  'non-existent-service-account.related': ({ namespace }) => `It is declared here, in namespace "${namespace}".`,
  'non-existent-service-account.fix-create': ({ account }) => `Create service account "${account}"`,
  'non-existent-service-account.fix-use': ({ account, replace }) =>
    `Use service account "${account}"${suffix(replace)}`,
  'automounted-service-account-token.found': ({ account }) =>
    `The token of service account "${account}" is mounted, but nothing in the workspace binds a role to it.`,
  'service-account-subject-namespace.missing': ({ account }) =>
    `Service account${quoted(account)} needs its namespace here: a ClusterRoleBinding has none of its own, and is refused without.`,
  'service-account-subject-namespace.group': ({ group }) =>
    `A service account is in the core API group, so a binding with "${group}" is refused.`,
  'service-account-subject-namespace.fix-namespace': ({ namespace }) => `Set the account's namespace to "${namespace}"`,
  'service-account-subject-namespace.fix-group': () => 'Remove apiGroup from the service account',
};
