/**
 * A text that shows what cannot be seen in it, and what would move a terminal or turn the direction of other text:
 * control and format characters, separators of lines and paragraphs, and lone surrogates, as `\u{…}`.
 */
export function visible(text: string): string {
  return text.replaceAll(invisible, character => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/**
 * By their Unicode categories, and what else has no shape of its own (such as U+3164). Selectors of variants belong to
 * the character that they stand behind.
 */
export const invisible = /(?!\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
