import { message } from '../../../messages/message.ts';
import { short } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A mount of a time zone that takes a file for a directory, or a directory for a file, or a key that its ConfigMap lacks.',
    zh: '挂载时区时把文件当成了目录、把目录当成了文件，或使用了 ConfigMap 中没有的键。',
  },
  fixAll: {
    en: 'Removes `subPath` or a slash, names a key that is there, or writes a path that is allowed.',
    zh: '删除 `subPath` 或末尾的斜杠，指定键，或写成允许的路径。',
  },
};

/** A path of the node. */
type File = { readonly file: string };

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

type Source =
  | 'configMap'
  | 'secret'
  | 'projected'
  | 'emptyDir'
  | 'persistentVolumeClaim'
  | 'hostPath'
  | 'downwardAPI'
  | 'csi'
  | 'ephemeral'
  | 'nfs'
  | 'image';

export const directory = message<{ readonly source: Source }>(
  'timezone-mount-subpath.directory',
  {
    en: ({ source }) =>
      `${sources.en[source]} is mounted as a directory, which /etc/localtime cannot be: subPath has to name one file of it.`,
    zh: ({ source }) =>
      `${sources.zh[source]}会挂载为目录，而 /etc/localtime 必须是文件：需要用 subPath 指定其中一个文件。`,
  },
  { source: 'word' },
);

/** `isItem`: `items` of the volume name the key. */
export const noFile = message<{ readonly volume: string; readonly file: string }>('timezone-mount-subpath.no-file', {
  en: ({ volume, file }) =>
    `The items of volume "${volume}" have no path ${file}, so an empty directory is mounted here: the container shows UTC, or does not start.`,
  zh: ({ volume, file }) =>
    `卷“${volume}”的 items 中没有路径 ${file}，因此这里挂载的是空目录：容器显示 UTC 时间，或无法启动。`,
});

export const noKey = message<{ readonly configMap: string; readonly key: string; readonly isItem: boolean }>(
  'timezone-mount-subpath.no-key',
  {
    en: ({ configMap, key, isItem }) =>
      isItem
        ? `The pod does not start: ConfigMap ${configMap} has no key ${key}.`
        : `ConfigMap ${configMap} has no key ${key}, so an empty directory is mounted here: the container shows UTC, or does not start.`,
    zh: ({ configMap, key, isItem }) =>
      isItem
        ? `Pod 无法启动：ConfigMap ${configMap} 中没有键 ${key}。`
        : `ConfigMap ${configMap} 中没有键 ${key}，这里会挂载空目录：容器显示 UTC，或者无法启动。`,
  },
);

export const steps = message('timezone-mount-subpath.steps', {
  en: 'The pod is refused: no path of a volume may have .. in it.',
  zh: '此 Pod 会被拒绝：卷的路径中不能包含“..”。',
});

export const absolute = message('timezone-mount-subpath.absolute', {
  en: 'The pod is refused: subPath is a path inside the volume, and may not begin with a slash.',
  zh: '此 Pod 会被拒绝：subPath 是卷内的相对路径，不能以斜杠开头。',
});

export const fixPath = message<{ readonly path: string }>('timezone-mount-subpath.fix-path', {
  en: ({ path }) => `Write ${short(path)}`,
  zh: ({ path }) => `写成 ${short(path)}`,
});

export const fixSlash = message('timezone-mount-subpath.fix-slash', {
  en: 'Remove the slash',
  zh: '删除末尾的斜杠',
});

export const fixRemove = message('timezone-mount-subpath.fix-remove', {
  en: 'Remove subPath',
  zh: '删除 subPath',
});

export const fixFile = message('timezone-mount-subpath.fix-file', {
  en: 'Make it a volume of /etc/localtime',
  zh: '让卷直接使用 /etc/localtime',
});

export const fixKey = message<{ readonly subPath: string }>('timezone-mount-subpath.fix-key', {
  en: ({ subPath }) => `Set subPath: ${short(subPath)}`,
  zh: ({ subPath }) => `设置 subPath: ${short(subPath)}`,
});

const sources = {
  en: {
    configMap: 'A ConfigMap',
    secret: 'A Secret',
    projected: 'A projected volume',
    emptyDir: 'An emptyDir',
    persistentVolumeClaim: 'A claim',
    hostPath: 'This path of the node',
    downwardAPI: 'A downwardAPI volume',
    csi: 'A volume of a CSI driver',
    ephemeral: 'An ephemeral volume',
    nfs: 'An NFS volume',
    image: 'An image volume',
  },
  zh: {
    configMap: 'ConfigMap ',
    secret: 'Secret ',
    projected: 'projected 卷',
    emptyDir: 'emptyDir ',
    persistentVolumeClaim: '持久卷申领',
    hostPath: '节点的这个路径',
    downwardAPI: 'downwardAPI 卷',
    csi: 'CSI 卷',
    ephemeral: '临时卷',
    nfs: 'NFS 卷',
    image: '镜像卷',
  },
} as const;
