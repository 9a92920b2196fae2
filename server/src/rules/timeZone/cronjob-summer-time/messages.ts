import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';

/** The text of package.json and the README on the rule. */
export const summary: Summary = {
  finds: {
    en: 'A time of a schedule that the clocks of its zone leave out on one day of a year, or show twice.',
    zh: '调度中的某个时间：因夏令时切换，其时区的时钟每年有一天会跳过它，或出现两次。',
  },
};

export const found = message<{
  readonly zone: string;
  readonly skipped: string | undefined;
  readonly repeated: string | undefined;
}>('cronjob-summer-time.found', {
  en: ({ zone, skipped, repeated }) => {
    const skip = skipped === undefined ? [] : [`is no ${skipped} on the day when clocks go forward, so no run`];
    const repeat = repeated === undefined ? [] : [`are two ${repeated} on the day when they go back, so two runs`];
    return `In ${zone}, there ${[...skip, ...repeat].join('; there ')}.`.replace(
      'when they',
      skip.length > 0 ? 'when they' : 'when clocks',
    );
  },
  zh: ({ zone, skipped, repeated }) => {
    const skip = skipped === undefined ? [] : [`时钟拨快的那天没有 ${skipped}，不会运行`];
    const repeat = repeated === undefined ? [] : [`时钟拨慢的那天有两个 ${repeated}，会运行两次`];
    return `在 ${zone}，${[...skip, ...repeat].join('；')}。`;
  },
});
