import { message } from '../../messages/message.ts';

export const fixChange = message<{ readonly from: string; readonly to: string }>('settings.fix-change', {
  en: ({ from, to }) => `Change ${from} to ${to}`,
  zh: ({ from, to }) => `将 ${from} 改为 ${to}`,
});
