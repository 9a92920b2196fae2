import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: '`TZ` with a POSIX string such as `CST-8`.',
    zh: '`TZ` 使用了 `CST-8` 这样的 POSIX 字符串。',
  },
  severities: {
    en: '`information`; `warning` for `GMT+8` and `UTC+8`, which mean the other direction',
    zh: '`information`；`GMT+8`、`UTC+8` 表示的方向相反，为 `warning`',
  },
  fixAll: {
    en: 'Changes to a time zone with that offset.',
    zh: '改为具有该偏移量的时区。',
  },
};

type Change = { readonly zone: string };

export const west = message<{ readonly name: string; readonly offset: string }>('posix-timezone.west', {
  en: ({ name, offset }) => `${name} means ${offset} here: in TZ, hours are counted to the west of UTC.`,
  zh: ({ name, offset }) => `${name} 在这里表示 ${offset}：TZ 中的小时数是向 UTC 以西计算的。`,
});

export const written = message<{ readonly name: string; readonly offset: string }>('posix-timezone.written', {
  en: ({ name, offset }) => `${name} is no zone name: the C library reads it as ${offset}, but Go and .NET show UTC.`,
  zh: ({ name, offset }) => `${name} 不是时区名称：C 库将它理解为 ${offset}，而 Go 等语言的程序会显示 UTC 时间。`,
});

export const undated = message<{ readonly name: string; readonly offset: string }>('posix-timezone.undated', {
  en: ({ name, offset }) =>
    `${name} is no zone name: the C library reads it as ${offset}, with summer time on the days of America since it names none; Go and .NET show UTC.`,
  zh: ({ name, offset }) =>
    `${name} 不是时区名称：C 库将它理解为 ${offset}，由于没有写明日期，夏令时按美国的日期切换；而 Go 等语言的程序会显示 UTC 时间。`,
});

export const fix = message<Change & { readonly offset: string | undefined }>('posix-timezone.fix', {
  en: ({ zone, offset }) => `Change to ${zone}${offset === undefined ? '' : ` (${offset})`}`,
  zh: ({ zone, offset }) => `改为 ${zone}${offset === undefined ? '' : `（即 ${offset}）`}`,
});
