import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';
import { suffix } from '../../shared/words.ts';

/** What package.json and the README say of the rule. */
export const summary: Summary = {
  finds: {
    en: 'A volume with a zone file of the node that is not `type: File`.',
    zh: '卷使用了节点的时区文件，但不是 `type: File`。',
  },
  severities: {
    en: '`hint`; `warning` and `error` for a type that does not fit',
    zh: '`hint`；type 不合适时为 `warning` 或 `error`',
  },
  fixAll: {
    en: 'Sets `type: File`.',
    zh: '设置 `type: File`。',
  },
};

/** A path of the node. */
type File = { readonly file: string };

/** Whether an existing object has to be replaced. */
type Replace = { readonly replace: boolean };

export const absent = message<File>('timezone-hostpath-type.absent', {
  en: ({ file }) =>
    `Without type: File, a node that lacks ${file} is given an empty directory of that name, and no error says so.`,
  zh: ({ file }) => `没有写 type: File：如果节点上没有 ${file}，就会在该路径创建一个空目录，而且不报错。`,
});

export const creates = message<File>('timezone-hostpath-type.creates', {
  en: ({ file }) => `FileOrCreate makes an empty file where a node lacks ${file}, and the container then shows UTC.`,
  zh: ({ file }) => `如果节点上没有 ${file}，FileOrCreate 会创建一个空文件，容器便显示 UTC 时间。`,
});

export const wrong = message<File & { readonly type: string }>('timezone-hostpath-type.wrong', {
  en: ({ type, file }) => `The pod does not start with type ${type}: ${file} is a file, whose type is File.`,
  zh: ({ type, file }) => `type 为 ${type} 时 Pod 无法启动：${file} 是文件，type 应为 File。`,
});

export const fix = message<Replace>('timezone-hostpath-type.fix', {
  en: ({ replace }) => `Set type: File${suffix.en(replace)}`,
  zh: ({ replace }) => `设置 type: File${suffix.zh(replace)}`,
});
