/**
 * A text with `\u{…}` for characters that cannot be seen, or would move a terminal's cursor or turn the direction of
 * other text: control and format characters, separators of lines and paragraphs, and lone surrogates.
 */
export function visible(text: string): string {
  return text.replaceAll(invisible, character => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/**
 * By their Unicode categories, and other characters without a shape of their own (such as U+3164). Variation selectors
 * belong to the character before them.
 */
export const invisible = /(?!\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
