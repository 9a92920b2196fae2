import { message } from '../messages/message.ts';

/** Stands after what is found in some of the places alone where its object is applied. */
export const holdsIn = message<{ readonly places: readonly string[]; readonly more: number }>('finding.holds-in', {
  en: ({ places, more }) => `This holds in ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  zh: ({ places, more }) => `见于 ${places.join('、')}${more > 0 ? ` 等 ${places.length + more} 处` : ''}。`,
});
