import type { SuppressionsMessages } from '../arguments/suppressions.ts';
import type { Sentences } from '../sentences.ts';
import { didYouMean } from './words.ts';

export const suppressions: Sentences<SuppressionsMessages> = {
  'unused-suppression.idle': ({ rule, file }) =>
    `This comment ignores nothing: there is no ${rule} ${file ? 'in this file' : 'here'}.`,
  'unused-suppression.unknown': ({ name, nearest }) =>
    `This comment ignores nothing: there is no rule "${name}"${didYouMean(nearest)}`,
  'unused-suppression.nameless': () => 'This comment ignores nothing: it names no rule, as in ignore[rule-id].',
  'unused-suppression.misplaced': () =>
    "This comment ignores nothing: ignore-file stands before the first document's content.",
  'unused-suppression.fix-remove': () => 'Remove this comment',
  'unused-suppression.fix-remove-name': ({ name }) => `Remove ${name} from this comment`,
  'unused-suppression.fix-rename': ({ name, rule }) => `Change ${name} to ${rule}`,
  'ignore.here': ({ rule, covers }) => `Ignore ${rule} for this ${covers}`,
  'ignore.file': ({ rule }) => `Ignore ${rule} in this file`,
};
