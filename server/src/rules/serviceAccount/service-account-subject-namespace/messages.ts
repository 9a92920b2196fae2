import { message } from '../../../messages/message.ts';
import { quoted } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'An account in a binding that the API server refuses: without a namespace in a ClusterRoleBinding, or with an `apiGroup`.',
    zh: '绑定中的账号会被 API 服务器拒绝：在 ClusterRoleBinding 中没有写命名空间，或写了 `apiGroup`。',
  },
  severities: {
    en: '`error`; `hint` where a kustomization may set the namespace',
    zh: '`error`；命名空间可能由 kustomization 设置时为 `hint`',
  },
  fixAll: {
    en: 'Names the namespace of the account, where only one is declared.',
    zh: '只声明了一个同名账号时，写上它的命名空间。',
  },
};

export const missing = message<{ readonly account: string }>('service-account-subject-namespace.missing', {
  en: ({ account }) =>
    `Service account${quoted.en(account)} needs its namespace here: a ClusterRoleBinding has none of its own, and is refused without.`,
  zh: ({ account }) =>
    `此处必须写明服务账号${quoted.zh(account)}的命名空间：ClusterRoleBinding 本身没有命名空间，缺了它会被拒绝。`,
});

export const group = message<{ readonly group: string }>('service-account-subject-namespace.group', {
  en: ({ group }) => `A service account is in the core API group, so a binding with "${group}" is refused.`,
  zh: ({ group }) => `服务账号属于核心 API 组，因此写着“${group}”的绑定会被拒绝。`,
});

export const fixNamespace = message<{ readonly namespace: string }>('service-account-subject-namespace.fix-namespace', {
  en: ({ namespace }) => `Set the account's namespace to "${namespace}"`,
  zh: ({ namespace }) => `将账号的命名空间设为“${namespace}”`,
});

export const fixGroup = message('service-account-subject-namespace.fix-group', {
  en: 'Remove apiGroup from the service account',
  zh: '删除服务账号的 apiGroup',
});
