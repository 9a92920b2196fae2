/** Parts of sentences. A space stands between Chinese and Latin letters, none beside Chinese punctuation. */

export const quoted = {
  en: (name: string): string => (name === '' ? '' : ` "${name}"`),
  zh: (name: string): string => (name === '' ? '' : `“${name}”`),
};

export const inside = {
  en: (namespace: string | undefined): string => (namespace === undefined ? '' : ` in namespace "${namespace}"`),
  zh: (namespace: string | undefined): string => (namespace === undefined ? '' : `命名空间${quoted.zh(namespace)}中`),
};

/** The end of a sentence. */
export const didYouMean = {
  en: (nearest: string | undefined): string => (nearest === undefined ? '.' : `; did you mean ${nearest}?`),
  zh: (nearest: string | undefined): string => (nearest === undefined ? '。' : `，是不是想写 ${nearest}？`),
};
