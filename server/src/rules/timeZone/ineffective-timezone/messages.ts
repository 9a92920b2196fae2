import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';
import { computer } from '../shared/words.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: "A zone that does not reach its container's clock: a file on `/etc/localtime` for Java, Node.js or PHP, `TZ` for PHP or in an image without zone data.",
    zh: '没有作用到容器时钟的时区：为 Java、Node.js 或 PHP 挂载的 `/etc/localtime`，以及 PHP 或不含时区数据的镜像中的 `TZ`。',
  },
  severities: {
    en: '`information`; `warning` where `TZ` turns a clock back to UTC',
    zh: '`information`；`TZ` 使时钟变回 UTC 时为 `warning`',
  },
  fixAll: {
    en: 'Makes a zone reach the clock, by its name and its file.',
    zh: '用时区名称和时区文件使时区生效。',
  },
};

export const mount = message<{ readonly runtime: 'java' | 'node' }>('ineffective-timezone.mount', {
  en: ({ runtime }) =>
    `${runtime === 'java' ? 'Java' : 'Node.js'} wants the name of a zone, and often does not find it in this file: set TZ too.`,
  zh: ({ runtime }) =>
    `${runtime === 'java' ? 'Java' : 'Node.js'} 需要时区名称，往往无法从此文件中得到：请同时设置 TZ。`,
});

export const php = message('ineffective-timezone.php', {
  en: 'PHP reads the zone of date.timezone in its ini files, and neither TZ nor /etc/localtime.',
  zh: 'PHP 只读取 ini 文件中的 date.timezone，既不读取 TZ，也不读取 /etc/localtime。',
});

export const variable = message<{ readonly zone: string; readonly mounted: boolean }>('ineffective-timezone.variable', {
  en: ({ zone, mounted }) =>
    mounted
      ? `The image has no zone data, so TZ does not find ${zone} and turns the clock of /etc/localtime back to UTC.`
      : `The image has no zone data, so TZ does not find ${zone} and the clock shows UTC.`,
  zh: ({ zone, mounted }) =>
    mounted
      ? `镜像中没有时区数据，TZ 找不到 ${zone}，反而使 /etc/localtime 的时间变回 UTC。`
      : `镜像中没有时区数据，TZ 找不到 ${zone}，时钟显示的仍是 UTC。`,
});

export const fixName = message<{ readonly zone: string; readonly thisComputer: boolean }>(
  'ineffective-timezone.fix-name',
  {
    en: ({ zone, thisComputer }) => `Set TZ and mount the zone file of ${zone}${computer.en(thisComputer)}`,
    zh: ({ zone, thisComputer }) => `设置 TZ 并挂载时区文件 ${zone}${computer.zh(thisComputer)}`,
  },
);

export const fixFile = message<{ readonly zone: string }>('ineffective-timezone.fix-file', {
  en: ({ zone }) => `Mount the zone file of ${zone}, too`,
  zh: ({ zone }) => `同时挂载时区文件 ${zone}`,
});
