import type { Language } from '../../messages/language.ts';
import { type Message, say } from '../../messages/message.ts';
import { visible } from '../../text/visible.ts';

/** A message as an editor shows it by itself. Editors make links of `[…](…)`, and such a link may run a command. */
export function noticeText(message: Message, language: Language): string {
  return visible(say(message, language)).replaceAll('](', ']\\u{28}');
}
