/** Parts of sentences. A space stands between Chinese and Latin letters, none beside Chinese punctuation. */

export const quoted = {
  en: (name: string): string => (name === '' ? '' : ` "${name}"`),
  zh: (name: string): string => (name === '' ? '' : `“${name}”`),
};

export const inside = {
  en: (namespace: string | undefined): string => (namespace === undefined ? '' : ` in namespace "${namespace}"`),
  zh: (namespace: string | undefined): string => (namespace === undefined ? '' : `命名空间${quoted.zh(namespace)}中`),
};

/** A text of any length as part of a title, which has to fit in a menu. */
export function short(text: string): string {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
}

const longest = 32;

/** Whether a title has room for both names of a change; else the new one is enough. */
export function hasRoom(from: string, to: string): boolean {
  return from.length + to.length <= 45;
}

/** The character of a name, as `U+00A0`, that nobody sees, or takes for the one whose full-width form it is. */
export const oddCharacter = {
  en: (code: string): string => `it has the ${isFullWidth(code) ? 'full-width' : 'invisible'} character ${code}`,
  zh: (code: string): string => `其中有${isFullWidth(code) ? '全角' : '看不见的'}字符 ${code}`,
};

function isFullWidth(code: string): boolean {
  return /^U\+FF[0-5]/.test(code);
}

/** The end of a sentence. */
export const didYouMean = {
  en: (nearest: string | undefined): string => (nearest === undefined ? '.' : `; did you mean ${nearest}?`),
  zh: (nearest: string | undefined): string => (nearest === undefined ? '。' : `，是不是想写 ${nearest}？`),
};
