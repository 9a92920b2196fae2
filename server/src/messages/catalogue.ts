/**
 * messages/ holds every sentence that a user reads, in each language, typed by its arguments.
 * It must not know rules, YAML or any protocol.
 */
import { en } from './en.ts';

/** The arguments of each message. The keys of a rule's messages begin with the rule's id. */
export type MessageArguments = {
  // default-service-account
  'default-service-account.absent': { readonly kind: string; readonly name: string };
  'default-service-account.empty': { readonly field: string };
  'default-service-account.named': { readonly field: string };
  'default-service-account.token-off-pod': { readonly kind: string; readonly name: string };
  'default-service-account.token-off-account': { readonly kind: string; readonly name: string };
  'default-service-account.related-token': Record<never, never>;
  'default-service-account.fix-create': { readonly account: string; readonly replace: boolean };
  'default-service-account.fix-use': { readonly account: string; readonly replace: boolean };
  'default-service-account.fix-token-off': { readonly replace: boolean };
  'default-service-account.fix-token-off-account': Record<never, never>;
  // default-service-account-binding
  'default-service-account-binding.account': { readonly role: string; readonly namespace: string | undefined };
  'default-service-account-binding.group': { readonly role: string; readonly namespace: string | undefined };
  'default-service-account-binding.fix-use': { readonly account: string };
  // deprecated-service-account-field
  'deprecated-service-account-field.alone': { readonly account: string };
  'deprecated-service-account-field.same': Record<never, never>;
  'deprecated-service-account-field.differs': { readonly account: string; readonly wins: string };
  'deprecated-service-account-field.related': Record<never, never>;
  'deprecated-service-account-field.fix-rename': Record<never, never>;
  'deprecated-service-account-field.fix-move': Record<never, never>;
  'deprecated-service-account-field.fix-remove': Record<never, never>;
  // long-lived-service-account-token
  'long-lived-service-account-token.found': Record<never, never>;
  // missing-timezone-mount
  'missing-timezone-mount.absent': { readonly container: string; readonly zone: string | undefined };
  'missing-timezone-mount.fix-localtime': Strategy;
  'missing-timezone-mount.fix-zone-file': Strategy & { readonly thisComputer: boolean };
  'missing-timezone-mount.fix-env': Strategy & { readonly thisComputer: boolean };
  'missing-timezone-mount.fix-utc': Strategy;
  'missing-timezone-mount.fix-choose': { readonly whole: boolean };
  // removed-workload-api
  'removed-workload-api.found': {
    readonly kind: string;
    readonly apiVersion: string;
    readonly removedIn: string;
    readonly replacedBy: string;
  };
  'removed-workload-api.fix': { readonly replacedBy: string; readonly selects: boolean; readonly replace: boolean };
  // service-account-subject-namespace
  'service-account-subject-namespace.missing': { readonly account: string };
  'service-account-subject-namespace.group': { readonly group: string };
  'service-account-subject-namespace.fix-namespace': { readonly namespace: string };
  'service-account-subject-namespace.fix-group': Record<never, never>;
  // unused-suppression
  'unused-suppression.idle': { readonly rule: string; readonly file: boolean };
  'unused-suppression.unknown': { readonly name: string; readonly nearest: string | undefined };
  'unused-suppression.nameless': Record<never, never>;
  'unused-suppression.misplaced': Record<never, never>;
  'unused-suppression.fix-remove': Record<never, never>;
  'unused-suppression.fix-remove-name': { readonly name: string };
  'unused-suppression.fix-rename': { readonly name: string; readonly rule: string };
  // fixes of more than one finding
  'fix-rule-in-file': { readonly rule: string; readonly count: number };
  'fix-all-in-file': Record<never, never>;
  // ways to say no
  'ignore.here': { readonly rule: string; readonly covers: 'line' | 'container' | 'object' };
  'ignore.file': { readonly rule: string };
  // hover and other words of the editor
  'hover.open-rule': Record<never, never>;
  'server.too-large': { readonly file: string; readonly megabytes: number };
  'server.setting-problem': { readonly setting: string; readonly value: string; readonly nearest: string | undefined };
};

/** `zone` is absent for the node's own; `whole` says that every container of the pod is meant. */
type Strategy = {
  readonly zone: string | undefined;
  readonly container: string;
  readonly whole: boolean;
  readonly replace: boolean;
};

export type MessageKey = keyof MessageArguments;

/** A sentence that has not been put into a language yet. */
export type Message = { [K in MessageKey]: { readonly key: K; readonly args: MessageArguments[K] } }[MessageKey];

/** One language: for each message a function of its arguments. */
export type Catalogue = { readonly [K in MessageKey]: (args: MessageArguments[K]) => string };

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
