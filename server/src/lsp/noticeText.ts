import { type Language, type Message, say } from '../messages/catalogue.ts';
import { visible } from '../text/visible.ts';

/** A message as an editor shows it by itself. Editors make links of `[…](…)`, and such a link may run a command. */
export function noticeText(message: Message, language: Language): string {
  return visible(say(message, language)).replaceAll('](', ']\\u{28}');
}
