import type { Language } from '../messages/language.ts';
import { type Message, say } from '../messages/message.ts';
import type { Atom } from '../yaml/template/condition.ts';
import * as messages from './messages.ts';

/** A condition of a template, and how it came out. */
export type Decided = { readonly atom: Atom; readonly isSo: boolean };

/** A message on an object with the cases in which it holds: those that are decided so, or some if these have no name. */
export function inCase(said: Message, decided: readonly Decided[]): Message {
  const condition = conditionOf(namesOf(decided, true), namesOf(decided, false));
  const sayBoth = (language: Language) =>
    `${say(said, language)}${language === 'zh' ? '' : ' '}${say(condition, language)}`;
  return {
    key: said.key,
    args: { ...said.args, condition: condition.args },
    sentence: { en: () => sayBoth('en'), zh: () => sayBoth('zh') },
  };
}

function conditionOf(so: readonly string[], not: readonly string[]): Message {
  if (so.length > 0 && not.length > 0) return messages.ifBoth({ so, not });
  if (so.length > 0) return messages.ifTrue({ names: so });
  return not.length === 0 ? messages.inSomeCases() : messages.ifFalse({ names: not });
}

/** Values are known by what stands behind `.Values`. */
function namesOf(decided: readonly Decided[], isSo: boolean): readonly string[] {
  return decided.filter(one => one.isSo === isSo).map(({ atom }) => atom.text.replace(/^\$?\.Values\.(?=\w)/, ''));
}
