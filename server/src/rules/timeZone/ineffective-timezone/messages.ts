import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';
import { computer } from '../shared/words.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: "A zone that does not reach its container's clock: a file on `/etc/localtime` for Java, Node.js or PHP, `TZ` for PHP or in an image without zone data, a name in the place of a zone file.",
    zh: '没有作用到容器时钟的时区：为 Java、Node.js 或 PHP 挂载的 `/etc/localtime`，PHP 或不含时区数据的镜像中的 `TZ`，以及代替时区文件的名称。',
  },
  severities: {
    en: '`information`; `warning` where `TZ` turns a clock back to UTC, or a name or an encoded text stands for a zone file',
    zh: '`information`；`TZ` 使时钟变回 UTC，或用名称、编码文本代替时区文件时为 `warning`',
  },
  fixAll: {
    en: 'Makes a zone reach the clock, by its name and its file.',
    zh: '用时区名称和时区文件使时区生效。',
  },
};

export const mount = message<{ readonly runtime: 'java' | 'node' }>(
  'ineffective-timezone.mount',
  {
    en: ({ runtime }) =>
      `${runtime === 'java' ? 'Java' : 'Node.js'} wants the name of a zone, and often does not find it in this file: set TZ too.`,
    zh: ({ runtime }) =>
      `${runtime === 'java' ? 'Java' : 'Node.js'} 需要时区名称，往往无法从此文件中得到：请同时设置 TZ。`,
  },
  { runtime: 'word' },
);

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

export const encoded = message<{ readonly decoded: 'binaryData' | 'data' }>(
  'ineffective-timezone.encoded',
  {
    en: ({ decoded }) =>
      `This zone file is encoded, and a text is taken as it is here, so the clock shows UTC: ${decoded} decodes it.`,
    zh: ({ decoded }) => `这是经过编码的时区文件，而这里的文本会原样使用，因此时钟显示 UTC：${decoded} 才会解码。`,
  },
  { decoded: 'code' },
);

export const nameOfZone = message<{ readonly zone: string }>('ineffective-timezone.name-of-zone', {
  en: ({ zone }) => `A zone file is wanted here, and ${zone} is only the name of one, so the clock shows UTC.`,
  zh: ({ zone }) => `这里需要时区文件的内容，而 ${zone} 只是时区的名称，因此时钟显示 UTC。`,
});

export const fixDecode = message<{ readonly decoded: 'binaryData' | 'data' }>(
  'ineffective-timezone.fix-decode',
  {
    en: ({ decoded }) => `Move to ${decoded}`,
    zh: ({ decoded }) => `移到 ${decoded}`,
  },
  { decoded: 'code' },
);

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
