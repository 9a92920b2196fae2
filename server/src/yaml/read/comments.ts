import { Lexer } from 'yaml';
import type { Span } from '../../text/span.ts';
import { maskTemplate } from '../template/template.ts';

/**
 * The comments of a document, each from its `#` to before the line break, in order. A `#` inside a scalar or a template
 * action begins none.
 */
export function commentsOf(text: string): readonly Span[] {
  // The lexer drops carriage returns inside flow collections, which would move all that follows.
  const readable = maskTemplate(text).text.replaceAll('\r\n', ' \n');
  const comments: Span[] = [];
  let at = 0;
  for (const token of new Lexer().lex(readable)) {
    if (isSign(token)) continue;
    if (token.startsWith('#'))
      comments.push({
        start: at,
        end: text[at + token.length - 1] === '\r' ? at + token.length - 1 : at + token.length,
      });
    at += token.length;
  }
  return comments;
}

/** Tokens of the lexer without text: a document begins, a scalar follows, a flow collection ends early. */
function isSign(token: string): boolean {
  return token === '\u0002' || token === '\u001f' || token === '\u0018';
}
