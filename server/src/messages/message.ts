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
};

type Arguments = Readonly<Record<string, unknown>>;
type Sentence = string | ((args: never) => string);

/**
 * Declares a sentence in each language, as a function of its arguments if it has any. The key is unique; that of a
 * rule's sentence begins with the rule's id, that of a fix's title ends in `.fix` or `.fix-…`.
 */
export function message(key: string, sentence: InLanguages<string>): () => Message;
export function message<A extends Arguments>(
  key: string,
  sentence: InLanguages<(args: A) => string>,
): (args: A) => Message;
export function message(key: string, sentence: InLanguages<Sentence>): (args?: Arguments) => Message {
  return (args = {}) => ({ key, args, sentence });
}

/** The sentence in a language, as plain text without markup. */
export function say({ sentence, args }: Message, language: Language): string {
  const said = sentence[language];
  return typeof said === 'string' ? said : said(args as never);
}
