import { type Message, say } from '../../../messages/message.ts';
import type { Abilities } from '../../shared/abilities.ts';

/** A sentence, or an item of a list that follows one. */
export type Line = {
  readonly message: Message;
  /** Another sentence, behind it. */
  readonly reason?: Message | undefined;
  readonly isItem?: boolean;
};

/**
 * Lines in a form that the client can show. Each argument of a message is a code span, unless it is a word of ours,
 * since it may be text of a manifest: as Markdown it could forge a link that runs a command.
 */
export function hoverText(lines: readonly Line[], abilities: Abilities): string {
  return lines
    .map(({ message, reason, isItem }, index) => {
      const text = [message, ...(reason === undefined ? [] : [reason])]
        .map(sentence => sayCarefully(sentence, abilities))
        .join(abilities.language === 'zh' ? '' : ' ');
      const gap = index === 0 ? '' : isItem === true && lines[index - 1]?.isItem === true ? '\n' : '\n\n';
      return `${gap}${isItem === true ? '- ' : ''}${text}`;
    })
    .join('');
}

function sayCarefully(message: Message, { language, markdown }: Abilities): string {
  const mark = markdown ? codeSpan : onOneLine;
  const args = Object.entries(message.args).map(([name, value]) => [
    name,
    typeof value === 'string' && message.words?.[name] !== 'word' ? mark(value) : value,
  ]);
  const text = say({ ...message, args: Object.fromEntries(args) } as Message, language);
  return markdown ? text : text.replaceAll('`', '');
}

/** A text as code, between more backticks than it has in a row (CommonMark, "Code spans"). */
export function codeSpan(text: string): string {
  const shown = onOneLine(text);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const blank = /^`|`$/.test(shown) ? ' ' : '';
  return `${fence}${blank}${shown}${blank}${fence}`;
}

/** A code span ends with its paragraph, so it must not contain a line break; nor may it be empty. */
function onOneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const short = line.length > longestText ? `${line.slice(0, longestText)}…` : line;
  return short === '' ? '""' : short;
}

const longestText = 100;
