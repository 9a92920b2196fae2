import type { NavigationMessages } from '../arguments/navigation.ts';
import type { Sentences } from '../sentences.ts';
import { inside } from './words.ts';

export const navigation: Sentences<NavigationMessages> = {
  'rename.uncertain': ({ name }) => `These may mean another account called "${name}".`,
  'rename.partial': ({ name }) =>
    `Not all files of the workspace have been read: others may name the account "${name}", and keep that name.`,
  'rename.template': () => 'A template fills in this text, so Podsense cannot rename it.',
  'rename.default-account': () =>
    'Kubernetes itself makes an account called "default" in each namespace: it cannot have another name.',
  'rename.several-accounts': ({ name, namespaces }) =>
    `The namespaces ${namespaces.join(', ')} each have an account "${name}", and this place does not say which it means. Rename it where its namespace is written.`,
  'rename.claim-template': ({ name }) =>
    `The pods' PersistentVolumeClaims are called after "${name}": under another name they would get new, empty ones.`,
  'rename.undeclared-volume': ({ name }) => `This pod declares no volume "${name}" that Podsense could rename with it.`,
  'rename.fixed': ({ name, file, line }) =>
    `"${name}" is written as an alias, beside an anchor or as a block of text in line ${line}${file === undefined ? '' : ` of ${file}`}. Podsense can rename it when it is written as plain text there.`,
  'rename.no-subdomain': ({ name }) =>
    `"${name}" cannot be the name of a service account: it has at most 253 lower-case letters, digits, "-" and ".", and each part between dots begins and ends with a letter or digit.`,
  'rename.no-label': ({ name }) =>
    `"${name}" cannot be the name of a volume: it has at most 63 lower-case letters, digits and "-", and begins and ends with a letter or digit.`,
  'rename.account-exists': ({ name, namespace }) => `There is a service account "${name}" already${inside(namespace)}.`,
  'rename.volume-exists': ({ name }) => `This pod has a volume "${name}" already.`,
  'lens.account': ({ workloads, roles }) =>
    `used by ${counted(workloads, 'workload')}, bound to ${counted(roles, 'role')}`,
};

function counted(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count === 0 ? 'no' : count} ${thing}s`;
}
