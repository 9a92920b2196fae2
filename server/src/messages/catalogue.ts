/**
 * messages/ holds every sentence that a user reads, in each language, typed by its arguments.
 * It must not know rules, YAML or any protocol.
 */
import type { CommandLineMessages } from './arguments/commandLine.ts';
import type { EditorMessages } from './arguments/editor.ts';
import type { KnowledgeMessages } from './arguments/knowledge.ts';
import type { NavigationMessages } from './arguments/navigation.ts';
import type { ServiceAccountsMessages } from './arguments/serviceAccounts.ts';
import type { SettingsMessages } from './arguments/settings.ts';
import type { SuppressionsMessages } from './arguments/suppressions.ts';
import type { TimeZonesMessages } from './arguments/timeZones.ts';
import type { WorkloadsMessages } from './arguments/workloads.ts';
import type { ZoneMountsMessages } from './arguments/zoneMounts.ts';
import type { ZoneNamesMessages } from './arguments/zoneNames.ts';
import { en } from './en/en.ts';
import type { Sentences } from './sentences.ts';
import { zh } from './zh/zh.ts';

/** The arguments of each message. The keys of a rule's messages begin with the rule's id. */
export type MessageArguments = TimeZonesMessages &
  ZoneNamesMessages &
  ZoneMountsMessages &
  ServiceAccountsMessages &
  WorkloadsMessages &
  SuppressionsMessages &
  SettingsMessages &
  EditorMessages &
  NavigationMessages &
  KnowledgeMessages &
  CommandLineMessages;

export type MessageKey = keyof MessageArguments;

/** A sentence that has not been put into a language yet. */
export type Message = { [K in MessageKey]: { readonly key: K; readonly args: MessageArguments[K] } }[MessageKey];

/** One language: for each message a function of its arguments. */
export type Catalogue = Sentences<MessageArguments>;

/** The languages there are: English, and Chinese in simplified characters. */
export type Language = 'en' | 'zh';

const catalogues: Readonly<Record<Language, Catalogue>> = { en, zh };

/**
 * The language for a locale, as the protocol writes it ("zh-cn") or a shell ("zh_CN.UTF-8"); English
 * where there is no catalogue or no locale. Taiwan, Hong Kong and Macao write traditional characters
 * and other words; VS Code shows the extension's own strings there in English, so the server does too.
 */
export function languageOf(locale: string | undefined): Language {
  const [language, ...parts] = (locale ?? '').toLowerCase().split(/[^a-z]+/);
  if (language !== 'zh') return 'en';
  return !parts.includes('hans') && parts.some(part => traditional.includes(part)) ? 'en' : 'zh';
}

const traditional: readonly string[] = ['hant', 'tw', 'hk', 'mo'];

/** The sentence in that language, as plain text without markup. */
export function say(message: Message, language: Language): string {
  const sentence = catalogues[language][message.key] as (args: Message['args']) => string;
  return sentence(message.args);
}

/** Builds a message; its arguments are checked against its key. */
export function message<K extends MessageKey>(key: K, args: MessageArguments[K]): Message {
  return { key, args } as Message;
}
