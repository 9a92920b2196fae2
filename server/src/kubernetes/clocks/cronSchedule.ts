/** When a CronJob runs, by the fields of its schedule. */
export type CronSchedule = {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  /** Days of the month, from 1. */
  readonly days: ReadonlySet<number>;
  /** From 1. */
  readonly months: ReadonlySet<number>;
  /** From 0, a Sunday. */
  readonly weekdays: ReadonlySet<number>;
  /** The day of the month or the weekday is a star, so a day must match both fields; else one of them is enough. */
  readonly needsBothDays: boolean;
};

/**
 * Reads a schedule as the CronJob controller does, by the standard parser of robfig/cron v3: five fields or a nickname,
 * without a zone. Undefined for what that refuses, and for `@every`, which counts from the run before.
 */
export function cronScheduleOf(text: string): CronSchedule | undefined {
  if (text.startsWith('@')) {
    const fields = nicknames.get(text);
    return fields === undefined ? undefined : cronScheduleOf(fields);
  }
  const fields = text.split(/[\s\u0085]+/).filter(field => field !== '');
  if (fields.length !== bounds.length) return undefined;
  const [minutes, hours, days, months, weekdays] = bounds.map((bound, at) => fieldOf(fields[at] ?? '', bound));
  if (!minutes || !hours || !days || !months || !weekdays) return undefined;
  return {
    minutes: minutes.values,
    hours: hours.values,
    days: days.values,
    months: months.values,
    weekdays: weekdays.values,
    needsBothDays: days.isStar || weekdays.isStar,
  };
}

/** Whether a schedule takes a day, by its number in the month and its weekday. */
export function isCronDay(
  { day, weekday }: { readonly day: number; readonly weekday: number },
  { days, weekdays, needsBothDays }: CronSchedule,
): boolean {
  const [isInMonth, isInWeek] = [days.has(day), weekdays.has(weekday)];
  return needsBothDays ? isInMonth && isInWeek : isInMonth || isInWeek;
}

const nicknames: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@hourly', '0 * * * *'],
]);

type Bound = { readonly least: number; readonly most: number; readonly names: readonly string[] };

/** The bounds of the five fields in their order; names stand for the numbers from `least` on. */
const bounds: readonly Bound[] = [
  { least: 0, most: 59, names: [] },
  { least: 0, most: 23, names: [] },
  { least: 1, most: 31, names: [] },
  {
    least: 1,
    most: 12,
    names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { least: 0, most: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

type Field = { readonly values: ReadonlySet<number>; readonly isStar: boolean };

/** A list of ranges; empty items count for nothing. */
function fieldOf(text: string, bound: Bound): Field | undefined {
  const ranges = text
    .split(',')
    .filter(item => item !== '')
    .map(item => rangeOf(item, bound));
  if (!ranges.every(range => range !== undefined)) return undefined;
  return { values: new Set(ranges.flatMap(valuesIn)), isStar: ranges.some(({ isStar }) => isStar) };
}

type Range = { readonly first: number; readonly last: number; readonly step: number; readonly isStar: boolean };

/** `5`, `mon-fri`, `*`, each with a step or not; `5/10` goes on to the end. A star with a greater step is none. */
function rangeOf(text: string, { least, most, names }: Bound): Range | undefined {
  const [ends = '', stepText, ...moreSteps] = text.split('/');
  const [low = '', high, ...moreEnds] = ends.split('-');
  const isAll = low === '*' || low === '?';
  const value = (written: string): number => {
    const named = names.indexOf(written.toLowerCase());
    return named === -1 ? numberOf(written) : named + least;
  };
  if (moreSteps.length > 0 || (!isAll && moreEnds.length > 0)) return undefined;
  const first = isAll ? least : value(low);
  const isOpen = isAll || (high === undefined && stepText !== undefined);
  const last = isOpen ? most : value(high ?? low);
  const step = stepText === undefined ? 1 : numberOf(stepText);
  // Numbers that cannot be read are not a number, of which each comparison is false.
  if (!(first >= least && last <= most && first <= last && step > 0)) return undefined;
  return { first, last, step, isStar: isAll && step === 1 };
}

/** A whole number as `strconv.Atoi` of Go reads it, but for one below zero. */
function numberOf(text: string): number {
  return /^\+?\d+$/.test(text) ? Number(text) : Number.NaN;
}

function valuesIn({ first, last, step }: Range): readonly number[] {
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);
}
