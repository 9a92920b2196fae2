import { message } from '../../messages/message.ts';

type Clock = { readonly container: string };

type ZoneClock = { readonly container: string; readonly zone: string };

/** The title of the fix follows. */
export const preferredFix = message('hover.preferred-fix', { en: 'Quick fix:', zh: '快速修复：' });

/** The title of a fix and a detail of it follow. */
export const otherFix = message('hover.other-fix', { en: 'Another fix:', zh: '其他修复：' });

export const replaced = message<{ readonly kind: string }>('hover.replaced', {
  en: ({ kind }) =>
    `A ${kind} that exists in the cluster cannot be changed so: it has to be deleted and created again.`,
  zh: ({ kind }) => `集群中已有的 ${kind} 不能这样更改，需要删除后重建。`,
});

export const openRule = message('hover.open-rule', {
  en: 'Open the page of this rule',
  zh: '打开此规则的说明页',
});

export const identity = message<{ readonly user: string }>('hover.identity', {
  en: ({ user }) => `Runs as ${user}.`,
  zh: ({ user }) => `以 ${user} 运行。`,
});

export const identityDefault = message<{ readonly user: string }>('hover.identity-default', {
  en: ({ user }) => `Runs as ${user}, since it names no service account.`,
  zh: ({ user }) => `没有指定服务账号，因此以 ${user} 运行。`,
});

export const identityAny = message<{ readonly account: string }>('hover.identity-any', {
  en: ({ account }) => `Runs as the service account ${account} of the namespace that it is applied to.`,
  zh: ({ account }) => `以部署时所在命名空间的服务账号 ${account} 运行。`,
});

export const identityAnyDefault = message('hover.identity-any-default', {
  en: 'Runs as the service account `default` of the namespace that it is applied to, since it names none.',
  zh: '没有指定服务账号，因此以部署时所在命名空间的服务账号 `default` 运行。',
});

export const account = message<{ readonly user: string }>('hover.account', {
  en: ({ user }) => `To the API server it is ${user}.`,
  zh: ({ user }) => `API 服务器看到的身份是 ${user}。`,
});

export const accountAny = message<{ readonly account: string }>('hover.account-any', {
  en: ({ account }) => `The service account ${account} of the namespace that this is applied to.`,
  zh: ({ account }) => `部署时所在命名空间的服务账号 ${account}。`,
});

export const tokenPod = message<{ readonly mounted: boolean }>('hover.token-pod', {
  en: ({ mounted }) => `Its token is ${mounted ? '' : 'not '}mounted, by \`automountServiceAccountToken\` of the pod.`,
  zh: ({ mounted }) => `${mounted ? '挂载' : '不挂载'}其令牌：由 Pod 的 \`automountServiceAccountToken\` 决定。`,
});

export const tokenAccount = message<{ readonly mounted: boolean }>('hover.token-account', {
  en: ({ mounted }) =>
    `Its token is ${mounted ? '' : 'not '}mounted, by \`automountServiceAccountToken\` of the account.`,
  zh: ({ mounted }) => `${mounted ? '挂载' : '不挂载'}其令牌：由该账号的 \`automountServiceAccountToken\` 决定。`,
});

export const tokenOfSecret = message<{ readonly secret: string }>('hover.token-of-secret', {
  en: ({ secret }) =>
    `Its containers hold a token of the account \`default\` all the same: they mount Secret ${secret} in its place.`,
  zh: ({ secret }) => `其容器仍持有账号 \`default\` 的令牌：令牌的位置挂载了 Secret ${secret}。`,
});

export const tokenProjected = message('hover.token-projected', {
  en: 'Its token is mounted by a projected volume.',
  zh: '其令牌由 projected 卷挂载。',
});

export const tokenDefault = message('hover.token-default', {
  en: 'Its token is mounted: neither the pod nor the account turns that off.',
  zh: '挂载其令牌：Pod 和账号都没有关闭自动挂载。',
});

export const tokenOpen = message('hover.token-open', {
  en: 'Its token is mounted, unless the account turns that off: no known manifest declares it.',
  zh: '挂载其令牌，除非该账号关闭了自动挂载：已知清单中没有声明该账号。',
});

export const tokenUnknown = message('hover.token-unknown', {
  en: 'Whether its token is mounted cannot be told from here.',
  zh: '从这里无法判断是否挂载其令牌。',
});

export const roles = message('hover.roles', {
  en: 'Roles that are bound to it:',
  zh: '绑定到它的角色：',
});

export const role = message<{ readonly role: string; readonly by: string; readonly namespace: string | undefined }>(
  'hover.role',
  {
    en: ({ role, by, namespace }) => `${role}${namespace === undefined ? '' : ` in ${namespace}`}, by ${by}`,
    zh: ({ role, by, namespace }) => `${namespace === undefined ? '' : `${namespace} 中的 `}${role}，来自 ${by}`,
  },
);

export const roleEverywhere = message<{ readonly role: string; readonly by: string }>('hover.role-everywhere', {
  en: ({ role, by }) => `${role} in every namespace, by ${by}`,
  zh: ({ role, by }) => `所有命名空间中的 ${role}，来自 ${by}`,
});

/** `complete`: the whole workspace has been read. */
export const noRoles = message<{ readonly complete: boolean }>('hover.no-roles', {
  en: ({ complete }) =>
    complete
      ? 'No manifest of the workspace binds a role to it.'
      : 'No manifest that has been read binds a role to it.',
  zh: ({ complete }) => (complete ? '工作区中没有清单为它绑定角色。' : '已读取的清单中没有为它绑定角色的。'),
});

export const more = message<{ readonly count: number }>('hover.more', {
  en: ({ count }) => `and ${count} more`,
  zh: ({ count }) => `另有 ${count} 项`,
});

export const clocks = message('hover.clocks', {
  en: 'Clocks of its containers:',
  zh: '其容器的时钟：',
});

export const clockNothing = message<Clock>('hover.clock-nothing', {
  en: ({ container }) => `${container} shows UTC, since nothing gives it a time zone.`,
  zh: ({ container }) => `${container} 显示 UTC，因为没有任何设置指定其时区。`,
});

export const clockEmptyVariable = message<Clock>('hover.clock-empty-variable', {
  en: ({ container }) => `${container} shows UTC on purpose: its \`TZ\` is empty.`,
  zh: ({ container }) => `${container} 有意显示 UTC：其 \`TZ\` 为空。`,
});

export const clockVainVariable = message<ZoneClock>('hover.clock-vain-variable', {
  en: ({ container, zone }) => `${container} shows UTC, though its \`TZ\` is ${zone}: its image has no zone data.`,
  zh: ({ container, zone }) => `${container} 显示 UTC，尽管其 \`TZ\` 为 ${zone}：镜像中没有时区数据。`,
});

export const clockVariable = message<ZoneClock>('hover.clock-variable', {
  en: ({ container, zone }) => `${container} shows ${zone}, by \`TZ\`.`,
  zh: ({ container, zone }) => `${container} 显示 ${zone}，来自 \`TZ\`。`,
});

export const clockConfigMap = message<ZoneClock & { readonly configMap: string }>('hover.clock-config-map', {
  en: ({ container, zone, configMap }) => `${container} shows ${zone}, by the \`TZ\` of ConfigMap ${configMap}.`,
  zh: ({ container, zone, configMap }) => `${container} 显示 ${zone}，来自 ConfigMap ${configMap} 提供的 \`TZ\`。`,
});

export const clockMount = message<ZoneClock>('hover.clock-mount', {
  en: ({ container, zone }) => `${container} shows ${zone}, by the file on \`/etc/localtime\`.`,
  zh: ({ container, zone }) => `${container} 显示 ${zone}，来自挂载到 \`/etc/localtime\` 的文件。`,
});

export const clockJava = message<ZoneClock>('hover.clock-java', {
  en: ({ container, zone }) => `${container} shows ${zone}, by \`-Duser.timezone\`.`,
  zh: ({ container, zone }) => `${container} 显示 ${zone}，来自 \`-Duser.timezone\`。`,
});

export const clockNode = message<Clock>('hover.clock-node', {
  en: ({ container }) => `${container} shows the node's time zone, by the node's \`/etc/localtime\`.`,
  zh: ({ container }) => `${container} 显示节点的时区，来自节点的 \`/etc/localtime\`。`,
});

export const clockK8tz = message<Clock & { readonly zone: string | undefined }>('hover.clock-k8tz', {
  en: ({ container, zone }) =>
    zone === undefined
      ? `${container} shows the time zone that k8tz gives it.`
      : `${container} shows ${zone}, by k8tz.`,
  zh: ({ container, zone }) =>
    zone === undefined ? `${container} 显示 k8tz 为它设置的时区。` : `${container} 显示 ${zone}，来自 k8tz。`,
});

export const clockNoZone = message<ZoneClock>('hover.clock-no-zone', {
  en: ({ container, zone }) => `${container} shows UTC, since its \`TZ\` is ${zone}, and there is no such zone.`,
  zh: ({ container, zone }) => `${container} 显示 UTC，因为其 \`TZ\` 为 ${zone}，而没有这个时区。`,
});

export const clockPosix = message<ZoneClock & { readonly offset: string }>('hover.clock-posix', {
  en: ({ container, zone, offset }) =>
    `${container} shows ${offset} to programs that read ${zone} by the C library, and UTC to others.`,
  zh: ({ container, zone, offset }) => `${container} 中通过 C 库读取 ${zone} 的程序显示 ${offset}，其他程序显示 UTC。`,
});

export const clockUnknown = message<Clock>('hover.clock-unknown', {
  en: ({ container }) => `What ${container} shows cannot be told from here.`,
  zh: ({ container }) => `从这里无法判断 ${container} 显示的时区。`,
});

export const identityUnknown = message('hover.identity-unknown', {
  en: 'Its service account cannot be told from here.',
  zh: '从这里无法判断它的服务账号。',
});

export const whyTemplate = message('hover.why-template', {
  en: 'A template action may decide it.',
  zh: '可能由模板决定。',
});

/** It is a patch, or another part of an object. */
export const whyPart = message('hover.why-part', {
  en: 'This is a part of an object, and the rest may decide it.',
  zh: '这只是对象的一部分，可能由其余部分决定。',
});

export const whyPatched = message('hover.why-patched', {
  en: 'A kustomize patch may decide it.',
  zh: '可能由 kustomize 补丁决定。',
});

export const whyVariables = message('hover.why-variables', {
  en: '`TZ` may come from a ConfigMap or Secret that is not known.',
  zh: '`TZ` 可能来自未知的 ConfigMap 或 Secret。',
});

export const whyCommand = message('hover.why-command', {
  en: 'Its command may set the zone.',
  zh: '它的命令可能会设置时区。',
});

export const zone = message<{ readonly zone: string; readonly offset: string; readonly changes: boolean }>(
  'hover.zone',
  {
    en: ({ zone, offset, changes }) =>
      changes ? `${zone} is ${offset} now, and has summer time.` : `${zone} is ${offset} all year.`,
    zh: ({ zone, offset, changes }) =>
      changes ? `${zone} 当前为 ${offset}，有夏令时。` : `${zone} 全年为 ${offset}。`,
  },
);

export const schedule = message('hover.schedule', {
  en: 'The schedule follows this zone; the clocks of the containers do not.',
  zh: '调度按此时区进行；容器的时钟不受其影响。',
});

export const runs = message<{ readonly zone: string }>('hover.runs', {
  en: ({ zone }) => `The next runs, by the clock of ${zone}:`,
  zh: ({ zone }) => `接下来的运行时间（${zone}）：`,
});

export const runsByCluster = message('hover.runs-by-cluster', {
  en: 'The next runs, if the clock of kube-controller-manager shows UTC, as in most clusters:',
  zh: '接下来的运行时间（假定 kube-controller-manager 的时钟为 UTC，多数集群如此）：',
});

/** Of a custom resource. */
export const runsByController = message('hover.runs-by-controller', {
  en: 'The next runs, if the clock of its controller shows UTC, as in most clusters:',
  zh: '接下来的运行时间（假定其控制器的时钟为 UTC，多数集群如此）：',
});

export const run = message<{
  readonly run: string;
  readonly utc: string | undefined;
  readonly here: string | undefined;
}>('hover.run', {
  en: ({ run, utc, here }) =>
    `${run}${utc === undefined ? '' : ` (UTC ${utc})`}${here === undefined ? '' : `, here ${here}`}`,
  zh: ({ run, utc, here }) =>
    `运行于 ${run}${utc === undefined ? '' : `（UTC ${utc}）`}${here === undefined ? '' : `，本地 ${here}`}`,
});

export const noRuns = message('hover.no-runs', {
  en: 'It never runs: no day has what its fields ask for.',
  zh: '它永远不会运行：没有任何一天符合其字段。',
});

export const suspended = message('hover.suspended', {
  en: 'It is suspended, and runs only once `suspend` is no longer true.',
  zh: '它已暂停：在 `suspend` 不再为 true 之前不会运行。',
});

/** The placements of the pod follow. */
export const placements = message<{ readonly count: number }>('hover.placements', {
  en: ({ count }) => `It is applied in ${count} places:`,
  zh: ({ count }) => `应用于 ${count} 处：`,
});

/** `?` stands for what is not known. */
export const placed = message<{
  readonly place: string;
  readonly namespace: string;
  readonly user: string;
  readonly clock: string;
}>('hover.placed', {
  en: ({ place, namespace, user, clock }) => `${place}: namespace ${namespace}, runs as ${user}, shows ${clock}`,
  zh: ({ place, namespace, user, clock }) => `${place}：命名空间 ${namespace}，以 ${user} 运行，显示 ${clock}`,
});

/** A value of a chart: a boolean is said as it is, and null is one that is not set. */
export type Since = { readonly path: string; readonly shown: string | boolean | null; readonly line: number };

export const accountByDefault = message<Since & { readonly account: string }>('hover.account-by-default', {
  en: ({ account, ...since }) => `With the default values: runs as ${account}, since ${sinceOf(since)}.`,
  zh: ({ account, ...since }) => `使用默认值时：以 ${account} 运行，因为 ${sinceInChinese(since)}。`,
});

export const zoneByDefault = message<{ readonly zone: string; readonly line: number }>('hover.zone-by-default', {
  en: ({ zone, line }) => `With the default values: TZ is ${zone} (values.yaml:${line}).`,
  zh: ({ zone, line }) => `使用默认值时：TZ 为 ${zone}（values.yaml:${line}）。`,
});

/** What holds with the default values of the chart follows. */
export const byDefault = message('hover.by-default', {
  en: 'With the default values:',
  zh: '使用默认值时：',
});

/** Stands behind what holds so. */
export const sinceByDefault = message<Since>('hover.since-by-default', {
  en: since => `This is since ${sinceOf(since)}.`,
  zh: since => `因为 ${sinceInChinese(since)}。`,
});

function sinceOf({ path, shown, line }: Since): string {
  return `${path} is ${shown ?? 'not set'} (values.yaml:${line})`;
}

function sinceInChinese({ path, shown, line }: Since): string {
  return `${path} ${shown === null ? '未设置' : `为 ${shown}`}（values.yaml:${line}）`;
}
