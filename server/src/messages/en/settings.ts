import type { SettingsMessages } from '../arguments/settings.ts';
import type { Sentences } from '../sentences.ts';
import { didYouMean } from './words.ts';

export const settings: Sentences<SettingsMessages> = {
  'settings.setting': ({ name, nearest }) => `There is no setting "${name}"${didYouMean(nearest)}`,
  'settings.editor': ({ name }) => `"${name}" is a setting of the editor, and does nothing in this file.`,
  'settings.rule': ({ name, nearest }) => `There is no rule "${name}"${didYouMean(nearest)}`,
  'settings.zone': ({ value, nearest }) => `"${value}" is not the name of a time zone${didYouMean(nearest)}`,
  'settings.choice': ({ value, choices, nearest }) => `"${value}" is none of ${choices}${didYouMean(nearest)}`,
  'settings.never-in-fix-all': ({ rule }) =>
    `No setting makes ${rule} part of "fix all": somebody should look at each of its fixes.`,
  'settings.type': ({ expected }) => `What stands here should be ${types[expected]}.`,
  'severity.fix-change': ({ rule }) => `Change the severity of ${rule}…`,
  'severity.fix-off': ({ rule }) => `Turn off ${rule} in .podsense.yaml`,
  'settings.pod-template': ({ key }) => `What stands here should be ${podTemplate[key]}.`,
  'settings.glob': ({ problem }) => `This pattern can match no file: ${globs[problem]}.`,
  'settings.unquoted': ({ start }) => `In YAML, a text that begins with ${start} stands in quotes.`,
  'settings.fix-change': ({ from, to }) => `Change ${from} to ${to}`,
  'settings.of-client': ({ setting, problem }) => `Podsense, setting ${setting}: ${problem}`,
};

const types = { text: 'a text', list: 'a list', map: 'a map of names to values', flag: 'true or false' };

const podTemplate = {
  kind: 'a kind, such as Sandbox',
  apiGroup: 'a group without a version, such as example.com',
  path: 'the keys that lead to the spec of a pod, such as spec.template.spec',
};

const globs = {
  empty: 'it has no name in it',
  long: 'it has more than 1000 characters',
  backslash: 'folders are separated by "/", on Windows too',
  outside: 'it leads out of the folder that it is relative to',
  open: 'a "{" has no "}"',
  close: 'a "}" has no "{"',
  bracket: 'a "[" has no "]" in the same name',
  range: 'a range in "[]" ends before it begins',
  many: 'with what braces stand for, there are too many of them',
};
