import type { ZoneMistake, ZoneNamesMessages, ZonePlace } from '../arguments/zoneNames.ts';
import type { Sentences } from '../sentences.ts';
import { suffix } from './words.ts';

export const zoneNames: Sentences<ZoneNamesMessages> = {
  'unknown-timezone.found': ({ name, mistake, where, nearest }) => {
    const near = nearest === undefined ? '' : `是不是想写 ${nearest}？`;
    const effect = mistake === 'tree' ? '' : `，${effects[where]}`;
    return `${mistakes[mistake](name)}${effect}。${near}`;
  },
  'unknown-timezone.fix': ({ zone, replace }) => `改为 ${zone}${suffix(replace)}`,
  'unknown-timezone.fix-choose': () => '选择时区…',
  'posix-timezone.west': ({ name, offset }) => `${name} 在这里表示 ${offset}：TZ 中的小时数是向 UTC 以西计算的。`,
  'posix-timezone.written': ({ name, offset }) =>
    `${name} 不是时区名称：C 库将它理解为 ${offset}，而 Go 等语言的程序会显示 UTC 时间。`,
  'posix-timezone.fix': ({ zone, offset, replace }) =>
    `改为 ${zone}${offset === undefined ? '' : `（即 ${offset}）`}${suffix(replace)}`,
  'legacy-timezone.found': ({ name, today, where }) =>
    `${name} 是 ${today} 的旧名称${where === 'timeZone' ? '。' : '：在 Debian 13 和 Ubuntu 24.04 中只有 tzdata-legacy 软件包才提供它。'}`,
  'legacy-timezone.fix': ({ zone, since, replace }) =>
    `改为 ${zone}${since === undefined ? '' : `（需要 tzdata ${since} 或更新版本）`}${suffix(replace)}`,
};

const mistakes: Readonly<Record<ZoneMistake, (name: string) => string>> = {
  empty: () => '时区为空',
  case: name => `“${name}”的大小写不对`,
  posix: name => `“${name}”是 POSIX 时区字符串，不是时区名称`,
  abbreviation: name => `“${name}”是缩写，不是时区名称`,
  offset: name => `“${name}”是偏移量，不是时区名称`,
  tree: name => `很少有系统提供“${name}”`,
  directory: name => `“${name}”是时区目录，不是时区`,
  unknown: name => `没有名为“${name}”的时区`,
};

const effects: Readonly<Record<ZonePlace, string>> = {
  variable: '因此容器显示 UTC 时间',
  annotation: '因此 k8tz 没有这个文件',
  hostPath: '因此节点上没有这个文件',
  subPath: '因此节点上没有这个文件',
  mountPath: '因此没有程序会读取这里',
  timeZone: '因此 Kubernetes 会拒绝此 CronJob',
};
