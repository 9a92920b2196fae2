import type { EditorMessages } from '../arguments/editor.ts';
import type { Sentences } from '../sentences.ts';

export const editor: Sentences<EditorMessages> = {
  'fix-rule-in-file': ({ rule, count }) => `修复此文件中全部 ${count} 处 ${rule}`,
  'fix-all-in-file': () => '修复所有可自动修复的 Podsense 问题',
  'hover.open-rule': () => '打开此规则的说明页',
  'progress.read-workspace': () => 'Podsense：正在读取工作区',
  'progress.check-workspace': () => 'Podsense：正在检查工作区',
  'progress.fix-workspace': () => 'Podsense：正在修复工作区',
  'progress.files': ({ done, total }) => `${total} 个文件中的 ${done} 个`,
  'server.too-large': ({ file, megabytes }) => `Podsense 不检查 ${file}：它超过了 ${megabytes} MB。`,
};
