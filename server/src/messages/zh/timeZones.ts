import type { TimeZonesMessages } from '../arguments/timeZones.ts';
import type { Sentences } from '../sentences.ts';
import { computer, quoted, scope, suffix } from './words.ts';

export const timeZones: Sentences<TimeZonesMessages> = {
  'missing-timezone-mount.absent': ({ container, zone }) =>
    zone === undefined
      ? `容器${quoted(container)}显示的是 UTC 时间：既没有把节点的时区挂载到 /etc/localtime，也没有设置 TZ。`
      : `容器${quoted(container)}显示的是 UTC 时间，而不是 ${zone}：/etc/localtime 上没有挂载时区，也没有设置 TZ。`,
  'missing-timezone-mount.fix-localtime': ({ zone, whole, replace }) =>
    `${scope(whole)}将${zone === undefined ? '节点的时区' : ` ${zone} `}挂载到 /etc/localtime${suffix(replace)}`,
  'missing-timezone-mount.fix-zone-file': ({ zone, thisComputer, whole, replace }) =>
    `${scope(whole)}设置 TZ 并挂载时区文件 ${zone}${computer(thisComputer)}${suffix(replace)}`,
  'missing-timezone-mount.fix-env': ({ zone, thisComputer, whole, replace }) =>
    `${scope(whole)}将 TZ 设为 ${zone}${computer(thisComputer)}${suffix(replace)}`,
  'missing-timezone-mount.fix-utc': ({ whole, replace }) =>
    `${scope(whole)}明确使用 UTC：将 TZ 设为 UTC${suffix(replace)}`,
  'missing-timezone-mount.fix-choose': ({ whole }) => `${whole ? '为此 Pod 的所有容器' : ''}选择时区…`,
};
