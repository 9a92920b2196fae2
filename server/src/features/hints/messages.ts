import { message } from '../../messages/message.ts';

export const node = message('hint.node', {
  en: "node's time zone",
  zh: '节点时区',
});

export const tokenOff = message('hint.token-off', {
  en: 'token off',
  zh: '不挂载令牌',
});

/** `isOff`: its token is not mounted. */
export const identity = message<{ readonly account: string; readonly isOff: boolean }>('hint.identity', {
  en: ({ account, isOff }) => `runs as ${account}${isOff ? ', token off' : ''}`,
  zh: ({ account, isOff }) => `以 ${account} 运行${isOff ? '，不挂载令牌' : ''}`,
});

/** With the default values of a chart. */
export const accountByDefault = message<{ readonly account: string }>('hint.account-by-default', {
  en: ({ account }) => `runs as ${account} by default`,
  zh: ({ account }) => `默认以 ${account} 运行`,
});

export const zoneByDefault = message<{ readonly zone: string }>('hint.zone-by-default', {
  en: ({ zone }) => `${zone} by default`,
  zh: ({ zone }) => `默认为 ${zone}`,
});
