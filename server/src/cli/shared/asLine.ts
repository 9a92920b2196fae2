import type { Language } from '../../messages/language.ts';
import { type Message, say } from '../../messages/message.ts';
import { visible } from '../../text/visible.ts';

/**
 * A text as one line of output for a person or a pipeline. No name or value in it starts a line, moves the terminal's
 * cursor, or is a command to the pipeline.
 */
export function asLine(text: string): string {
  const line = withoutCommands(text);
  const start = line.length - line.trimStart().length;
  // `::error::` of a GitHub workflow.
  return line.startsWith('::', start) ? `${line.slice(0, start)}\\u{3a}${line.slice(start + 1)}` : line;
}

/** The same for a text that does not begin a line. */
export function withoutCommands(text: string): string {
  return visible(text).replaceAll(commandWithin, '\\u{23}');
}

/** A message as one line. */
export function tell(message: Message, language: Language): string {
  return asLine(say(message, language));
}

/** `##[error]` of a GitHub workflow, `##vso[` of Azure Pipelines and `##teamcity[` count anywhere in a line. */
export const commandWithin = /#(?=(?:vso|teamcity)?\[)(?<=##)/gi;
