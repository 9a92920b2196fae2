import { message } from '../../../messages/message.ts';
import { suffix } from '../../shared/words.ts';

export const fixTokenOff = message<{ readonly replace: boolean }>('default-service-account.fix-token-off', {
  en: ({ replace }) => `Do not mount the account's token in this pod${suffix.en(replace)}`,
  zh: ({ replace }) => `不在此 Pod 中挂载账号的令牌${suffix.zh(replace)}`,
});
