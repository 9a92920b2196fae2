/**
 * messages/ knows how a sentence is kept and put into a language, and words that many sentences share. The sentences
 * stand beside the code that uses them. It must not know rules, YAML or any protocol.
 */
import type { InLanguages, Language } from './language.ts';

/** A sentence not yet put into a language. Two with the same key differ at most in their arguments. */
export type Message = {
  readonly key: string;
  readonly args: Arguments;
  readonly sentence: InLanguages<Sentence>;
  /** The arguments that are words of ours, and no text of a file. */
  readonly words?: Readonly<Record<string, Word>>;
};

/** A `word` by which the sentence chooses; `code` if it is written out, as what stands in a file. */
type Word = 'word' | 'code';

type Arguments = Readonly<Record<string, unknown>>;
type Sentence = string | ((args: never) => string);

/** The arguments that have one of some words, by which the sentence chooses. */
type WordsOf<A extends Arguments> = {
  [Name in keyof A]: Exclude<A[Name], undefined> extends string
    ? string extends Exclude<A[Name], undefined>
      ? never
      : Name
    : never;
}[keyof A];

/**
 * Declares a sentence in each language, as a function of its arguments if it has any. The key is unique; that of a
 * rule's sentence begins with the rule's id, that of a fix's title ends in `.fix` or `.fix-…`. `words` names each
 * argument that is a word of ours.
 */
export function message(key: string, sentence: InLanguages<string>): () => Message;
export function message<A extends Arguments>(
  key: string,
  sentence: InLanguages<(args: A) => string>,
  ...words: [WordsOf<A>] extends [never] ? [] : [Readonly<Record<WordsOf<A>, Word>>]
): (args: A) => Message;
export function message(
  key: string,
  sentence: InLanguages<Sentence>,
  words?: Message['words'],
): (args?: Arguments) => Message {
  return (args = {}) => ({ key, args, sentence, ...(words === undefined ? {} : { words }) });
}

/** The sentence in a language, as plain text without markup. */
export function say({ sentence, args }: Message, language: Language): string {
  const said = sentence[language];
  return typeof said === 'string' ? said : said(args as never);
}
