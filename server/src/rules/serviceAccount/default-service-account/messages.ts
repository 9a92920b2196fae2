import { message } from '../../../messages/message.ts';
import { quoted } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: "A pod that runs as its namespace's `default` account.",
    zh: 'Pod 以其命名空间的 `default` 账号运行。',
  },
  severities: {
    en: '`warning`; `hint` where the token is not mounted',
    zh: '`warning`；没有挂载令牌时为 `hint`',
  },
  fixAll: {
    en: 'Gives every pod an account of its own.',
    zh: '为每个 Pod 创建专用的账号。',
  },
};

export const absent = message<{ readonly kind: string; readonly name: string }>('default-service-account.absent', {
  en: ({ kind, name }) =>
    `${subject(kind, name)} ${kind === 'Pod' ? 'as its' : 'as their'} namespace's "default" account, since serviceAccountName is not set.`,
  zh: ({ kind, name }) => `${called(kind, name)}没有设置 serviceAccountName，因此以其命名空间的“default”账号运行。`,
});

export const empty = message<{ readonly field: string }>('default-service-account.empty', {
  en: ({ field }) => `${field} is empty, so the pod runs as its namespace's "default" account.`,
  zh: ({ field }) => `${field} 为空，因此此 Pod 以其命名空间的“default”账号运行。`,
});

export const named = message<{ readonly field: string }>('default-service-account.named', {
  en: ({ field }) => `${field} is "default": the pod shares one account with every pod that names none.`,
  zh: ({ field }) => `${field} 为“default”：此 Pod 与所有没有指定账号的 Pod 共用同一个账号。`,
});

export const tokenOffPod = message<{ readonly kind: string; readonly name: string }>(
  'default-service-account.token-off-pod',
  {
    en: ({ kind, name }) =>
      `${subject(kind, name)} as the "default" service account. Its token is not mounted: automountServiceAccountToken is false on the pod.`,
    zh: ({ kind, name }) =>
      `${called(kind, name)}以服务账号“default”运行，但没有挂载令牌：Pod 的 automountServiceAccountToken 为 false。`,
  },
);

export const tokenOffAccount = message<{ readonly kind: string; readonly name: string }>(
  'default-service-account.token-off-account',
  {
    en: ({ kind, name }) =>
      `${subject(kind, name)} as the "default" service account. Its token is not mounted: the account switches it off.`,
    zh: ({ kind, name }) => `${called(kind, name)}以服务账号“default”运行，但没有挂载令牌：该账号关闭了自动挂载。`,
  },
);

export const relatedToken = message('default-service-account.related-token', {
  en: 'The token is switched off here.',
  zh: '令牌的自动挂载是在这里关闭的。',
});

/** What a pod loses with the account `default`: who knows that account and no other, a role, or what nobody here knows of. */
type Loss = { readonly loses: 'AWS' | 'Google Cloud' | 'Azure' | 'Vault' | 'role' | 'rights' | 'nothing' };

const loss = {
  en: ({ loses }: Loss): string => {
    if (loses === 'nothing') return '';
    if (loses === 'rights') return ' (loses its old rights)';
    return loses === 'role' ? ' (loses its role)' : ` (loses its ${loses === 'Google Cloud' ? 'Google' : loses} role)`;
  },
  zh: ({ loses }: Loss): string => {
    if (loses === 'nothing') return '';
    if (loses === 'rights') return '（不再有 default 的权限）';
    return loses === 'role' ? '（不再有其角色）' : `（不再有 ${loses} 角色）`;
  },
};

export const fixCreate = message<Loss & { readonly account: string }>(
  'default-service-account.fix-create',
  {
    en: ({ account, loses }) => `Create service account "${account}" and use it${loss.en({ loses })}`,
    zh: ({ account, loses }) => `创建并使用服务账号“${account}”${loss.zh({ loses })}`,
  },
  { loses: 'word' },
);

/** `namespaces` are those of the accounts of that name, if they are not the pod's for certain. */
export const fixUse = message<Loss & { readonly account: string; readonly namespaces: string | undefined }>(
  'default-service-account.fix-use',
  {
    en: ({ account, namespaces, loses }) =>
      `Use service account "${account}"${namespaces === undefined ? '' : ` of ${namespaces}`}${loss.en({ loses })}`,
    zh: ({ account, namespaces, loses }) =>
      `改用服务账号“${account}”${namespaces === undefined ? '' : `（属于 ${namespaces}）`}${loss.zh({ loses })}`,
  },
  { loses: 'word' },
);

export const fixTokenOffAccount = message('default-service-account.fix-token-off-account', {
  en: 'Do not mount the token of account "default"',
  zh: '不挂载账号“default”的令牌',
});

/** A pod runs itself; of a workload, its pods do. */
function subject(kind: string, name: string): string {
  return kind === 'Pod' ? `Pod${quoted.en(name)} runs` : `The pods of ${kind}${quoted.en(name)} run`;
}

/** The same before Chinese words: `Pod“web”`, or `Pod ` without a name. */
function called(kind: string, name: string): string {
  if (kind === 'Pod') return name === '' ? 'Pod ' : `Pod${quoted.zh(name)}`;
  return name === '' ? `${kind} 的 Pod ` : `${kind}${quoted.zh(name)}的 Pod `;
}
