import { message } from '../../messages/message.ts';
import { hasRoom, short } from '../../messages/words.ts';

export const fixChange = message<{ readonly from: string; readonly to: string }>('settings.fix-change', {
  en: ({ from, to }) => (hasRoom(from, to) ? `Change ${from} to ${to}` : `Change to ${short(to)}`),
  zh: ({ from, to }) => (hasRoom(from, to) ? `将 ${from} 改为 ${to}` : `改为 ${short(to)}`),
});
