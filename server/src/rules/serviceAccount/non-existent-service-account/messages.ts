import { message } from '../../../messages/message.ts';
import { inside, oddCharacter, short } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A service account that no manifest of the workspace declares.',
    zh: '工作区中没有任何清单声明的服务账号。',
  },
  severities: {
    en: '`hint`; `warning` where it is declared in another namespace, `error` where no account can have the name',
    zh: '`hint`；如果它声明在另一个命名空间中，则为 `warning`；如果没有账号能叫这个名称，则为 `error`',
  },
  fixAll: {
    en: 'Declares the account.',
    zh: '声明该账号。',
  },
};

export const nowhere = message<{ readonly account: string; readonly namespace: string | undefined }>(
  'non-existent-service-account.nowhere',
  {
    en: ({ account, namespace }) =>
      `No manifest of the workspace declares service account "${account}"${inside.en(namespace)}. Until it exists, no pod is created.`,
    zh: ({ account, namespace }) =>
      `${inside.zh(namespace)}服务账号“${account}”没有在工作区的任何清单中声明。在它存在之前，Pod 无法创建。`,
  },
);

export const elsewhere = message<{ readonly account: string; readonly namespace: string; readonly declaredIn: string }>(
  'non-existent-service-account.elsewhere',
  {
    en: ({ account, namespace, declaredIn }) =>
      `Service account "${account}" is declared in namespace "${declaredIn}", but the pod runs in "${namespace}". Until it exists there, no pod is created.`,
    zh: ({ account, namespace, declaredIn }) =>
      `服务账号“${account}”声明在命名空间“${declaredIn}”中，而此 Pod 运行在“${namespace}”中。在那里有这个账号之前，Pod 无法创建。`,
  },
);

export const notAName = message<{ readonly account: string; readonly odd: string | undefined }>(
  'non-existent-service-account.not-a-name',
  {
    en: ({ account, odd }) =>
      odd !== undefined
        ? `"${account}" cannot name a service account: ${oddCharacter.en(odd)}.`
        : `"${account}" cannot name a service account: a name has lower-case letters, digits, "-" and ".", and begins and ends with a letter or digit.`,
    zh: ({ account, odd }) =>
      odd !== undefined
        ? `“${account}”不能作为服务账号的名称：${oddCharacter.zh(odd)}。`
        : `“${account}”不能作为服务账号的名称：名称只能包含小写字母、数字、“-”和“.”，并且以字母或数字开头和结尾。`,
  },
);

export const related = message<{ readonly namespace: string }>('non-existent-service-account.related', {
  en: ({ namespace }) => `It is declared here, in namespace "${namespace}".`,
  zh: ({ namespace }) => `它声明在这里，属于命名空间“${namespace}”。`,
});

export const fixCreate = message<{ readonly account: string }>('non-existent-service-account.fix-create', {
  en: ({ account }) => `Create service account "${account}"`,
  zh: ({ account }) => `创建服务账号“${account}”`,
});

export const fixUse = message<{ readonly account: string }>('non-existent-service-account.fix-use', {
  en: ({ account }) => `Use service account "${account}"`,
  zh: ({ account }) => `改用服务账号“${account}”`,
});

/** The name without its odd characters. */
export const fixPlain = message<{ readonly account: string; readonly code: string }>(
  'non-existent-service-account.fix-plain',
  {
    en: ({ account, code }) => `Write ${short(account)}, without ${short(code)}`,
    zh: ({ account, code }) => `写成 ${short(account)}，去掉 ${short(code)}`,
  },
);
