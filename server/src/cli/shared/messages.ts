import { message } from '../../messages/message.ts';
import { didYouMean } from '../../messages/words.ts';

export const helpAbout = message('cli.help.about', {
  en: 'Checks the time zones and the service accounts of pods in Kubernetes manifests.',
  zh: '检查 Kubernetes 清单中 Pod 的时区和服务账号。',
});

export const helpCheck = message('cli.help.check', {
  en: 'Says what is found in files and folders.',
  zh: '列出文件和文件夹中的问题。',
});

export const helpFixes = message('cli.help.fixes', {
  en: 'Makes the fixes that are safe.',
  zh: '进行安全的修复。',
});

export const helpLsp = message('cli.help.lsp', {
  en: 'Serves an editor.',
  zh: '为编辑器提供服务。',
});

export const helpPaths = message('cli.help.paths', {
  en: 'Without a PATH it is the current folder; "-" is standard input. A git repository is read as a whole, since files tell each other which accounts there are, but findings are of the paths alone. What git ignores counts where it is a PATH. Settings come from the nearest .podsense.yaml.',
  zh: '没有 PATH 时检查当前文件夹；“-”表示标准输入。整个 git 仓库都会被读取，因为各文件共同说明有哪些账号，但只报告所给路径中的问题。被 git 忽略的内容只有作为 PATH 给出时才算数。设置来自最近的 .podsense.yaml。',
});

export const helpFormat = message('cli.help.format', {
  en: 'How the findings are written.',
  zh: '问题的输出格式。',
});

export const helpFailOn = message('cli.help.fail-on', {
  en: 'The least severity that ends with 1; warning if not given.',
  zh: '以 1 退出的最低严重级别；默认为 warning。',
});

export const helpRender = message('cli.help.render', {
  en: 'Also has your Helm (3.16 or newer) render the charts of the files, and says what is found so. Only for charts that you trust.',
  zh: '还用您安装的 Helm（3.16 或更新）渲染这些文件所属的 chart，并列出由此发现的问题。只用于您信任的 chart。',
});

export const helpValues = message('cli.help.values', {
  en: 'A file of values for --render, beside values.yaml; may be repeated.',
  zh: '--render 使用的、values.yaml 之外的值文件；可重复。',
});

export const helpRule = message('cli.help.rule', {
  en: 'Makes the first fix of that rule too, safe or not; may be repeated.',
  zh: '也进行该规则的第一个修复，无论是否安全；可重复。',
});

export const helpDryRun = message('cli.help.dry-run', {
  en: 'Only says what would be fixed, and ends with 1 if anything would.',
  zh: '只说明会修复什么；如有则以 1 退出。',
});

export const helpStdinFilename = message('cli.help.stdin-filename', {
  en: 'The file that standard input is the text of.',
  zh: '标准输入是哪个文件的内容。',
});

export const helpExit = message('cli.help.exit', {
  en: 'It ends with 0 where all is well, with 1 where something was found, and with 2 where something could not be read or understood.',
  zh: '一切正常时以 0 退出，发现问题时以 1 退出，无法读取或理解时以 2 退出。',
});

export const tryHelp = message<{ readonly problem: string }>('cli.try-help', {
  en: ({ problem }) => `${problem}\nTry "podsense --help".`,
  zh: ({ problem }) => `${problem}\n请试试“podsense --help”。`,
});

export const noCommand = message('cli.no-command', {
  en: 'There is nothing to do.',
  zh: '没有要做的事。',
});

export const unknownCommand = message<{ readonly name: string; readonly nearest: string | undefined }>(
  'cli.unknown-command',
  {
    en: ({ name, nearest }) => `There is no command "${name}"${didYouMean.en(nearest)}`,
    zh: ({ name, nearest }) => `没有“${name}”命令${didYouMean.zh(nearest)}`,
  },
);

export const unknownOption = message<{
  readonly command: string;
  readonly name: string;
  readonly nearest: string | undefined;
}>('cli.unknown-option', {
  en: ({ command, name, nearest }) => `"podsense ${command}" has no option ${name}${didYouMean.en(nearest)}`,
  zh: ({ command, name, nearest }) => `“podsense ${command}”没有选项 ${name}${didYouMean.zh(nearest)}`,
});

export const noValue = message<{ readonly option: string }>('cli.no-value', {
  en: ({ option }) => `${option} needs a value.`,
  zh: ({ option }) => `${option} 需要一个值。`,
});

export const badValue = message<{
  readonly option: string;
  readonly value: string;
  readonly choices: string;
  readonly nearest: string | undefined;
}>('cli.bad-value', {
  en: ({ option, value, choices, nearest }) =>
    `${option} has no "${value}"${didYouMean.en(nearest)} There are: ${choices}.`,
  zh: ({ option, value, choices, nearest }) =>
    `${option} 没有“${value}”${didYouMean.zh(nearest)}可用的有：${choices}。`,
});

export const unreadable = message<{
  readonly path: string;
  readonly why: 'gone' | 'unreadable' | 'too-large' | 'encoding' | 'unwritable';
}>(
  'cli.unreadable',
  {
    en: ({ path, why }) => `${path} ${reasons.en[why]}.`,
    zh: ({ path, why }) => `${path} ${reasons.zh[why]}。`,
  },
  { why: 'word' },
);

export const valuesOfNothing = message('cli.values-of-nothing', {
  en: '--values needs --render.',
  zh: '--values 需要 --render。',
});

export const found = message<{ readonly findings: number; readonly files: number; readonly hints: number }>(
  'cli.found',
  {
    en: ({ findings, files, hints }) => {
      const found = findings === 0 ? 'No findings' : count(findings, 'finding');
      return `${found} in ${count(files, 'file')}.${hints === 0 ? '' : ` ${hidden.en(hints)}`}`;
    },
    zh: ({ findings, files, hints }) => {
      const found = findings === 0 ? '没有问题' : `有 ${findings} 个问题`;
      return `${files} 个文件中${found}。${hints === 0 ? '' : hidden.zh(hints)}`;
    },
  },
);

export const hiddenHints = message<{ readonly hints: number }>('cli.hidden-hints', {
  en: ({ hints }) => hidden.en(hints),
  zh: ({ hints }) => hidden.zh(hints),
});

export const fixed = message<{ readonly path: string; readonly places: number }>('cli.fixed', {
  en: ({ path, places }) => `${path}: ${count(places, 'edit')} made.`,
  zh: ({ path, places }) => `${path}：已进行 ${places} 处编辑。`,
});

export const wouldFix = message<{ readonly path: string; readonly places: number }>('cli.would-fix', {
  en: ({ path, places }) => `${path}: ${count(places, 'edit')} to make.`,
  zh: ({ path, places }) => `${path}：将进行 ${places} 处编辑。`,
});

export const fixedAll = message<{ readonly files: number }>('cli.fixed-all', {
  en: ({ files }) => (files === 0 ? 'Nothing to fix.' : `Fixed ${count(files, 'file')}.`),
  zh: ({ files }) => (files === 0 ? '没有要修复的内容。' : `已修复 ${files} 个文件。`),
});

export const wouldFixAll = message<{ readonly files: number }>('cli.would-fix-all', {
  en: ({ files }) => (files === 0 ? 'Nothing to fix.' : `Would fix ${count(files, 'file')}.`),
  zh: ({ files }) => (files === 0 ? '没有要修复的内容。' : `将修复 ${files} 个文件。`),
});

const reasons = {
  en: {
    gone: 'does not exist',
    unreadable: 'can not be read',
    'too-large': 'is too large, and was not checked',
    unwritable: 'can not be written',
    encoding: 'is not written in UTF-8 or UTF-16, and was not changed',
  },
  zh: {
    gone: '不存在',
    unreadable: '无法读取',
    'too-large': '太大，未检查',
    unwritable: '无法写入',
    encoding: '不是 UTF-8 或 UTF-16 编码，未更改',
  },
};

/** Counts findings that are hints. */
const hidden = {
  en: (hints: number) => `${count(hints, 'hint')} not shown; "--fail-on hint" shows hints.`,
  zh: (hints: number) => `未显示 ${hints} 个提示；“--fail-on hint”会显示提示。`,
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
