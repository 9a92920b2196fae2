import { message } from '../../../messages/message.ts';
import type { Doubt, Offered } from './words.ts';
import { caveat, scope } from './words.ts';

/** `whole`: every container of the pod is meant. */
type Scope = { readonly whole: boolean };

export const fixLocaltime = message<
  { readonly zone: string | undefined; readonly twoClocks: boolean; readonly doubt: Doubt } & Scope
>(
  'missing-timezone-mount.fix-localtime',
  {
    en: ({ zone, whole, twoClocks, doubt }) =>
      `Mount ${zone ?? "the node's time zone"}${whole ? scope.en(whole) : ' on /etc/localtime'}${caveat.en({ twoClocks, doubt })}`,
    zh: ({ zone, whole, twoClocks, doubt }) =>
      `${scope.zh(whole)}将${zone === undefined ? '节点的时区' : ` ${zone} `}挂载到 /etc/localtime${caveat.zh({ twoClocks, doubt })}`,
  },
  { doubt: 'word' },
);

export const fixZoneFile = message<
  { readonly zone: string; readonly from: Offered; readonly twoClocks: boolean; readonly doubt: Doubt } & Scope
>(
  'missing-timezone-mount.fix-zone-file',
  {
    en: ({ zone, from, whole, twoClocks, doubt }) =>
      `Set TZ and mount ${whole ? '' : 'the zone file of '}${zone}${scope.en(whole)}${caveat.en({ twoClocks, doubt, from })}`,
    zh: ({ zone, from, whole, twoClocks, doubt }) =>
      `${scope.zh(whole)}设置 TZ 并挂载时区文件 ${zone}${caveat.zh({ twoClocks, doubt, from })}`,
  },
  { from: 'word', doubt: 'word' },
);

export const fixEnv = message<{ readonly zone: string; readonly from: Offered; readonly twoClocks: boolean } & Scope>(
  'missing-timezone-mount.fix-env',
  {
    en: ({ zone, from, whole, twoClocks }) => `Set TZ to ${zone}${scope.en(whole)}${caveat.en({ twoClocks, from })}`,
    zh: ({ zone, from, whole, twoClocks }) => `${scope.zh(whole)}将 TZ 设为 ${zone}${caveat.zh({ twoClocks, from })}`,
  },
  { from: 'word' },
);

export const fixUtc = message<Scope>('missing-timezone-mount.fix-utc', {
  en: ({ whole }) => `Keep UTC on purpose: set TZ to UTC${scope.en(whole)}`,
  zh: ({ whole }) => `${scope.zh(whole)}明确使用 UTC：将 TZ 设为 UTC`,
});

export const fixChoose = message<{ readonly whole: boolean }>('missing-timezone-mount.fix-choose', {
  en: ({ whole }) => `Choose a time zone${scope.en(whole)}…`,
  zh: ({ whole }) => `${whole ? '为此 Pod 的所有容器' : ''}选择时区…`,
});

/** Who refuses a file of the node. */
type Refuser = 'virtualKubelet' | 'fargate' | 'autopilot' | 'knative' | 'openshift' | 'policy' | 'standard';

/** The detail of a fix that takes a file of the node where somebody probably refuses that. */
export const doubtful = message<{ readonly doubt: Refuser }>(
  'missing-timezone-mount.detail-doubtful',
  {
    en: ({ doubt }) => refusals.en[doubt],
    zh: ({ doubt }) => refusals.zh[doubt],
  },
  { doubt: 'word' },
);

const refusals = {
  en: {
    virtualKubelet: 'A virtual node has no file to mount, so the pod may not start.',
    fargate: 'AWS Fargate has no node to mount a file of, so the pod is not scheduled.',
    autopilot: 'GKE Autopilot refuses a pod that mounts this file of the node.',
    knative: 'Knative refuses files of the node, unless a feature of it is enabled.',
    openshift: 'OpenShift refuses files of the node, unless the account may use a constraint that allows them.',
    policy: 'A policy of the workspace forbids files of the node, so the pod is probably refused.',
    standard: 'The namespace is told to warn of files of the node.',
  },
  zh: {
    virtualKubelet: '虚拟节点没有可挂载的文件，Pod 可能无法启动。',
    fargate: 'AWS Fargate 没有可挂载其文件的节点，Pod 不会被调度。',
    autopilot: 'GKE Autopilot 会拒绝挂载节点上的这个文件。',
    knative: '除非启用相应特性，Knative 会拒绝挂载节点上的文件。',
    openshift: '除非账号可以使用允许它的约束，OpenShift 会拒绝挂载节点上的文件。',
    policy: '工作区中有策略禁止挂载节点上的文件，Pod 可能会被拒绝。',
    standard: '命名空间会对挂载节点上的文件发出警告。',
  },
} as const;
