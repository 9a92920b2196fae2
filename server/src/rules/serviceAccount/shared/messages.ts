import { message } from '../../../messages/message.ts';

export const fixTokenOff = message('default-service-account.fix-token-off', {
  en: "Do not mount the account's token in this pod",
  zh: '不在此 Pod 中挂载账号的令牌',
});
