import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A static pod that names a service account, which the kubelet refuses.',
    zh: '静态 Pod 指定了服务账号，kubelet 会拒绝它。',
  },
  fixAll: {
    en: 'Removes the account from static pods.',
    zh: '从静态 Pod 中删除服务账号。',
  },
};

export const found = message<{ readonly account: string }>('static-pod-service-account.found', {
  en: ({ account }) =>
    `A static pod cannot run as "${account}" or any account: the kubelet refuses it since 1.34. Before, only its mirror is refused.`,
  zh: ({ account }) =>
    `静态 Pod 不能使用“${account}”或任何服务账号：kubelet 从 1.34 起会拒绝它，更早的版本只是它的镜像 Pod 会被拒绝。`,
});

export const fixRemove = message<{ readonly fields: string }>('static-pod-service-account.fix-remove', {
  en: ({ fields }) => `Remove ${fields}`,
  zh: ({ fields }) => `删除 ${fields}`,
});
