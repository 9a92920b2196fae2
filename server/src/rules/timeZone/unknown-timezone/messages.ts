import type { InLanguages } from '../../../messages/language.ts';
import { message } from '../../../messages/message.ts';
import { oddCharacter } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'The name of a time zone that does not exist.',
    zh: '不存在的时区名称。',
  },
  severities: {
    en: '`warning`; `error` for the `timeZone` of a CronJob',
    zh: '`warning`；CronJob 的 `timeZone` 为 `error`',
  },
  fixAll: {
    en: 'Changes to the nearest time zone; the right case of `TZ` is part of it anyway.',
    zh: '改为最接近的时区；更正 `TZ` 的大小写本来就会执行。',
  },
};

/** The sort of place of a time zone in a manifest. */
type ZonePlace =
  | 'variable'
  | 'hostPath'
  | 'subPath'
  | 'mountPath'
  | 'annotation'
  | 'timeZone'
  | 'java'
  | 'schedule'
  | 'data';

/** The kind of mistake in a zone's name; `tree` for a name in `right/` or `posix/`. */
export type ZoneMistake = 'empty' | 'case' | 'posix' | 'abbreviation' | 'offset' | 'tree' | 'directory' | 'unknown';

/** `clock`: whether it moves in summer, if only that distinguishes two zones of one abbreviation. */
type Change = { readonly zone: string; readonly clock: 'fixed' | 'moves' | undefined };

export const found = message<{
  readonly name: string;
  readonly mistake: ZoneMistake;
  readonly where: ZonePlace;
  readonly nearest: string | undefined;
  readonly odd: string | undefined;
}>(
  'unknown-timezone.found',
  {
    en: ({ name, mistake, where, nearest, odd }) => {
      const near = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
      if (odd !== undefined)
        return `"${name}" is no time zone: ${oddCharacter.en(odd)}, so ${effects.en[where]}.${near}`;
      const effect = mistake === 'tree' ? '' : `, so ${effects.en[where]}`;
      return `${mistakes.en[mistake](name)}${effect}.${near}`;
    },
    zh: ({ name, mistake, where, nearest, odd }) => {
      const near = nearest === undefined ? '' : `是不是想写 ${nearest}？`;
      if (odd !== undefined) return `“${name}”不是时区：${oddCharacter.zh(odd)}，${effects.zh[where]}。${near}`;
      const effect = mistake === 'tree' ? '' : `，${effects.zh[where]}`;
      return `${mistakes.zh[mistake](name)}${effect}。${near}`;
    },
  },
  { mistake: 'word', where: 'word' },
);

export const fix = message<Change>(
  'unknown-timezone.fix',
  {
    en: ({ zone, clock }) => `Change to ${zone}${clock === undefined ? '' : ` (${clocks.en[clock]})`}`,
    zh: ({ zone, clock }) => `改为 ${zone}${clock === undefined ? '' : `（${clocks.zh[clock]}）`}`,
  },
  { clock: 'word' },
);

const clocks: InLanguages<Readonly<Record<'fixed' | 'moves', string>>> = {
  en: { fixed: 'without summer time', moves: 'moves in summer' },
  zh: { fixed: '没有夏令时', moves: '夏季会改变' },
};

export const fixChoose = message('unknown-timezone.fix-choose', {
  en: 'Choose a time zone…',
  zh: '选择时区…',
});

const mistakes: InLanguages<Readonly<Record<ZoneMistake, (name: string) => string>>> = {
  en: {
    empty: () => 'This time zone is empty',
    case: name => `"${name}" is in the wrong case`,
    posix: name => `"${name}" is a POSIX string, not the name of a time zone`,
    abbreviation: name => `"${name}" is an abbreviation, not the name of a time zone`,
    offset: name => `"${name}" is an offset, not the name of a time zone`,
    tree: name => `Few systems have "${name}"`,
    directory: name => `"${name}" is a directory of time zones, not one`,
    unknown: name => `There is no time zone "${name}"`,
  },
  zh: {
    empty: () => '时区为空',
    case: name => `“${name}”的大小写不对`,
    posix: name => `“${name}”是 POSIX 时区字符串，不是时区名称`,
    abbreviation: name => `“${name}”是缩写，不是时区名称`,
    offset: name => `“${name}”是偏移量，不是时区名称`,
    tree: name => `很少有系统提供“${name}”`,
    directory: name => `“${name}”是时区目录，不是时区`,
    unknown: name => `没有名为“${name}”的时区`,
  },
};

const effects: InLanguages<Readonly<Record<ZonePlace, string>>> = {
  en: {
    variable: 'the container shows UTC',
    data: 'containers that take it show UTC',
    annotation: 'k8tz has no such file',
    java: 'Java silently shows GMT',
    hostPath: 'the node has no such file',
    subPath: 'the node has no such file',
    mountPath: 'nothing looks there',
    timeZone: 'Kubernetes refuses the CronJob',
    schedule: 'the controller that reads this schedule cannot go by it',
  },
  zh: {
    variable: '因此容器显示 UTC 时间',
    data: '因此使用它的容器显示 UTC 时间',
    annotation: '因此 k8tz 没有这个文件',
    java: '因此 Java 会不加提示地显示 GMT 时间',
    hostPath: '因此节点上没有这个文件',
    subPath: '因此节点上没有这个文件',
    mountPath: '因此没有程序会读取这里',
    timeZone: '因此 Kubernetes 会拒绝此 CronJob',
    schedule: '读取此计划的控制器无法据此运行',
  },
};
