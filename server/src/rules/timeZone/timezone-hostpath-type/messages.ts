import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A volume with a zone file or a directory of zones of the node, without the `type` that says so.',
    zh: '卷使用了节点的时区文件或目录，但没有相应的 `type`。',
  },
  severities: {
    en: '`hint`; `warning` and `error` for a type that does not fit',
    zh: '`hint`；type 不合适时为 `warning` 或 `error`',
  },
  fixAll: {
    en: 'Sets `type: File` or `type: Directory`.',
    zh: '设置 `type: File` 或 `type: Directory`。',
  },
};

/** A path of the node, and the right type for it. */
type Place = { readonly path: string; readonly right: 'File' | 'Directory' };

export const absent = message<Place>(
  'timezone-hostpath-type.absent',
  {
    en: ({ path, right }) =>
      right === 'File'
        ? `Without type: File, a node that lacks ${path} is given an empty directory of that name, and no error says so.`
        : `Without type: Directory, a node that lacks ${path} is given an empty one, which hides the zones of the image.`,
    zh: ({ path, right }) =>
      right === 'File'
        ? `没有写 type: File：如果节点上没有 ${path}，就会在该路径创建一个空目录，而且不报错。`
        : `没有写 type: Directory：如果节点上没有 ${path}，就会创建一个空目录，并遮住镜像自带的时区文件。`,
  },
  { right: 'word' },
);

export const creates = message<Place>(
  'timezone-hostpath-type.creates',
  {
    en: ({ path, right }) =>
      right === 'File'
        ? `FileOrCreate makes an empty file where a node lacks ${path}, and the container then shows UTC.`
        : `DirectoryOrCreate makes an empty directory where a node lacks ${path}, which hides the zones of the image.`,
    zh: ({ path, right }) =>
      right === 'File'
        ? `如果节点上没有 ${path}，FileOrCreate 会创建一个空文件，容器便显示 UTC 时间。`
        : `如果节点上没有 ${path}，DirectoryOrCreate 会创建一个空目录，并遮住镜像自带的时区文件。`,
  },
  { right: 'word' },
);

export const wrong = message<Place & { readonly type: string }>(
  'timezone-hostpath-type.wrong',
  {
    en: ({ type, path, right }) =>
      right === 'File'
        ? `The pod does not start with type ${type}: ${path} is a file, whose type is File.`
        : `The pod does not start with type ${type}: ${path} is a directory, whose type is Directory.`,
    zh: ({ type, path, right }) =>
      right === 'File'
        ? `type 为 ${type} 时 Pod 无法启动：${path} 是文件，type 应为 File。`
        : `type 为 ${type} 时 Pod 无法启动：${path} 是目录，type 应为 Directory。`,
  },
  { right: 'word' },
);

/** `waits`: the type shows that a node may lack the path. */
export const fix = message<{
  readonly right: 'File' | 'Directory';
  readonly waits: boolean;
}>(
  'timezone-hostpath-type.fix',
  {
    en: ({ right, waits }) => `Set type: ${right}${waits ? ' (the pod waits on a node without it)' : ''}`,
    zh: ({ right, waits }) => `设置 type: ${right}${waits ? '（节点上没有时 Pod 会一直等待）' : ''}`,
  },
  { right: 'code' },
);
