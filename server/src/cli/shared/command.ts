import * as messages from './messages.ts';
/**
 * cli/ is the command line: the meaning of its arguments, the files they name, and the reports. It must not know
 * editors or their protocol.
 */

import { parseArgs } from 'node:util';
import type { Message } from '../../messages/message.ts';
import { neverInFixAll, type RuleId, ruleIds } from '../../protocol/ruleIds.gen.ts';
import { nearest } from '../../text/editDistance.ts';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

export const failLevels = ['hint', 'information', 'warning', 'error', 'never'] as const;
export type FailLevel = (typeof failLevels)[number];

/** Paths as they were written, `-` for standard input; `stdinFilename` is the file that its text belongs to. */
export type Paths = { readonly paths: readonly string[]; readonly stdinFilename: string };

export type CheckCommand = Paths & {
  readonly kind: 'check';
  readonly format: Format;
  readonly failOn: FailLevel;
  /** The paths of files of values, with which Helm renders charts beside the default ones; undefined if it does not. */
  readonly render: readonly string[] | undefined;
};

/** `rules`: those whose first fix is made too, though it may not be safe. */
export type FixCommand = Paths & { readonly kind: 'fix'; readonly rules: readonly RuleId[]; readonly isDry: boolean };

/** The command of the arguments, or why they are invalid. */
export type Command =
  | CheckCommand
  | FixCommand
  | { readonly kind: 'help' | 'version' | 'lsp' }
  | { readonly kind: 'mistake'; readonly problem: Message };

const options = {
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  rule: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  render: { type: 'boolean' },
  values: { type: 'string' },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type Option = keyof typeof options;

const commands = {
  check: ['format', 'fail-on', 'render', 'values', 'stdin-filename'],
  fix: ['rule', 'dry-run', 'stdin-filename'],
  lsp: ['stdio'],
} as const satisfies Record<string, readonly Option[]>;

type CommandName = keyof typeof commands;

/** Reads the arguments after the program's name. Total. */
export function readCommand(args: readonly string[]): Command {
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const words = tokens.flatMap(token => (token.kind === 'positional' ? token.value : []));
  const given = tokens.flatMap(token => (token.kind === 'option' ? { name: token.name, value: token.value } : []));
  if (given.some(({ name }) => name === 'help')) return { kind: 'help' };
  if (given.some(({ name }) => name === 'version')) return { kind: 'version' };
  const [name, ...paths] = words;
  if (name === undefined) return mistake(messages.noCommand());
  if (!isCommandName(name)) {
    return mistake(messages.unknownCommand({ name, nearest: nearest(name, Object.keys(commands)) }));
  }
  const wrong = given.map(option => wrongIn(option, name)).find(problem => problem !== undefined);
  if (wrong !== undefined) return mistake(wrong);
  if (name === 'lsp') return { kind: 'lsp' };
  const last = (option: Option): string | undefined => given.findLast(one => one.name === option)?.value;
  const files: Paths = {
    paths: paths.length === 0 ? ['.'] : paths,
    stdinFilename: last('stdin-filename') ?? 'stdin.yaml',
  };
  if (name === 'check') {
    const format = formats.find(one => one === last('format')) ?? 'text';
    const failOn = failLevels.find(one => one === last('fail-on')) ?? 'warning';
    const values = given.flatMap(option => (option.name === 'values' ? (option.value ?? []) : []));
    const isRendered = given.some(option => option.name === 'render');
    if (!isRendered && values.length > 0) return mistake(messages.valuesOfNothing());
    return { kind: 'check', ...files, format, failOn, render: isRendered ? values : undefined };
  }
  const rules = ruleIds.filter(rule => given.some(option => option.name === 'rule' && option.value === rule));
  return { kind: 'fix', ...files, rules, isDry: given.some(option => option.name === 'dry-run') };
}

type WrittenOption = { readonly name: string; readonly value: string | undefined };

/** The mistake in an option of a command; undefined if there is none. */
function wrongIn({ name, value }: WrittenOption, command: CommandName): Message | undefined {
  const known: readonly string[] = commands[command];
  if (!known.includes(name)) {
    const written = name.length === 1 ? `-${name}` : `--${name}`;
    const near = nearest(name, known);
    return messages.unknownOption({ command, name: written, nearest: near && `--${near}` });
  }
  if (options[name as Option].type === 'boolean') return undefined;
  const choices = choicesOf(name as Option);
  if (value !== undefined && (choices === undefined || choices.includes(value))) return undefined;
  return value === undefined || choices === undefined
    ? messages.noValue({ option: `--${name}` })
    : messages.badValue({
        option: `--${name}`,
        value,
        choices: choices.join(', '),
        nearest: nearest(value, choices),
      });
}

/** Undefined if any value is valid. */
function choicesOf(option: Option): readonly string[] | undefined {
  if (option === 'format') return formats;
  if (option === 'fail-on') return failLevels;
  return option === 'rule' ? ruleIds.filter(id => !neverInFixAll.includes(id)) : undefined;
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

function mistake(problem: Message): Command {
  return { kind: 'mistake', problem };
}
