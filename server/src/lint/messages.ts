import { message } from '../messages/message.ts';

/** Stands after what is found in some of the places alone where its object is applied. */
export const holdsIn = message<{ readonly places: readonly string[]; readonly more: number }>('finding.holds-in', {
  en: ({ places, more }) => `This holds in ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  zh: ({ places, more }) => `见于 ${places.join('、')}${more > 0 ? ` 等 ${places.length + more} 处` : ''}。`,
});

type Names = readonly string[];

/** Conditions of a template: names of values of a chart, or tests of them. */
export const ifTrue = message<{ readonly names: Names }>('case.true', {
  en: ({ names }) => `This holds if ${listed(names)} true.`,
  zh: ({ names }) => `仅当 ${listedInChinese(names)} 为真时如此。`,
});

export const ifFalse = message<{ readonly names: Names }>('case.false', {
  en: ({ names }) => `This holds if ${listed(names)} false.`,
  zh: ({ names }) => `仅当 ${listedInChinese(names)} 为假时如此。`,
});

export const ifBoth = message<{ readonly so: Names; readonly not: Names }>('case.both', {
  en: ({ so, not }) => `This holds if ${listed(so)} true and ${listed(not)} false.`,
  zh: ({ so, not }) => `仅当 ${listedInChinese(so)} 为真且 ${listedInChinese(not)} 为假时如此。`,
});

/** Stands after what the default values of a chart alone give. */
export const holdsByDefault = message('case.default', {
  en: 'This holds with the default values of the chart.',
  zh: '使用 chart 的默认值时如此。',
});

/** A value that decided so; `shown` is null if it is not set. */
export const decidedBy = message<{ readonly path: string; readonly shown: string | null }>('case.decided-by', {
  en: ({ path, shown }) => (shown === null ? `${path} is not set by default.` : `${path} is ${shown} by default.`),
  zh: ({ path, shown }) => (shown === null ? `${path} 默认未设置。` : `${path} 默认为 ${shown}。`),
});

/** Stands after what is found in a chart as Helm renders it, with the default values or with those of some files. */
export const asRendered = message<{ readonly values: Names }>('case.rendered', {
  en: ({ values }) => `This holds as rendered with ${['values.yaml', ...values].join(', ')}.`,
  zh: ({ values }) => `按 ${['values.yaml', ...values].join('、')} 渲染时如此。`,
});

/** Conditions that have no name. */
export const inSomeCases = message('case.some', {
  en: 'This holds in some cases of the template.',
  zh: '在模板的某些情况下如此。',
});

/** At most so many conditions are named. */
const mostNamed = 4;

function listed(names: Names): string {
  const shown = names.length > mostNamed ? [...names.slice(0, mostNamed - 1), 'others'] : names;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? `${last} is` : `${shown.slice(0, -1).join(', ')} and ${last} are`;
}

function listedInChinese(names: Names): string {
  return names.length > mostNamed ? `${names.slice(0, mostNamed - 1).join('、')} 等` : names.join('、');
}
