import type { EditorMessages } from '../arguments/editor.ts';
import type { Sentences } from '../sentences.ts';

export const editor: Sentences<EditorMessages> = {
  'fix-rule-in-file': ({ rule, count }) => `Fix all ${count} ${rule} in this file`,
  'fix-all-in-file': () => 'Fix all auto-fixable Podsense problems',
  'hover.open-rule': () => 'Open the page of this rule',
  'progress.read-workspace': () => 'Podsense: reading the workspace',
  'progress.check-workspace': () => 'Podsense: checking the workspace',
  'progress.fix-workspace': () => 'Podsense: fixing the workspace',
  'progress.files': ({ done, total }) => `${done} of ${total} files`,
  'server.too-large': ({ file, megabytes }) => `Podsense does not check ${file}: it is over ${megabytes} MB.`,
};
