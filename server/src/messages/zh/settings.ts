import type { SettingsMessages } from '../arguments/settings.ts';
import type { Sentences } from '../sentences.ts';
import { didYouMean } from './words.ts';

export const settings: Sentences<SettingsMessages> = {
  'settings.setting': ({ name, nearest }) => `没有名为“${name}”的设置${didYouMean(nearest)}`,
  'settings.editor': ({ name }) => `“${name}”是编辑器的设置，在此文件中不起作用。`,
  'settings.rule': ({ name, nearest }) => `没有名为“${name}”的规则${didYouMean(nearest)}`,
  'settings.zone': ({ value, nearest }) => `“${value}”不是时区名${didYouMean(nearest)}`,
  'settings.choice': ({ value, choices, nearest }) => `“${value}”不在可选值之列：${choices}${didYouMean(nearest)}`,
  'settings.never-in-fix-all': ({ rule }) => `${rule} 不能加入“全部修复”：它的每处修复都应有人过目。`,
  'settings.type': ({ expected }) => `此处应为${types[expected]}。`,
  'severity.fix-change': ({ rule }) => `更改 ${rule} 的严重级别…`,
  'severity.fix-off': ({ rule }) => `在 .podsense.yaml 中关闭 ${rule}`,
  'settings.pod-template': ({ key }) => `此处应为${podTemplate[key]}。`,
  'settings.glob': ({ problem }) => `此模式无法匹配任何文件：${globs[problem]}。`,
  'settings.unquoted': ({ start }) => `在 YAML 中，以 ${start} 开头的文本要加引号。`,
  'settings.fix-change': ({ from, to }) => `将 ${from} 改为 ${to}`,
  'settings.of-client': ({ setting, problem }) => `Podsense 的设置 ${setting}：${problem}`,
};

const types = { text: '文本', list: '列表', map: '名称到值的映射', flag: ' true 或 false' };

const podTemplate = {
  kind: '资源类型，例如 Sandbox',
  apiGroup: '不含版本的 API 组，例如 example.com',
  path: '通向 Pod 的 spec 的各级键，例如 spec.template.spec',
};

const globs = {
  empty: '其中没有任何名称',
  long: '超过 1000 个字符',
  backslash: '文件夹之间用“/”分隔，在 Windows 上也是如此',
  outside: '它指向其相对的文件夹之外',
  open: '“{”没有对应的“}”',
  close: '“}”没有对应的“{”',
  bracket: '“[”在同一名称中没有对应的“]”',
  range: '“[]”中的范围终点小于起点',
  many: '连同大括号展开的模式，数量过多',
};
