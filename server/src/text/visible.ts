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

/**
 * The code point, as `U+00A0`, of the first character of a name that cannot be seen, or is the full-width form of
 * another; undefined if there is none.
 */
export function oddCharacterIn(name: string): string | undefined {
  const [character] = name.match(odd) ?? [];
  if (character === undefined) return undefined;
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The name as it looks: without characters that cannot be seen, and with the usual forms of full-width ones. */
export function withoutOddCharacters(name: string): string {
  return name.replaceAll(odd, character =>
    /[\uff01-\uff5e]/.test(character) ? String.fromCodePoint((character.codePointAt(0) ?? 0) - fromFullWidth) : '',
  );
}

const odd = /[\s\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uff01-\uff5e]/gu;

// The distance from a character to its full-width form (Unicode, "Halfwidth and Fullwidth Forms").
const fromFullWidth = 0xfee0;
