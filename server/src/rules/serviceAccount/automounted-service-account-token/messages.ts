import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A token in a pod whose account nothing in the workspace binds to a role.',
    zh: 'Pod 挂载了令牌，但工作区中没有给它的账号绑定任何角色。',
  },
  fixAll: {
    en: 'Keeps out of pods the tokens of accounts without any role.',
    zh: '不再给没有任何角色的账号挂载令牌。',
  },
};

export const found = message<{ readonly account: string }>('automounted-service-account-token.found', {
  en: ({ account }) =>
    `The token of service account "${account}" is mounted, but nothing in the workspace binds a role to it.`,
  zh: ({ account }) => `此 Pod 挂载了服务账号“${account}”的令牌，但工作区中没有给它绑定任何角色。`,
});
