import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';
import { suffix } from '../../shared/words.ts';

/** What package.json and the README say of the rule. */
export const summary: Summary = {
  finds: {
    en: 'A mount of a time zone that takes a file for a directory, or a directory for a file.',
    zh: '挂载时区时把文件当成了目录，或把目录当成了文件。',
  },
  fixAll: {
    en: 'Removes `subPath` or a slash, or names a key.',
    zh: '删除 `subPath` 或末尾的斜杠，或指定键。',
  },
};

/** A path of the node. */
type File = { readonly file: string };

/** Whether an existing object has to be replaced. */
type Replace = { readonly replace: boolean };

export const slash = message<File>('timezone-mount-subpath.slash', {
  en: ({ file }) => `The pod does not start: the slash at the end asks for a directory, and ${file} is a file.`,
  zh: ({ file }) => `Pod 无法启动：路径以斜杠结尾表示目录，而 ${file} 是文件。`,
});

export const file = message<File>('timezone-mount-subpath.file', {
  en: ({ file }) => `The container does not start: ${file} is a file, and nothing lies below it.`,
  zh: ({ file }) => `容器无法启动：${file} 是文件，里面没有子路径。`,
});

export const link = message('timezone-mount-subpath.link', {
  en: 'The container does not start where /etc/localtime is a link that leads out of /etc, as on most nodes.',
  zh: '在大多数节点上 /etc/localtime 是指向 /etc 之外的符号链接，这样挂载容器无法启动。',
});

export const directory = message<{ readonly source: 'configMap' | 'secret' | 'projected' }>(
  'timezone-mount-subpath.directory',
  {
    en: ({ source }) =>
      `${sources.en[source]} is mounted as a directory, which /etc/localtime cannot be: subPath has to name one key of it.`,
    zh: ({ source }) =>
      `${sources.zh[source]}会挂载为目录，而 /etc/localtime 必须是文件：需要用 subPath 指定其中一个键。`,
  },
);

export const fixSlash = message<Replace>('timezone-mount-subpath.fix-slash', {
  en: ({ replace }) => `Remove the slash${suffix.en(replace)}`,
  zh: ({ replace }) => `删除末尾的斜杠${suffix.zh(replace)}`,
});

export const fixRemove = message<Replace>('timezone-mount-subpath.fix-remove', {
  en: ({ replace }) => `Remove subPath${suffix.en(replace)}`,
  zh: ({ replace }) => `删除 subPath${suffix.zh(replace)}`,
});

export const fixFile = message<Replace>('timezone-mount-subpath.fix-file', {
  en: ({ replace }) => `Make it a volume of /etc/localtime${suffix.en(replace)}`,
  zh: ({ replace }) => `让卷直接使用 /etc/localtime${suffix.zh(replace)}`,
});

export const fixKey = message<Replace & { readonly subPath: string }>('timezone-mount-subpath.fix-key', {
  en: ({ subPath, replace }) => `Set subPath: ${subPath}${suffix.en(replace)}`,
  zh: ({ subPath, replace }) => `设置 subPath: ${subPath}${suffix.zh(replace)}`,
});

const sources = {
  en: { configMap: 'A ConfigMap', secret: 'A Secret', projected: 'A projected volume' },
  zh: { configMap: 'ConfigMap ', secret: 'Secret ', projected: 'projected 卷' },
};
