import type { CommandLineMessages } from '../arguments/commandLine.ts';
import type { Sentences } from '../sentences.ts';
import { didYouMean } from './words.ts';

export const commandLine: Sentences<CommandLineMessages> = {
  'cli.help.about': () => '检查 Kubernetes 清单中 Pod 的时区和服务账号。',
  'cli.help.check': () => '列出文件和文件夹中的问题。',
  'cli.help.fixes': () => '进行安全的修复。',
  'cli.help.lsp': () => '为编辑器提供服务。',
  'cli.help.paths': () =>
    '没有 PATH 时检查当前文件夹；“-”表示标准输入。整个 git 仓库都会被读取，因为各文件共同说明有哪些账号，但只报告所给路径中的问题。被 git 忽略的内容只有作为 PATH 给出时才算数。设置来自最近的 .podsense.yaml。',
  'cli.help.format': () => '问题的输出格式。',
  'cli.help.fail-on': () => '以 1 退出的最低严重级别；默认为 warning。',
  'cli.help.rule': () => '也进行该规则的第一个修复，无论是否安全；可重复。',
  'cli.help.dry-run': () => '只说明会修复什么；如有则以 1 退出。',
  'cli.help.stdin-filename': () => '标准输入是哪个文件的内容。',
  'cli.help.exit': () => '一切正常时以 0 退出，发现问题时以 1 退出，无法读取或理解时以 2 退出。',
  'cli.try-help': ({ problem }) => `${problem}\n请试试“podsense --help”。`,
  'cli.no-command': () => '没有要做的事。',
  'cli.unknown-command': ({ name, nearest }) => `没有“${name}”命令${didYouMean(nearest)}`,
  'cli.unknown-option': ({ command, name, nearest }) => `“podsense ${command}”没有选项 ${name}${didYouMean(nearest)}`,
  'cli.no-value': ({ option }) => `${option} 需要一个值。`,
  'cli.bad-value': ({ option, value, choices, nearest }) =>
    `${option} 没有“${value}”${didYouMean(nearest)}可用的有：${choices}。`,
  'cli.unreadable': ({ path, why }) => `${path} ${unreadable[why]}。`,
  'cli.found': ({ findings, files, hints }) => {
    const found = findings === 0 ? '没有问题' : `有 ${findings} 个问题`;
    return `${files} 个文件中${found}。${hints === 0 ? '' : hidden(hints)}`;
  },
  'cli.hidden-hints': ({ hints }) => hidden(hints),
  'cli.fixed': ({ path, places }) => `${path}：已进行 ${places} 处编辑。`,
  'cli.would-fix': ({ path, places }) => `${path}：将进行 ${places} 处编辑。`,
  'cli.fixed-all': ({ files }) => (files === 0 ? '没有要修复的内容。' : `已修复 ${files} 个文件。`),
  'cli.would-fix-all': ({ files }) => (files === 0 ? '没有要修复的内容。' : `将修复 ${files} 个文件。`),
};

/** 提示也是问题。 */
function hidden(hints: number): string {
  return `未显示 ${hints} 个提示；“--fail-on hint”会显示提示。`;
}

const unreadable = {
  gone: '不存在',
  unreadable: '无法读取',
  'too-large': '太大，未检查',
  unwritable: '无法写入',
  encoding: '不是 UTF-8 或 UTF-16 编码，未更改',
};
