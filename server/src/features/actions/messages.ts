import { message } from '../../messages/message.ts';

/** `count` is that of the findings that it can fix; undefined if they are too many to count. */
export const fixRuleInFile = message<{ readonly rule: string; readonly count: number | undefined }>(
  'fix-rule-in-file',
  {
    en: ({ rule, count }) => `Fix all ${count === undefined ? '' : `${count} `}${rule} in this file`,
    zh: ({ rule, count }) => `修复此文件中全部${count === undefined ? '' : ` ${count} 处`} ${rule}`,
  },
);

/** Fixes that can be made together: what they do, of how many places in how many files. */
export const offer = message<{
  readonly title: string;
  readonly counted: 'containers' | 'pods' | 'schedules' | 'places';
  readonly count: number;
  readonly files: number;
}>(
  'list.fix-offer',
  {
    en: ({ title, counted, count, files }) => {
      const inFiles = files === 1 ? '1 file' : `${files} files`;
      return `${title}: ${count} ${count === 1 ? counted.slice(0, -1) : counted} in ${inFiles}`;
    },
    zh: ({ title, counted, count, files }) => `${title}：${files} 个文件中的 ${count} ${nouns[counted]}`,
  },
  { counted: 'word' },
);

const nouns = { containers: '个容器', pods: '个 Pod', schedules: '个调度', places: '处' };

/** The lists of a short menu. */
export const otherWays = message('fix-other-ways', { en: 'Another way…', zh: '其他方式…' });

export const otherAccounts = message('fix-other-accounts', { en: 'Another account…', zh: '其他账号…' });

export const ignoreList = message<{ readonly rule: string }>('ignore.list', {
  en: ({ rule }) => `Ignore ${rule}…`,
  zh: ({ rule }) => `忽略 ${rule}…`,
});

export const why = message<{ readonly rule: string }>('list.why', {
  en: ({ rule }) => `Why ${rule}? (its page)`,
  zh: ({ rule }) => `为什么有 ${rule}？（说明页）`,
});

export const fixAllInFile = message('fix-all-in-file', {
  en: 'Fix all auto-fixable Podsense problems',
  zh: '修复所有可自动修复的 Podsense 问题',
});

export const fixChange = message<{ readonly rule: string }>('severity.fix-change', {
  en: ({ rule }) => `Change the severity of ${rule}…`,
  zh: ({ rule }) => `更改 ${rule} 的严重级别…`,
});

export const fixOff = message<{ readonly rule: string }>('severity.fix-off', {
  en: ({ rule }) => `Turn off ${rule} in .podsense.yaml`,
  zh: ({ rule }) => `在 .podsense.yaml 中关闭 ${rule}`,
});

export const ignoreHere = message<{ readonly rule: string; readonly covers: 'line' | 'container' | 'object' }>(
  'ignore.here',
  {
    en: ({ rule, covers }) => `Ignore ${rule} for this ${covers}`,
    zh: ({ rule, covers }) => `对${covered[covers]}忽略 ${rule}`,
  },
  { covers: 'word' },
);

export const ignoreFile = message<{ readonly rule: string }>('ignore.file', {
  en: ({ rule }) => `Ignore ${rule} in this file`,
  zh: ({ rule }) => `在此文件中忽略 ${rule}`,
});

const covered = { line: '这一行', container: '此容器', object: '此对象' };

/** In values.yaml. */
export const fixValue = message<{ readonly zone: string; readonly path: string }>('action.fix-value', {
  en: ({ zone, path }) => `Set TZ to ${zone} by ${path} in values.yaml`,
  zh: ({ zone, path }) => `在 values.yaml 的 ${path} 中将 TZ 设为 ${zone}`,
});

export const fixValueChoose = message<{ readonly path: string }>('action.fix-value-choose', {
  en: ({ path }) => `Choose a zone by ${path} in values.yaml…`,
  zh: ({ path }) => `选择 TZ 的时区，写入 values.yaml 的 ${path}…`,
});
