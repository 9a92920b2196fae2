import { message } from '../../../messages/message.ts';
import { didYouMean, hasRoom, short } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A comment `# podsense: ignore[…]` that ignores nothing.',
    zh: '注释 `# podsense: ignore[…]` 没有忽略任何问题。',
  },
  fixAll: {
    en: 'Removes comments that ignore nothing.',
    zh: '删除没有忽略任何问题的注释。',
  },
};

export const idle = message<{ readonly rule: string; readonly file: boolean }>('unused-suppression.idle', {
  en: ({ rule, file }) => `This comment ignores nothing: there is no ${rule} ${file ? 'in this file' : 'here'}.`,
  zh: ({ rule, file }) => `此注释没有忽略任何问题：${file ? '此文件中' : '这里'}没有 ${rule}。`,
});

export const unknown = message<{ readonly name: string; readonly nearest: string | undefined }>(
  'unused-suppression.unknown',
  {
    en: ({ name, nearest }) => `This comment ignores nothing: there is no rule "${name}"${didYouMean.en(nearest)}`,
    zh: ({ name, nearest }) => `此注释没有忽略任何问题：没有名为“${name}”的规则${didYouMean.zh(nearest)}`,
  },
);

export const nameless = message('unused-suppression.nameless', {
  en: 'This comment ignores nothing: it names no rule, as in ignore[rule-id].',
  zh: '此注释没有忽略任何问题：没有写明规则，应写成 ignore[rule-id]。',
});

export const misplaced = message('unused-suppression.misplaced', {
  en: "This comment ignores nothing: ignore-file stands before the first document's content.",
  zh: '此注释没有忽略任何问题：ignore-file 要写在第一个文档的内容之前。',
});

export const fixRemove = message('unused-suppression.fix-remove', {
  en: 'Remove this comment',
  zh: '删除此注释',
});

export const fixRemoveName = message<{ readonly name: string }>('unused-suppression.fix-remove-name', {
  en: ({ name }) => `Remove ${short(name)} from this comment`,
  zh: ({ name }) => `从此注释中删除 ${short(name)}`,
});

export const fixRename = message<{ readonly name: string; readonly rule: string }>('unused-suppression.fix-rename', {
  en: ({ name, rule }) => (hasRoom(name, rule) ? `Change ${name} to ${rule}` : `Change to ${rule}`),
  zh: ({ name, rule }) => (hasRoom(name, rule) ? `将 ${name} 改为 ${rule}` : `改为 ${rule}`),
});
