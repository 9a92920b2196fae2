import { message } from '../../../messages/message.ts';
import { inside, quoted } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A role that is handed to the account `default`, or to a group of all accounts.',
    zh: '角色绑定到了 `default` 账号，或绑定到了包含全部账号的组。',
  },
  severities: {
    en: '`warning`; `error` for `cluster-admin`',
    zh: '`warning`；角色为 `cluster-admin` 时为 `error`',
  },
};

export const account = message<{ readonly role: string; readonly namespace: string | undefined }>(
  'default-service-account-binding.account',
  {
    en: ({ role, namespace }) =>
      `Every pod that names no account${inside.en(namespace)} gets the role${quoted.en(role)}: it is bound to the account "default".`,
    zh: ({ role, namespace }) =>
      `角色${quoted.zh(role)}绑定到了账号“default”：${inside.zh(namespace)}没有指定账号的 Pod 都会得到它。`,
  },
);

export const group = message<{ readonly role: string; readonly namespace: string | undefined }>(
  'default-service-account-binding.group',
  {
    en: ({ role, namespace }) =>
      `Every pod${inside.en(namespace) || ' of the cluster'} gets the role${quoted.en(role)}: it is bound to the group of all service accounts.`,
    zh: ({ role, namespace }) =>
      `角色${quoted.zh(role)}绑定到了包含全部服务账号的组：${inside.zh(namespace) || '集群中'}的所有 Pod 都会得到它。`,
  },
);

export const fixUse = message<{ readonly account: string }>('default-service-account-binding.fix-use', {
  en: ({ account }) => `Bind the role to service account "${account}" ("default" loses it)`,
  zh: ({ account }) => `将角色改绑到服务账号“${account}”（“default”将失去它）`,
});

export const anybody = message<{ readonly role: string; readonly group: string }>(
  'default-service-account-binding.anybody',
  {
    en: ({ role, group }) =>
      `Anyone who reaches the API server gets the role${quoted.en(role)}, every pod among them: it is bound to ${group}.`,
    zh: ({ role, group }) =>
      `角色${quoted.zh(role)}绑定到了 ${group}：任何能访问 API 服务器的人都会得到它，包括所有 Pod。`,
  },
);

export const fixRemove = message('default-service-account-binding.fix-remove', {
  en: 'Remove this subject ("default" loses the role)',
  zh: '删除此绑定对象（“default”将失去该角色）',
});
