import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'Annotations for k8tz where it does not read them.',
    zh: 'k8tz 不会读取的位置上的 k8tz 注解。',
  },
  severities: {
    en: '`information`; `warning` for a strategy that k8tz refuses',
    zh: '`information`；策略会被 k8tz 拒绝时为 `warning`',
  },
  fixAll: {
    en: 'Copies annotations for k8tz to the pod template.',
    zh: '将 k8tz 的注解复制到 Pod 模板。',
  },
};

export const misplaced = message<{ readonly kind: string }>('misplaced-k8tz-annotation.misplaced', {
  en: ({ kind }) => `This annotation has no effect here: k8tz reads its annotations on pods, not on a ${kind}.`,
  zh: ({ kind }) => `此注解在这里不起作用：k8tz 只读取 Pod 上的注解，不读取 ${kind} 上的。`,
});

export const strategy = message<{ readonly strategy: string }>('misplaced-k8tz-annotation.strategy', {
  en: ({ strategy }) =>
    `k8tz has no strategy "${strategy}", and refuses the pod. There are initContainer, hostPath and imageVolume.`,
  zh: ({ strategy }) =>
    `k8tz 没有“${strategy}”这种策略，会拒绝该 Pod。可用的有 initContainer、hostPath 和 imageVolume。`,
});

export const fixCopy = message('misplaced-k8tz-annotation.fix-copy', {
  en: "Copy k8tz's annotations to the pod template",
  zh: '将 k8tz 的注解复制到 Pod 模板',
});
