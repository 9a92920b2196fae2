import { message } from '../../messages/message.ts';

export const readWorkspace = message('progress.read-workspace', {
  en: 'Podsense: reading the workspace',
  zh: 'Podsense：正在读取工作区',
});

export const checkWorkspace = message('progress.check-workspace', {
  en: 'Podsense: checking the workspace',
  zh: 'Podsense：正在检查工作区',
});

export const lookForFixes = message('progress.look-for-fixes', {
  en: 'Podsense: looking for fixes',
  zh: 'Podsense：正在查找可用的修复',
});

export const fixWorkspace = message('progress.fix-workspace', {
  en: 'Podsense: fixing the workspace',
  zh: 'Podsense：正在修复工作区',
});

export const files = message<{ readonly done: number; readonly total: number }>('progress.files', {
  en: ({ done, total }) => `${done} of ${total} files`,
  zh: ({ done, total }) => `${total} 个文件中的 ${done} 个`,
});

export const serverTooLarge = message<{ readonly file: string; readonly megabytes: number }>('server.too-large', {
  en: ({ file, megabytes }) => `Podsense does not check ${file}: it is over ${megabytes} MB.`,
  zh: ({ file, megabytes }) => `Podsense 不检查 ${file}：它超过了 ${megabytes} MB。`,
});

/** `problem` is one of the sentences above. */
export const settingsOfClient = message<{ readonly setting: string; readonly problem: string }>('settings.of-client', {
  en: ({ setting, problem }) => `Podsense, setting ${setting}: ${problem}`,
  zh: ({ setting, problem }) => `Podsense 的设置 ${setting}：${problem}`,
});
