import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A Secret that asks for a token of a service account that never ends.',
    zh: 'Secret 请求了永不过期的服务账号令牌。',
  },
  severities: {
    en: '`hint`; `error` where it names no account, and is refused',
    zh: '`hint`；未指定账号而会被拒绝时为 `error`',
  },
};

export const found = message('long-lived-service-account-token.found', {
  en: 'This Secret is given a token that never ends, and whoever reads it can act as the service account.',
  zh: '此 Secret 中的令牌永不过期，任何能读到它的人都可以冒用这个服务账号。',
});

export const refused = message('long-lived-service-account-token.refused', {
  en: 'The API server refuses this Secret: the annotation kubernetes.io/service-account.name has to say whose token it is.',
  zh: 'API 服务器会拒绝此 Secret：必须用注解 kubernetes.io/service-account.name 说明令牌属于哪个账号。',
});
