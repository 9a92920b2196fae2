import type { Language } from '../../messages/language.ts';
import { type Message, say } from '../../messages/message.ts';
import { failLevels, formats } from './command.ts';
import * as messages from './messages.ts';

/** The usage text of the command line. */
export function help(language: Language): string {
  const tell = (message: Message) => say(message, language);
  const commands = [
    ['podsense check [PATH...]', tell(messages.helpCheck())],
    ['podsense fix [PATH...]', tell(messages.helpFixes())],
    ['podsense lsp --stdio', tell(messages.helpLsp())],
  ] as const;
  const checkOptions = [
    [`--format ${formats.join('|')}`, tell(messages.helpFormat())],
    [`--fail-on ${failLevels.join('|')}`, tell(messages.helpFailOn())],
    ['--render', tell(messages.helpRender())],
    ['--values PATH', tell(messages.helpValues())],
  ] as const;
  const fixOptions = [
    ['--rule RULE', tell(messages.helpRule())],
    ['--dry-run', tell(messages.helpDryRun())],
  ] as const;
  const options = [['--stdin-filename PATH', tell(messages.helpStdinFilename())]] as const;
  return [
    tell(messages.helpAbout()),
    table(commands),
    tell(messages.helpPaths()),
    `check:\n${table(checkOptions)}`,
    `fix:\n${table(fixOptions)}`,
    `check, fix:\n${table(options)}`,
    tell(messages.helpExit()),
  ].join('\n\n');
}

/** A line for each row, or two if the first column would be too wide. */
function table(rows: readonly (readonly [string, string])[]): string {
  return rows
    .map(([name, text]) =>
      name.length < width ? `  ${name.padEnd(width)}${text}` : `  ${name}\n  ${' '.repeat(width)}${text}`,
    )
    .join('\n');
}

const width = 28;
