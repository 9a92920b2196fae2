import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';
import type { Offered } from '../shared/words.ts';
import { offered } from '../shared/words.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A CronJob whose schedule names an hour or a day, but no `timeZone`.',
    zh: '调度中写了几点或星期几、却没有设置 `timeZone` 的 CronJob。',
  },
};

export const absent = message<{ readonly time: string | undefined }>('cronjob-timezone.absent', {
  en: ({ time }) =>
    `This schedule has no timeZone, so ${time ?? 'it'} is read as UTC in most clusters, whatever zone the pods have.`,
  zh: ({ time }) =>
    `此调度没有设置 timeZone：无论 Pod 是什么时区，${time === undefined ? '它' : `${time} `}在多数集群中都按 UTC 计算。`,
});

export const fixZone = message<{
  readonly zone: string;
  readonly time: string | undefined;
  readonly from: Offered;
}>('cronjob-timezone.fix-zone', {
  en: ({ zone, time, from }) =>
    `Set timeZone to ${zone}${from === 'computer' ? ' (this computer)' : offered.en(from)}: ${time === undefined ? `its hours, not UTC's` : `${time} there, not in UTC`}`,
  zh: ({ zone, time, from }) =>
    `将 timeZone 设为 ${zone}${offered.zh(from)}：${time === undefined ? '按当地时间' : `当地 ${time}`}，而不是 UTC${time === undefined ? '' : ` ${time}`}`,
});

export const fixUtc = message<{ readonly time: string | undefined }>('cronjob-timezone.fix-utc', {
  en: ({ time }) => `Set timeZone to Etc/UTC: ${time === undefined ? 'keeps its times' : `keeps ${time} UTC`}`,
  zh: ({ time }) => `将 timeZone 设为 Etc/UTC：${time === undefined ? '运行时间不变' : `仍是 UTC ${time}`}`,
});

export const fixChoose = message('cronjob-timezone.fix-choose', {
  en: 'Choose a time zone for the schedule…',
  zh: '为此调度选择时区…',
});
