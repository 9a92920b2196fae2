import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';
import type { Offered } from '../shared/words.ts';
import { offered } from '../shared/words.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A CronJob, or another schedule, that names an hour or a day, but no time zone.',
    zh: '调度中写了几点或星期几、却没有设置时区的 CronJob 等资源。',
  },
};

/** `key` is that of the zone, and `absent` the meaning of its absence (`Timetable`). */
type Unzoned = { readonly time: string | undefined; readonly key: ZoneKey; readonly absent: Absence };
type ZoneKey = 'timeZone' | 'timezone';
type Absence = 'manager' | 'local' | 'utc' | 'required';

export const absent = message<Unzoned>(
  'cronjob-timezone.absent',
  {
    en: ({ time, key, absent }) =>
      absent === 'required'
        ? `This schedule has no ${key}, without which its controller refuses it.`
        : `This schedule has no ${key}, so ${time ?? 'it'} is read as UTC${absent === 'utc' ? '' : ' in most clusters'}, whatever zone the pods have.`,
    zh: ({ time, key, absent }) =>
      absent === 'required'
        ? `此调度没有设置 ${key}：控制器不接受没有时区的调度。`
        : `此调度没有设置 ${key}：无论 Pod 是什么时区，${time === undefined ? '它' : `${time} `}${absent === 'utc' ? '' : '在多数集群中'}都按 UTC 计算。`,
  },
  { key: 'code', absent: 'word' },
);

export const fixZone = message<Unzoned & { readonly zone: string; readonly from: Offered }>(
  'cronjob-timezone.fix-zone',
  {
    en: ({ zone, time, from, key, absent }) => {
      const there = time === undefined ? `its hours, not UTC's` : `${time} there, not in UTC`;
      return `Set ${key} to ${zone}${from === 'computer' ? ' (this computer)' : offered.en(from)}${absent === 'required' ? '' : `: ${there}`}`;
    },
    zh: ({ zone, time, from, key, absent }) => {
      const there = `${time === undefined ? '按当地时间' : `当地 ${time}`}，而不是 UTC${time === undefined ? '' : ` ${time}`}`;
      return `将 ${key} 设为 ${zone}${offered.zh(from)}${absent === 'required' ? '' : `：${there}`}`;
    },
  },
  { key: 'code', absent: 'word', from: 'word' },
);

export const fixUtc = message<Unzoned>(
  'cronjob-timezone.fix-utc',
  {
    en: ({ time, key, absent }) => {
      const kept = time === undefined ? 'keeps its times' : `keeps ${time} UTC`;
      return `Set ${key} to Etc/UTC${absent === 'required' ? '' : `: ${kept}`}`;
    },
    zh: ({ time, key, absent }) => {
      const kept = time === undefined ? '运行时间不变' : `仍是 UTC ${time}`;
      return `将 ${key} 设为 Etc/UTC${absent === 'required' ? '' : `：${kept}`}`;
    },
  },
  { key: 'code', absent: 'word' },
);

export const fixChoose = message('cronjob-timezone.fix-choose', {
  en: 'Choose a time zone for the schedule…',
  zh: '为此调度选择时区…',
});
