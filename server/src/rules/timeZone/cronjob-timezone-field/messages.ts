import { message } from '../../../messages/message.ts';
import { short } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'The zone of a schedule in a place where Kubernetes does not look for it: `CRON_TZ=` in the schedule, or `timezone:`.',
    zh: '把调度的时区写在了 Kubernetes 不认的地方：调度里的 `CRON_TZ=`，或 `timezone:`。',
  },
  fixAll: {
    en: 'Moves the zone of a schedule to `timeZone`.',
    zh: '将调度的时区移到 `timeZone`。',
  },
};

export const prefix = message<{ readonly prefix: string }>('cronjob-timezone-field.prefix', {
  en: ({ prefix }) => `Kubernetes refuses "${prefix}" in a schedule since 1.29: the zone of a schedule is timeZone.`,
  zh: ({ prefix }) => `Kubernetes 1.29 起不接受调度中的“${prefix}”：调度的时区应写在 timeZone 中。`,
});

export const key = message<{ readonly key: string }>('cronjob-timezone-field.key', {
  en: ({ key }) =>
    `A CronJob has no "${key}": the field is timeZone. kubectl refuses the object; other clients have the key dropped.`,
  zh: ({ key }) =>
    `CronJob 没有“${key}”这个字段，正确的是 timeZone。kubectl 会拒绝此对象；通过其他客户端提交时该字段会被丢弃。`,
});

/** Of a custom resource, which has the zone under the key `right`. */
export const unreadKey = message<{ readonly kind: string; readonly key: string; readonly right: ZoneKey }>(
  'cronjob-timezone-field.unread-key',
  {
    en: ({ kind, key, right }) => `A ${kind} has its zone under "${right}": nothing reads "${key}".`,
    zh: ({ kind, key, right }) => `${kind} 的时区应写在“${right}”中：没有程序会读取“${key}”。`,
  },
  { right: 'code' },
);

export const fixSplit = message<{ readonly zone: string }>('cronjob-timezone-field.fix-split', {
  en: ({ zone }) => `Move ${zone} to timeZone`,
  zh: ({ zone }) => `将 ${zone} 移到 timeZone`,
});

export const fixKeep = message<{ readonly prefix: string; readonly zone: string }>('cronjob-timezone-field.fix-keep', {
  en: ({ prefix, zone }) => `Remove ${prefix} and keep timeZone: ${zone}`,
  zh: ({ prefix, zone }) => `删除 ${prefix}，保留 timeZone: ${zone}`,
});

/** `right` is the key that is read. */
type Renamed = { readonly key: string; readonly right: ZoneKey };
type ZoneKey = 'timeZone' | 'timezone';

export const fixRename = message<Renamed>(
  'cronjob-timezone-field.fix-rename',
  {
    en: ({ key, right }) => `Rename ${short(key)} to ${right}`,
    zh: ({ key, right }) => `将 ${short(key)} 重命名为 ${right}`,
  },
  { right: 'code' },
);

export const fixRemove = message<Renamed>(
  'cronjob-timezone-field.fix-remove',
  {
    en: ({ key, right }) => `Remove ${short(key)}: ${right} is set`,
    zh: ({ key, right }) => `删除 ${short(key)}：${right} 已设置`,
  },
  { right: 'code' },
);
