import { message } from '../messages/message.ts';
import { didYouMean } from '../messages/words.ts';
import type { GlobProblem } from '../text/patterns/globAlternatives.ts';

export const setting = message<{ readonly name: string; readonly nearest: string | undefined }>('settings.setting', {
  en: ({ name, nearest }) => `There is no setting "${name}"${didYouMean.en(nearest)}`,
  zh: ({ name, nearest }) => `没有名为“${name}”的设置${didYouMean.zh(nearest)}`,
});

export const editor = message<{ readonly name: string }>('settings.editor', {
  en: ({ name }) => `"${name}" is a setting of the editor, and does nothing in this file.`,
  zh: ({ name }) => `“${name}”是编辑器的设置，在此文件中不起作用。`,
});

export const rule = message<{ readonly name: string; readonly nearest: string | undefined }>('settings.rule', {
  en: ({ name, nearest }) => `There is no rule "${name}"${didYouMean.en(nearest)}`,
  zh: ({ name, nearest }) => `没有名为“${name}”的规则${didYouMean.zh(nearest)}`,
});

export const zone = message<{ readonly value: string; readonly nearest: string | undefined }>('settings.zone', {
  en: ({ value, nearest }) => `"${value}" is not the name of a time zone${didYouMean.en(nearest)}`,
  zh: ({ value, nearest }) => `“${value}”不是时区名${didYouMean.zh(nearest)}`,
});

export const choice = message<{
  readonly value: string;
  readonly choices: string;
  readonly nearest: string | undefined;
}>('settings.choice', {
  en: ({ value, choices, nearest }) => `"${value}" is none of ${choices}${didYouMean.en(nearest)}`,
  zh: ({ value, choices, nearest }) => `“${value}”不在可选值之列：${choices}${didYouMean.zh(nearest)}`,
});

export const neverInFixAll = message<{ readonly rule: string }>('settings.never-in-fix-all', {
  en: ({ rule }) => `No setting makes ${rule} part of "fix all": somebody should look at each of its fixes.`,
  zh: ({ rule }) => `${rule} 不能加入“全部修复”：它的每处修复都应有人过目。`,
});

export const type = message<{ readonly expected: 'text' | 'list' | 'map' | 'flag' }>(
  'settings.type',
  {
    en: ({ expected }) => `What stands here should be ${types.en[expected]}.`,
    zh: ({ expected }) => `此处应为${types.zh[expected]}。`,
  },
  { expected: 'word' },
);

export const podTemplate = message<{ readonly key: 'kind' | 'apiGroup' | 'path' }>(
  'settings.pod-template',
  {
    en: ({ key }) => `What stands here should be ${parts.en[key]}.`,
    zh: ({ key }) => `此处应为${parts.zh[key]}。`,
  },
  { key: 'code' },
);

export const glob = message<{ readonly problem: GlobProblem }>(
  'settings.glob',
  {
    en: ({ problem }) => `This pattern can match no file: ${globs.en[problem]}.`,
    zh: ({ problem }) => `此模式无法匹配任何文件：${globs.zh[problem]}。`,
  },
  { problem: 'word' },
);

export const unquoted = message<{ readonly start: string }>('settings.unquoted', {
  en: ({ start }) => `In YAML, a text that begins with ${start} stands in quotes.`,
  zh: ({ start }) => `在 YAML 中，以 ${start} 开头的文本要加引号。`,
});

const types = {
  en: { text: 'a text', list: 'a list', map: 'a map of names to values', flag: 'true or false' },
  zh: { text: '文本', list: '列表', map: '名称到值的映射', flag: ' true 或 false' },
};

const parts = {
  en: {
    kind: 'a kind, such as Sandbox',
    apiGroup: 'a group without a version, such as example.com',
    path: 'the keys that lead to the spec of a pod, such as spec.template.spec',
  },
  zh: {
    kind: '资源类型，例如 Sandbox',
    apiGroup: '不含版本的 API 组，例如 example.com',
    path: '通向 Pod 的 spec 的各级键，例如 spec.template.spec',
  },
};

const globs = {
  en: {
    empty: 'it has no name in it',
    long: 'it has more than 1000 characters',
    backslash: 'folders are separated by "/", on Windows too',
    outside: 'it leads out of the folder that it is relative to',
    open: 'a "{" has no "}"',
    close: 'a "}" has no "{"',
    bracket: 'a "[" has no "]" in the same name',
    range: 'a range in "[]" ends before it begins',
    many: 'with what braces stand for, there are too many of them',
  },
  zh: {
    empty: '其中没有任何名称',
    long: '超过 1000 个字符',
    backslash: '文件夹之间用“/”分隔，在 Windows 上也是如此',
    outside: '它指向其相对的文件夹之外',
    open: '“{”没有对应的“}”',
    close: '“}”没有对应的“{”',
    bracket: '“[”在同一名称中没有对应的“]”',
    range: '“[]”中的范围终点小于起点',
    many: '连同大括号展开的模式，数量过多',
  },
};
