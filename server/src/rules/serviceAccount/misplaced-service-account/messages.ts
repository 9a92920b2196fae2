import { message } from '../../../messages/message.ts';
import { hasRoom, short } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A service account, or whether its token is mounted, under a key that nothing reads.',
    zh: '服务账号或其令牌的挂载开关写在了不会被读取的键下。',
  },
  fixAll: {
    en: 'Moves the key to where it is read, or puts its name right.',
    zh: '将该键移到会被读取的位置，或改正其名称。',
  },
};

type Key = { readonly key: string; readonly field: string };

export const misplaced = message<Key>('misplaced-service-account.misplaced', {
  en: ({ key, field }) => `Nothing reads ${key} here: ${field} belongs in the pod's spec. kubectl refuses the object.`,
  zh: ({ key, field }) => `这里的 ${key} 不会被读取：${field} 应写在 Pod 的 spec 中。kubectl 会拒绝该对象。`,
});

export const misplacedInAccount = message<Key>('misplaced-service-account.misplaced-in-account', {
  en: ({ key, field }) => `Nothing reads ${key} here: ${field} belongs at the top of the account. kubectl refuses it.`,
  zh: ({ key, field }) => `这里的 ${key} 不会被读取：${field} 应写在服务账号的顶层。kubectl 会拒绝该对象。`,
});

export const misspelt = message<Key>('misplaced-service-account.misspelt', {
  en: ({ key, field }) => `There is no field ${key}: nothing reads it, and kubectl refuses the object. It is ${field}.`,
  zh: ({ key, field }) => `没有 ${key} 这个字段：它不会被读取，kubectl 会拒绝该对象。正确的是 ${field}。`,
});

export const fixMove = message<{ readonly field: string }>('misplaced-service-account.fix-move', {
  en: ({ field }) => `Move ${field} to the pod's spec`,
  zh: ({ field }) => `将 ${field} 移到 Pod 的 spec`,
});

export const fixMoveInAccount = message<{ readonly field: string }>('misplaced-service-account.fix-move-in-account', {
  en: ({ field }) => `Move ${field} to the top of the account`,
  zh: ({ field }) => `将 ${field} 移到服务账号的顶层`,
});

export const fixRename = message<Key>('misplaced-service-account.fix-rename', {
  en: ({ key, field }) => (hasRoom(key, field) ? `Rename ${key} to ${field}` : `Rename it to ${field}`),
  zh: ({ key, field }) => (hasRoom(key, field) ? `将 ${key} 重命名为 ${field}` : `将其重命名为 ${field}`),
});

export const fixRemove = message<{ readonly key: string }>('misplaced-service-account.fix-remove', {
  en: ({ key }) => `Remove ${short(key)}`,
  zh: ({ key }) => `删除 ${short(key)}`,
});
