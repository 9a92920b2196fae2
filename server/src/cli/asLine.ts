import type { Language } from '../messages/language.ts';
import { type Message, say } from '../messages/message.ts';
import { visible } from '../text/visible.ts';

/**
 * A text as one line of what a person or a pipeline reads. No name or value in it is a line of its own, moves the
 * terminal, or is a command to the pipeline.
 */
export function asLine(text: string): string {
  const line = withoutCommands(text);
  const start = line.length - line.trimStart().length;
  // `::error::` of a GitHub workflow.
  return line.startsWith('::', start) ? `${line.slice(0, start)}\\u{3a}${line.slice(start + 1)}` : line;
}

/** The same of a text that is not the beginning of a line. */
export function withoutCommands(text: string): string {
  return visible(text).replaceAll(commandWithin, '\\u{23}');
}

/** A message as such a line. */
export function tell(message: Message, language: Language): string {
  return asLine(say(message, language));
}

/** `##[error]` of a GitHub workflow, `##vso[` of Azure Pipelines and `##teamcity[` stand anywhere in a line. */
export const commandWithin = /#(?=(?:vso|teamcity)?\[)(?<=##)/gi;
