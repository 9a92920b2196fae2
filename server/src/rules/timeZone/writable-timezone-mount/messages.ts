import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A mount of a zone file of the node that is not `readOnly: true`.',
    zh: '挂载了节点的时区文件，但没有设置 `readOnly: true`。',
  },
  fixAll: {
    en: 'Sets `readOnly: true`.',
    zh: '设置 `readOnly: true`。',
  },
};

/** A path of the node. */
type File = { readonly file: string };

export const found = message<File>('writable-timezone-mount.found', {
  en: ({ file }) =>
    `The container can write to ${file} of its node, the clock of other pods too: this mount is not read-only.`,
  zh: ({ file }) => `此挂载不是只读的：容器可以改写节点上的 ${file}，从而影响其他 Pod 的时间。`,
});

export const fix = message('writable-timezone-mount.fix', {
  en: 'Set readOnly: true',
  zh: '设置 readOnly: true',
});
