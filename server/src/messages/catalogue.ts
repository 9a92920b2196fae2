/**
 * messages/ holds every sentence that a user reads, in each language, typed by its arguments.
 * It must not know rules, YAML or any protocol.
 */
import type { EditorMessages } from './arguments/editor.ts';
import type { ServiceAccountsMessages } from './arguments/serviceAccounts.ts';
import type { SuppressionsMessages } from './arguments/suppressions.ts';
import type { TimeZonesMessages } from './arguments/timeZones.ts';
import type { WorkloadsMessages } from './arguments/workloads.ts';
import { en } from './en/en.ts';
import type { Sentences } from './sentences.ts';

/** The arguments of each message. The keys of a rule's messages begin with the rule's id. */
export type MessageArguments = TimeZonesMessages &
  ServiceAccountsMessages &
  WorkloadsMessages &
  SuppressionsMessages &
  EditorMessages;

export type MessageKey = keyof MessageArguments;

/** A sentence that has not been put into a language yet. */
export type Message = { [K in MessageKey]: { readonly key: K; readonly args: MessageArguments[K] } }[MessageKey];

/** One language: for each message a function of its arguments. */
export type Catalogue = Sentences<MessageArguments>;

/** The languages there are, by the first part of an LSP locale ("zh" of "zh-cn"). */
export type Language = 'en';

const catalogues: Readonly<Record<Language, Catalogue>> = { en };

/** The language for an LSP locale ("zh-cn", "de"); English where there is no catalogue or no locale. */
export function languageOf(_locale: string | undefined): Language {
  return 'en';
}

/** The sentence in that language, as plain text without markup. */
export function say(message: Message, language: Language): string {
  const sentence = catalogues[language][message.key] as (args: Message['args']) => string;
  return sentence(message.args);
}

/** Builds a message; its arguments are checked against its key. */
export function message<K extends MessageKey>(key: K, args: MessageArguments[K]): Message {
  return { key, args } as Message;
}
