import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A zone file of the node where `hostPath` is forbidden, or probably refused.',
    zh: '在禁止或可能拒绝 `hostPath` 的地方使用节点的时区文件。',
  },
  severities: {
    en: '`error`; `warning` for Knative; `information` where a refusal is only probable, or the namespace only warns',
    zh: '`error`；Knative 中为 `warning`；仅可能被拒绝或命名空间只发出警告时为 `information`',
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

export const place = message<{
  readonly place: 'virtualKubelet' | 'fargate' | 'autopilot' | 'knative' | 'openshift';
}>(
  'forbidden-timezone-hostpath.place',
  {
    en: ({ place }) => places.en[place],
    zh: ({ place }) => places.zh[place],
  },
  { place: 'word' },
);

export const policy = message<{ readonly policy: string }>('forbidden-timezone-hostpath.policy', {
  en: ({ policy }) => `Policy "${policy}" of the workspace forbids hostPath: the pods are probably refused.`,
  zh: ({ policy }) => `工作区中的策略“${policy}”禁止 hostPath：Pod 可能会被拒绝。`,
});

const places = {
  en: {
    virtualKubelet: 'A virtual node has no files of its own: hostPath is refused there, or shows nothing.',
    fargate: 'AWS Fargate has no nodes to share files with: a pod with hostPath is not scheduled.',
    autopilot: 'GKE Autopilot refuses hostPath for anything but /var/log.',
    knative: 'Knative refuses hostPath unless its feature kubernetes.podspec-volumes-hostpath is enabled.',
    openshift: "OpenShift refuses hostPath unless the pod's account may use a constraint that allows it.",
  },
  zh: {
    virtualKubelet: '虚拟节点没有自己的文件：hostPath 会被拒绝，或者不起作用。',
    fargate: 'AWS Fargate 没有可共享文件的节点：带有 hostPath 的 Pod 不会被调度。',
    autopilot: 'GKE Autopilot 只允许 hostPath 使用 /var/log。',
    knative: '除非启用特性 kubernetes.podspec-volumes-hostpath，Knative 会拒绝 hostPath。',
    openshift: '除非 Pod 的账号可以使用允许 hostPath 的约束，OpenShift 会拒绝它。',
  },
} as const;

export const fix = message<{ readonly zone: string }>('forbidden-timezone-hostpath.fix', {
  en: ({ zone }) => `Set TZ to ${zone} instead of mounting its file`,
  zh: ({ zone }) => `将 TZ 设为 ${zone}，不再挂载时区文件`,
});
