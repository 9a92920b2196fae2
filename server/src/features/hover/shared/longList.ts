import type { Line } from './hoverText.ts';
import * as messages from './messages.ts';

/** Lists are cut to so many items. */
export const longestList = 8;

/** The first items of a long list, and the number of the others. */
export function withRest(items: readonly Line[]): readonly Line[] {
  if (items.length <= longestList) return items;
  const count = items.length - longestList + 1;
  return [...items.slice(0, longestList - 1), { message: messages.more({ count }), isItem: true }];
}
