import type { InLanguages } from '../../../messages/language.ts';
import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'An old name of a time zone, which new images do not have.',
    zh: '时区的旧名称，新镜像中没有。',
  },
  fixAll: {
    en: "Changes to today's name; in `TZ`, most are part of it anyway.",
    zh: '改为现在的名称；`TZ` 中的大多数旧名称本来就会改。',
  },
};

/** The sort of place of a time zone in a manifest. */
type ZonePlace = 'variable' | 'hostPath' | 'subPath' | 'mountPath' | 'annotation' | 'timeZone' | 'schedule' | 'data';

type Change = { readonly zone: string };

export const found = message<{ readonly name: string; readonly today: string; readonly where: ZonePlace }>(
  'legacy-timezone.found',
  {
    en: ({ name, today, where }) =>
      `${name} is an old name of ${today}${where === 'timeZone' || where === 'schedule' ? '.' : ': Debian 13 and Ubuntu 24.04 have it only in the package tzdata-legacy.'}`,
    zh: ({ name, today, where }) =>
      `${name} 是 ${today} 的旧名称${where === 'timeZone' || where === 'schedule' ? '。' : '：在 Debian 13 和 Ubuntu 24.04 中只有 tzdata-legacy 软件包才提供它。'}`,
  },
  { where: 'word' },
);

/** `clock`: of a name that is a zone without summer time, whether the fix keeps its clock. */
export const fix = message<
  Change & { readonly since: string | undefined; readonly clock: 'kept' | 'moves' | undefined }
>(
  'legacy-timezone.fix',
  {
    en: ({ zone, since, clock }) => {
      if (clock !== undefined) return `Change to ${zone} (${clocks.en[clock]})`;
      return `Change to ${zone}${since === undefined ? '' : ` (needs tzdata ${since} or newer)`}`;
    },
    zh: ({ zone, since, clock }) => {
      if (clock !== undefined) return `改为 ${zone}（${clocks.zh[clock]}）`;
      return `改为 ${zone}${since === undefined ? '' : `（需要 tzdata ${since} 或更新版本）`}`;
    },
  },
  { clock: 'word' },
);

const clocks: InLanguages<Readonly<Record<'kept' | 'moves', string>>> = {
  en: { kept: 'keeps the clock', moves: 'moves in summer' },
  zh: { kept: '时钟不变', moves: '夏季会改变' },
};
