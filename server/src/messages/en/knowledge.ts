import type { KnowledgeMessages } from '../arguments/knowledge.ts';
import type { Sentences } from '../sentences.ts';

export const knowledge: Sentences<KnowledgeMessages> = {
  'completion.zone': ({ offset, changes }) =>
    changes ? `${offset} now, with summer time` : `${offset}, no summer time`,
  'completion.account': ({ namespaces }) =>
    namespaces === undefined ? 'Service account' : `Service account in ${namespaces}`,
  'completion.path': ({ what, side }) => {
    if (what === 'directory') return side === 'node' ? 'All zones of the node' : 'All zones';
    if (what === 'zone') return side === 'node' ? 'A zone file of the node' : 'The file of the zone that TZ names';
    return side === 'node' ? "The node's own time zone" : 'The local time zone of most programs';
  },
  'hover.identity': ({ user }) => `Runs as ${user}.`,
  'hover.identity-default': ({ user }) => `Runs as ${user}, since it names no service account.`,
  'hover.identity-any': ({ account }) =>
    `Runs as the service account ${account} of the namespace that it is applied to.`,
  'hover.identity-any-default': () =>
    'Runs as the service account `default` of the namespace that it is applied to, since it names none.',
  'hover.account': ({ user }) => `To the API server it is ${user}.`,
  'hover.account-any': ({ account }) => `The service account ${account} of the namespace that this is applied to.`,
  'hover.token-pod': ({ mounted }) =>
    `Its token is ${mounted ? '' : 'not '}mounted, by \`automountServiceAccountToken\` of the pod.`,
  'hover.token-account': ({ mounted }) =>
    `Its token is ${mounted ? '' : 'not '}mounted, by \`automountServiceAccountToken\` of the account.`,
  'hover.token-projected': () => 'Its token is mounted by a projected volume.',
  'hover.token-default': () => 'Its token is mounted: neither the pod nor the account turns that off.',
  'hover.token-open': () => 'Its token is mounted, unless the account turns that off: no known manifest declares it.',
  'hover.token-unknown': () => 'Whether its token is mounted cannot be told from here.',
  'hover.roles': () => 'Roles that are bound to it:',
  'hover.role': ({ role, by, namespace }) => `${role}${namespace === undefined ? '' : ` in ${namespace}`}, by ${by}`,
  'hover.role-everywhere': ({ role, by }) => `${role} in every namespace, by ${by}`,
  'hover.no-roles': ({ complete }) =>
    complete
      ? 'No manifest of the workspace binds a role to it.'
      : 'No manifest that has been read binds a role to it.',
  'hover.more': ({ count }) => `and ${count} more`,
  'hover.clocks': () => 'Clocks of its containers:',
  'hover.clock-nothing': ({ container }) => `${container} shows UTC, since nothing gives it a time zone.`,
  'hover.clock-empty-variable': ({ container }) => `${container} shows UTC on purpose: its \`TZ\` is empty.`,
  'hover.clock-vain-variable': ({ container, zone }) =>
    `${container} shows UTC, though its \`TZ\` is ${zone}: its image has no zone data.`,
  'hover.clock-variable': ({ container, zone }) => `${container} shows ${zone}, by \`TZ\`.`,
  'hover.clock-config-map': ({ container, zone, configMap }) =>
    `${container} shows ${zone}, by the \`TZ\` of ConfigMap ${configMap}.`,
  'hover.clock-mount': ({ container, zone }) => `${container} shows ${zone}, by the file on \`/etc/localtime\`.`,
  'hover.clock-java': ({ container, zone }) => `${container} shows ${zone}, by \`-Duser.timezone\`.`,
  'hover.clock-node': ({ container }) => `${container} shows the node's time zone, by the node's \`/etc/localtime\`.`,
  'hover.clock-k8tz': ({ container, zone }) =>
    zone === undefined
      ? `${container} shows the time zone that k8tz gives it.`
      : `${container} shows ${zone}, by k8tz.`,
  'hover.clock-unknown': ({ container }) => `What ${container} shows cannot be told from here.`,
  'hover.zone': ({ zone, offset, changes }) =>
    changes ? `${zone} is ${offset} now, and has summer time.` : `${zone} is ${offset} all year.`,
  'hover.schedule': () => 'The schedule follows this zone; the clocks of the containers do not.',
  'hint.node': () => "node's time zone",
  'hint.token': ({ mounted }) => token(mounted),
  'hint.identity': ({ account, mounted }) =>
    mounted === undefined ? `runs as ${account}` : `runs as ${account}, ${token(mounted)}`,
};

function token(mounted: boolean): string {
  return mounted ? 'token mounted' : 'token off';
}
