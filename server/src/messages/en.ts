import type { Catalogue } from './catalogue.ts';

/** English. Titles of fixes are imperative, name the thing and fit in a menu. */
export const en: Catalogue = {
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

  'missing-timezone-mount.absent': ({ container, zone }) =>
    zone === undefined
      ? `Container${quoted(container)} shows UTC: the node's time zone is not mounted on /etc/localtime and TZ is not set.`
      : `Container${quoted(container)} shows UTC instead of ${zone}: no zone is mounted on /etc/localtime and TZ is not set.`,
  'missing-timezone-mount.fix-localtime': ({ zone, whole, replace }) =>
    `Mount ${zone === undefined ? "the node's time zone" : zone} on /etc/localtime${scope(whole)}${suffix(replace)}`,
  'missing-timezone-mount.fix-zone-file': ({ zone, thisComputer, whole, replace }) =>
    `Set TZ and mount the zone file of ${zone ?? ''}${computer(thisComputer)}${scope(whole)}${suffix(replace)}`,
  'missing-timezone-mount.fix-env': ({ zone, thisComputer, whole, replace }) =>
    `Set TZ to ${zone ?? ''}${computer(thisComputer)}${scope(whole)}${suffix(replace)}`,
  'missing-timezone-mount.fix-utc': ({ whole, replace }) =>
    `Keep UTC on purpose: set TZ to UTC${scope(whole)}${suffix(replace)}`,
  'missing-timezone-mount.fix-choose': ({ whole }) => `Choose a time zone${scope(whole)}…`,

  'removed-workload-api.found': ({ kind, apiVersion, removedIn, replacedBy }) =>
    `A ${kind} cannot be applied as ${apiVersion}: Kubernetes does not serve it since ${removedIn}. Today it is ${replacedBy}.`,
  'removed-workload-api.fix': ({ replacedBy, selects, replace }) =>
    `Move to ${replacedBy}${selects ? ", and select the template's labels" : ''}${suffix(replace)}`,

  'service-account-subject-namespace.missing': ({ account }) =>
    `Service account${quoted(account)} needs its namespace here: a ClusterRoleBinding has none of its own, and is refused without.`,
  'service-account-subject-namespace.group': ({ group }) =>
    `A service account is in the core API group, so a binding with "${group}" is refused.`,
  'service-account-subject-namespace.fix-namespace': ({ namespace }) => `Set the account's namespace to "${namespace}"`,
  'service-account-subject-namespace.fix-group': () => 'Remove apiGroup from the service account',

  'unused-suppression.idle': ({ rule, file }) =>
    `This comment ignores nothing: there is no ${rule} ${file ? 'in this file' : 'here'}.`,
  'unused-suppression.unknown': ({ name, nearest }) =>
    `This comment ignores nothing: there is no rule "${name}"${nearest === undefined ? '.' : `; did you mean ${nearest}?`}`,
  'unused-suppression.nameless': () => 'This comment ignores nothing: it names no rule, as in ignore[rule-id].',
  'unused-suppression.misplaced': () =>
    "This comment ignores nothing: ignore-file stands before the first document's content.",
  'unused-suppression.fix-remove': () => 'Remove this comment',
  'unused-suppression.fix-remove-name': ({ name }) => `Remove ${name} from this comment`,
  'unused-suppression.fix-rename': ({ name, rule }) => `Change ${name} to ${rule}`,

  'fix-rule-in-file': ({ rule, count }) => `Fix all ${count} ${rule} in this file`,
  'fix-all-in-file': () => 'Fix all auto-fixable Podsense problems',

  'ignore.here': ({ rule, covers }) => `Ignore ${rule} for this ${covers}`,
  'ignore.file': ({ rule }) => `Ignore ${rule} in this file`,

  'hover.open-rule': () => 'Open the page of this rule',
  'server.too-large': ({ file, megabytes }) => `Podsense does not check ${file}: it is over ${megabytes} MB.`,
  'server.setting-problem': ({ setting, value, nearest }) =>
    `Podsense does not know ${value} in the setting ${setting}${nearest === undefined ? '' : `; did you mean ${nearest}?`}`,
};

function quoted(name: string): string {
  return name === '' ? '' : ` "${name}"`;
}

function inside(namespace: string | undefined): string {
  return namespace === undefined ? '' : ` in namespace "${namespace}"`;
}

function scope(whole: boolean): string {
  return whole ? ' in every container of this pod' : '';
}

function computer(thisComputer: boolean): string {
  return thisComputer ? " (this computer's zone)" : '';
}

function suffix(replace: boolean): string {
  return replace ? ' (an existing one must be replaced)' : '';
}
