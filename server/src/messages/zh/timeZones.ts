import type { TimeZonesMessages } from '../arguments/timeZones.ts';
import type { Sentences } from '../sentences.ts';
import { computer, quoted, scope, suffix } from './words.ts';

export const timeZones: Sentences<TimeZonesMessages> = {
  'missing-timezone-mount.absent': ({ container, zone }) =>
    zone === undefined
      ? `容器${quoted(container)}显示的是 UTC 时间：既没有把节点的时区挂载到 /etc/localtime，也没有设置 TZ。`
      : `容器${quoted(container)}显示的是 UTC 时间，而不是 ${zone}：/etc/localtime 上没有挂载时区，也没有设置 TZ。`,
  'missing-timezone-mount.related-volume': () => '此卷中有所需的时区，但没有容器挂载它。',
  'missing-timezone-mount.fix-localtime': ({ zone, whole, replace }) =>
    `${scope(whole)}将${zone === undefined ? '节点的时区' : ` ${zone} `}挂载到 /etc/localtime${suffix(replace)}`,
  'missing-timezone-mount.fix-zone-file': ({ zone, thisComputer, whole, replace }) =>
    `${scope(whole)}设置 TZ 并挂载时区文件 ${zone}${computer(thisComputer)}${suffix(replace)}`,
  'missing-timezone-mount.fix-env': ({ zone, thisComputer, whole, replace }) =>
    `${scope(whole)}将 TZ 设为 ${zone}${computer(thisComputer)}${suffix(replace)}`,
  'missing-timezone-mount.fix-utc': ({ whole, replace }) =>
    `${scope(whole)}明确使用 UTC：将 TZ 设为 UTC${suffix(replace)}`,
  'missing-timezone-mount.fix-choose': ({ whole }) => `${whole ? '为此 Pod 的所有容器' : ''}选择时区…`,
  'conflicting-timezones.variable-twice': ({ counts }) =>
    `此 TZ 不起作用：下面又设置了一次 TZ${counts === undefined ? '' : `，值为“${counts}”`}。`,
  'conflicting-timezones.mount-twice': ({ path }) => `此 Pod 会被拒绝：${path} 上已经挂载了别的内容。`,
  'conflicting-timezones.in-container': ({ zone, counts, by }) =>
    `这里为容器指定了 ${zone}，但${sources[by]}指定的是 ${counts}，以后者为准。`,
  'conflicting-timezones.between': ({ zone, wanted, container }) =>
    `此容器的时区是 ${zone}，而同一 Pod 的容器${quoted(container)}的时区是 ${wanted}。`,
  'conflicting-timezones.related': () => '以这里的时区为准。',
  'conflicting-timezones.related-other': () => '另一个容器的时区来自这里。',
  'conflicting-timezones.fix-variable': ({ zone, replace }) => `将 TZ 设为 ${zone}${suffix(replace)}`,
  'conflicting-timezones.fix-remove-variable': ({ replace }) => `删除不起作用的 TZ${suffix(replace)}`,
  'conflicting-timezones.fix-remove-mount': ({ replace }) => `删除第二个挂载${suffix(replace)}`,
  'ineffective-timezone.mount': ({ runtime }) =>
    `${runtime === 'java' ? 'Java' : 'Node.js'} 需要时区名称，往往无法从此文件中得到：请同时设置 TZ。`,
  'ineffective-timezone.variable': ({ zone, mounted }) =>
    mounted
      ? `镜像中没有时区数据，TZ 找不到 ${zone}，反而使 /etc/localtime 的时间变回 UTC。`
      : `镜像中没有时区数据，TZ 找不到 ${zone}，时钟显示的仍是 UTC。`,
  'ineffective-timezone.fix-name': ({ zone, thisComputer, replace }) =>
    `设置 TZ 并挂载时区文件 ${zone}${computer(thisComputer)}${suffix(replace)}`,
  'ineffective-timezone.fix-file': ({ zone, replace }) => `同时挂载时区文件 ${zone}${suffix(replace)}`,
  'forbidden-timezone-hostpath.found': ({ refused, standard, namespace }) =>
    refused
      ? `命名空间“${namespace}”强制执行“${standard}”标准，不允许 hostPath：Pod 会被拒绝。`
      : `命名空间“${namespace}”会对违反“${standard}”标准的 Pod 发出警告，hostPath 就违反了它。`,
  'forbidden-timezone-hostpath.fix': ({ zone, replace }) => `将 TZ 设为 ${zone}，不再挂载时区文件${suffix(replace)}`,
  'cronjob-timezone.absent': ({ time }) =>
    `此调度没有设置 timeZone：无论 Pod 是什么时区，${time === undefined ? '它' : `${time} `}在多数集群中都按 UTC 计算。`,
  'cronjob-timezone.fix-zone': ({ zone, time, thisComputer }) =>
    `将 timeZone 设为 ${zone}${computer(thisComputer)}：${time === undefined ? '按当地时间' : `当地 ${time}`}，而不是 UTC${time === undefined ? '' : ` ${time}`}`,
  'cronjob-timezone.fix-utc': ({ time }) =>
    `将 timeZone 设为 Etc/UTC：${time === undefined ? '运行时间不变' : `仍是 UTC ${time}`}`,
  'cronjob-timezone.fix-choose': () => '为此调度选择时区…',
  'cronjob-timezone-field.prefix': ({ prefix }) =>
    `Kubernetes 1.29 起不接受调度中的“${prefix}”：调度的时区应写在 timeZone 中。`,
  'cronjob-timezone-field.key': ({ key }) =>
    `CronJob 没有“${key}”这个字段，正确的是 timeZone；不认识的字段会被 Kubernetes 丢弃。`,
  'cronjob-timezone-field.fix-split': ({ prefix, zone }) => `将 ${prefix} 改为 timeZone: ${zone}`,
  'cronjob-timezone-field.fix-keep': ({ prefix, zone }) => `删除 ${prefix}，保留 timeZone: ${zone}`,
  'cronjob-timezone-field.fix-rename': ({ key }) => `将 ${key} 重命名为 timeZone`,
  'cronjob-timezone-field.fix-remove': ({ key }) => `删除 ${key}：timeZone 已设置`,
  'misplaced-k8tz-annotation.misplaced': ({ kind }) =>
    `此注解在这里不起作用：k8tz 只读取 Pod 上的注解，不读取 ${kind} 上的。`,
  'misplaced-k8tz-annotation.strategy': ({ strategy }) =>
    `k8tz 没有“${strategy}”这种策略，会拒绝该 Pod。可用的有 initContainer、hostPath 和 imageVolume。`,
  'misplaced-k8tz-annotation.type': ({ value }) =>
    `注解的值必须是字符串：不加引号的 ${value} 不是字符串，Kubernetes 会拒绝该对象。`,
  'misplaced-k8tz-annotation.fix-copy': ({ replace }) => `将 k8tz 的注解复制到 Pod 模板${suffix(replace)}`,
  'misplaced-k8tz-annotation.fix-quote': ({ value }) => `给 ${value} 加上引号`,
};

const sources = { java: ' -Duser.timezone ', variable: ' TZ ', mount: '挂载到 /etc/localtime 的文件' };
