import { type Language, message, say } from '../messages/catalogue.ts';
import { failLevels, formats } from './command.ts';

/** How to use the command line. */
export function help(language: Language): string {
  const tell = (...args: Parameters<typeof message>) => say(message(...args), language);
  const commands = [
    ['podsense check [PATH...]', tell('cli.help.check', {})],
    ['podsense fix [PATH...]', tell('cli.help.fixes', {})],
    ['podsense lsp --stdio', tell('cli.help.lsp', {})],
  ] as const;
  const checkOptions = [
    [`--format ${formats.join('|')}`, tell('cli.help.format', {})],
    [`--fail-on ${failLevels.join('|')}`, tell('cli.help.fail-on', {})],
  ] as const;
  const fixOptions = [
    ['--rule RULE', tell('cli.help.rule', {})],
    ['--dry-run', tell('cli.help.dry-run', {})],
  ] as const;
  const options = [['--stdin-filename PATH', tell('cli.help.stdin-filename', {})]] as const;
  return [
    tell('cli.help.about', {}),
    table(commands),
    tell('cli.help.paths', {}),
    `check:\n${table(checkOptions)}`,
    `fix:\n${table(fixOptions)}`,
    `check, fix:\n${table(options)}`,
    tell('cli.help.exit', {}),
  ].join('\n\n');
}

/** A line each, or two where the first column would be too wide. */
function table(rows: readonly (readonly [string, string])[]): string {
  return rows
    .map(([name, text]) =>
      name.length < width ? `  ${name.padEnd(width)}${text}` : `  ${name}\n  ${' '.repeat(width)}${text}`,
    )
    .join('\n');
}

const width = 28;
