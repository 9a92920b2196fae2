import { message } from '../messages/message.ts';

/** Stands after what is found in some of the places alone where its object is applied. */
export const holdsIn = message<{ readonly places: readonly string[]; readonly more: number }>('finding.holds-in', {
  en: ({ places, more }) => `This holds in ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  zh: ({ places, more }) => `见于 ${places.join('、')}${more > 0 ? ` 等 ${places.length + more} 处` : ''}。`,
});

/** Names of values of a chart, or of what its template asks of them, with commas. */
export const ifTrue = message<{ readonly names: string }>('case.true', {
  en: ({ names }) => `This is so if ${names} is true.`,
  zh: ({ names }) => `仅当 ${names} 为真时如此。`,
});

export const ifFalse = message<{ readonly names: string }>('case.false', {
  en: ({ names }) => `This is so if ${names} is false.`,
  zh: ({ names }) => `仅当 ${names} 为假时如此。`,
});

export const ifBoth = message<{ readonly so: string; readonly not: string }>('case.both', {
  en: ({ so, not }) => `This is so if ${so} is true and ${not} is false.`,
  zh: ({ so, not }) => `仅当 ${so} 为真且 ${not} 为假时如此。`,
});

/** Conditions that have no name. */
export const inSomeCases = message('case.some', {
  en: 'This is so in some cases of the template.',
  zh: '在模板的某些情况下如此。',
});
