import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';
import { suffix } from '../../shared/words.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A zone file of the node in a namespace that forbids `hostPath`.',
    zh: '在禁止 `hostPath` 的命名空间中使用节点的时区文件。',
  },
  severities: {
    en: '`error`; `information` where the namespace only warns',
    zh: '`error`；命名空间只发出警告时为 `information`',
  },
  fixAll: {
    en: 'Sets `TZ` instead of a mount that is forbidden.',
    zh: '用 `TZ` 代替被禁止的挂载。',
  },
};

export const found = message<{ readonly refused: boolean; readonly standard: string; readonly namespace: string }>(
  'forbidden-timezone-hostpath.found',
  {
    en: ({ refused, standard, namespace }) =>
      refused
        ? `Namespace "${namespace}" enforces "${standard}", which allows no hostPath: the pods are refused.`
        : `Namespace "${namespace}" is told to warn of what "${standard}" forbids, and hostPath is that.`,
    zh: ({ refused, standard, namespace }) =>
      refused
        ? `命名空间“${namespace}”强制执行“${standard}”标准，不允许 hostPath：Pod 会被拒绝。`
        : `命名空间“${namespace}”会对违反“${standard}”标准的 Pod 发出警告，hostPath 就违反了它。`,
  },
);

export const fix = message<{ readonly zone: string; readonly replace: boolean }>('forbidden-timezone-hostpath.fix', {
  en: ({ zone, replace }) => `Set TZ to ${zone} instead of mounting its file${suffix.en(replace)}`,
  zh: ({ zone, replace }) => `将 TZ 设为 ${zone}，不再挂载时区文件${suffix.zh(replace)}`,
});
