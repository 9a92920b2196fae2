import { message } from '../../../messages/message.ts';
import { oddCharacter, quoted } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'An account in a binding that the API server refuses: without a namespace in a ClusterRoleBinding, with an `apiGroup`, or under a kind or a name that no account can have.',
    zh: '绑定中的账号会被 API 服务器拒绝：在 ClusterRoleBinding 中没有写命名空间，写了 `apiGroup`，或者 kind、名称不可能是服务账号的。',
  },
  severities: {
    en: '`error`; `hint` where a kustomization may set the namespace; `warning` for a user or group that is nobody',
    zh: '`error`；命名空间可能由 kustomization 设置时为 `hint`；User 或 Group 不指任何人时为 `warning`',
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

export const fixChooseNamespace = message('service-account-subject-namespace.fix-choose-namespace', {
  en: "Type the account's namespace…",
  zh: '输入账号的命名空间…',
});

export const fixGroup = message('service-account-subject-namespace.fix-group', {
  en: 'Remove apiGroup from the service account',
  zh: '删除服务账号的 apiGroup',
});

export const kind = message<{ readonly kind: string }>('service-account-subject-namespace.kind', {
  en: ({ kind }) => `There is no kind "${kind}": the binding is refused. It is ServiceAccount.`,
  zh: ({ kind }) => `没有“${kind}”这个 kind：绑定会被拒绝。正确的是 ServiceAccount。`,
});

export const name = message<{ readonly name: string; readonly odd: string | undefined }>(
  'service-account-subject-namespace.name',
  {
    en: ({ name, odd }) =>
      `No service account can be called "${name}"${odd === undefined ? '' : `, for ${oddCharacter.en(odd)}`}: the binding is refused.`,
    zh: ({ name, odd }) =>
      `服务账号不能叫“${name}”${odd === undefined ? '' : `，因为${oddCharacter.zh(odd)}`}：绑定会被拒绝。`,
  },
);

export const nobody = message<{ readonly kind: 'User' | 'Group'; readonly name: string }>(
  'service-account-subject-namespace.nobody',
  {
    en: ({ kind, name }) =>
      `${kind} "${name}" is nobody: an account is the user system:serviceaccount:NAMESPACE:NAME, all of a namespace are the group system:serviceaccounts:NAMESPACE, both in small letters.`,
    zh: ({ kind, name }) =>
      `名为“${name}”的 ${kind} 不指任何人：账号对应用户 system:serviceaccount:NAMESPACE:NAME，命名空间的所有账号对应组 system:serviceaccounts:NAMESPACE，均为小写。`,
  },
  { kind: 'word' },
);

export const fixRight = message<{ readonly right: string; readonly namespace: string | undefined }>(
  'service-account-subject-namespace.fix-right',
  {
    en: ({ right, namespace }) => `Write ${right}${namespace === undefined ? '' : `, and namespace: ${namespace}`}`,
    zh: ({ right, namespace }) => `写成 ${right}${namespace === undefined ? '' : `，并写上 namespace: ${namespace}`}`,
  },
);
