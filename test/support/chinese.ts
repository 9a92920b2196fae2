/**
 * The mistakes in a text as Chinese: English left over, English punctuation, a missing or wrong space between Chinese
 * and other letters. Empty if there are none. Code between backticks is a word like any other.
 */
export function mistakesInChinese(text: string): readonly string[] {
  const plain = text.replaceAll(/`[^`]*`/g, 'code');
  return rules.filter(([, isWrong]) => isWrong(plain)).map(([name]) => `${name}: ${text}`);
}

const rules: readonly (readonly [name: string, isWrong: (text: string) => boolean])[] = [
  ['no Chinese word', text => !/[\u4e00-\u9fff]/.test(text)],
  // Three words of small letters in a row; names of fields and rules are one word each.
  ['English words', text => /\b[a-z]+ [a-z]+ [a-z]+\b/.test(text)],
  ['English punctuation', text => /[\u4e00-\u9fff] ?[,.:;!?()"'](?!\w)|[,:;!?("'] ?[\u4e00-\u9fff]/.test(text)],
  ['no space', text => /[\u4e00-\u9fff][\w/[{]|[\w\]}][\u4e00-\u9fff]/.test(text)],
  [
    'a space too many',
    text => / [，。：；？！、（）“”…]|[，。：；？！、（）“”] |[\u4e00-\u9fff] [\u4e00-\u9fff]| {2}/.test(text),
  ],
];
