import type { SuppressionsMessages } from '../arguments/suppressions.ts';
import type { Sentences } from '../sentences.ts';
import { didYouMean } from './words.ts';

export const suppressions: Sentences<SuppressionsMessages> = {
  'unused-suppression.idle': ({ rule, file }) => `此注释没有忽略任何问题：${file ? '此文件中' : '这里'}没有 ${rule}。`,
  'unused-suppression.unknown': ({ name, nearest }) =>
    `此注释没有忽略任何问题：没有名为“${name}”的规则${didYouMean(nearest)}`,
  'unused-suppression.nameless': () => '此注释没有忽略任何问题：没有写明规则，应写成 ignore[rule-id]。',
  'unused-suppression.misplaced': () => '此注释没有忽略任何问题：ignore-file 要写在第一个文档的内容之前。',
  'unused-suppression.fix-remove': () => '删除此注释',
  'unused-suppression.fix-remove-name': ({ name }) => `从此注释中删除 ${name}`,
  'unused-suppression.fix-rename': ({ name, rule }) => `将 ${name} 改为 ${rule}`,
  'ignore.here': ({ rule, covers }) => `对${covered[covers]}忽略 ${rule}`,
  'ignore.file': ({ rule }) => `在此文件中忽略 ${rule}`,
};

const covered = { line: '这一行', container: '此容器', object: '此对象' };
