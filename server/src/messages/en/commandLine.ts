import type { CommandLineMessages } from '../arguments/commandLine.ts';
import type { Sentences } from '../sentences.ts';
import { count, didYouMean } from './words.ts';

export const commandLine: Sentences<CommandLineMessages> = {
  'cli.help.about': () => 'Checks the time zones and the service accounts of pods in Kubernetes manifests.',
  'cli.help.check': () => 'Says what is found in files and folders.',
  'cli.help.fixes': () => 'Makes the fixes that are safe.',
  'cli.help.lsp': () => 'Serves an editor.',
  'cli.help.paths': () =>
    'Without a PATH it is the current folder; "-" is standard input. A git repository is read as a whole, since files tell each other which accounts there are, but findings are of the paths alone. What git ignores counts where it is a PATH. Settings come from the nearest .podsense.yaml.',
  'cli.help.format': () => 'How the findings are written.',
  'cli.help.fail-on': () => 'The least severity that ends with 1; warning if not given.',
  'cli.help.rule': () => 'Makes the first fix of that rule too, safe or not; may be repeated.',
  'cli.help.dry-run': () => 'Only says what would be fixed, and ends with 1 if anything would.',
  'cli.help.stdin-filename': () => 'The file that standard input is the text of.',
  'cli.help.exit': () =>
    'It ends with 0 where all is well, with 1 where something was found, and with 2 where something could not be read or understood.',
  'cli.try-help': ({ problem }) => `${problem}\nTry "podsense --help".`,
  'cli.no-command': () => 'There is nothing to do.',
  'cli.unknown-command': ({ name, nearest }) => `There is no command "${name}"${didYouMean(nearest)}`,
  'cli.unknown-option': ({ command, name, nearest }) =>
    `"podsense ${command}" has no option ${name}${didYouMean(nearest)}`,
  'cli.no-value': ({ option }) => `${option} needs a value.`,
  'cli.bad-value': ({ option, value, choices, nearest }) =>
    `${option} has no "${value}"${didYouMean(nearest)} There are: ${choices}.`,
  'cli.unreadable': ({ path, why }) => `${path} ${unreadable[why]}.`,
  'cli.found': ({ findings, files, hints }) => {
    const found = findings === 0 ? 'No findings' : count(findings, 'finding');
    return `${found} in ${count(files, 'file')}.${hints === 0 ? '' : ` ${hidden(hints)}`}`;
  },
  'cli.hidden-hints': ({ hints }) => hidden(hints),
  'cli.fixed': ({ path, places }) => `${path}: ${count(places, 'edit')} made.`,
  'cli.would-fix': ({ path, places }) => `${path}: ${count(places, 'edit')} to make.`,
  'cli.fixed-all': ({ files }) => (files === 0 ? 'Nothing to fix.' : `Fixed ${count(files, 'file')}.`),
  'cli.would-fix-all': ({ files }) => (files === 0 ? 'Nothing to fix.' : `Would fix ${count(files, 'file')}.`),
};

/** Of findings that are hints. */
function hidden(hints: number): string {
  return `${count(hints, 'hint')} not shown; "--fail-on hint" shows hints.`;
}

const unreadable = {
  gone: 'does not exist',
  unreadable: 'can not be read',
  'too-large': 'is too large, and was not checked',
  unwritable: 'can not be written',
  encoding: 'is not written in UTF-8 or UTF-16, and was not changed',
};
