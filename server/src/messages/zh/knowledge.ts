import type { KnowledgeMessages } from '../arguments/knowledge.ts';
import type { Sentences } from '../sentences.ts';

export const knowledge: Sentences<KnowledgeMessages> = {
  'completion.zone': ({ offset, changes }) => (changes ? `当前 ${offset}，有夏令时` : `${offset}，无夏令时`),
  'completion.account': ({ namespaces }) => (namespaces === undefined ? '服务账号' : `${namespaces} 中的服务账号`),
  'completion.path': ({ what, side }) => {
    if (what === 'directory') return side === 'node' ? '节点上的全部时区' : '全部时区';
    if (what === 'zone') return side === 'node' ? '节点上的时区文件' : 'TZ 所指时区的文件';
    return side === 'node' ? '节点自身的时区' : '多数程序读取的本地时区';
  },
  'hover.identity': ({ user }) => `以 ${user} 运行。`,
  'hover.identity-default': ({ user }) => `没有指定服务账号，因此以 ${user} 运行。`,
  'hover.identity-any': ({ account }) => `以部署时所在命名空间的服务账号 ${account} 运行。`,
  'hover.identity-any-default': () => '没有指定服务账号，因此以部署时所在命名空间的服务账号 `default` 运行。',
  'hover.account': ({ user }) => `API 服务器看到的身份是 ${user}。`,
  'hover.account-any': ({ account }) => `部署时所在命名空间的服务账号 ${account}。`,
  'hover.token-pod': ({ mounted }) =>
    `${mounted ? '挂载' : '不挂载'}其令牌：由 Pod 的 \`automountServiceAccountToken\` 决定。`,
  'hover.token-account': ({ mounted }) =>
    `${mounted ? '挂载' : '不挂载'}其令牌：由该账号的 \`automountServiceAccountToken\` 决定。`,
  'hover.token-projected': () => '其令牌由 projected 卷挂载。',
  'hover.token-default': () => '挂载其令牌：Pod 和账号都没有关闭自动挂载。',
  'hover.token-open': () => '挂载其令牌，除非该账号关闭了自动挂载：已知清单中没有声明该账号。',
  'hover.token-unknown': () => '从这里无法判断是否挂载其令牌。',
  'hover.roles': () => '绑定到它的角色：',
  'hover.role': ({ role, by, namespace }) =>
    `${namespace === undefined ? '' : `${namespace} 中的 `}${role}，来自 ${by}`,
  'hover.role-everywhere': ({ role, by }) => `所有命名空间中的 ${role}，来自 ${by}`,
  'hover.no-roles': ({ complete }) =>
    complete ? '工作区中没有清单为它绑定角色。' : '已读取的清单中没有为它绑定角色的。',
  'hover.more': ({ count }) => `另有 ${count} 项`,
  'hover.clocks': () => '其容器的时钟：',
  'hover.clock-nothing': ({ container }) => `${container} 显示 UTC，因为没有任何设置指定其时区。`,
  'hover.clock-empty-variable': ({ container }) => `${container} 有意显示 UTC：其 \`TZ\` 为空。`,
  'hover.clock-vain-variable': ({ container, zone }) =>
    `${container} 显示 UTC，尽管其 \`TZ\` 为 ${zone}：镜像中没有时区数据。`,
  'hover.clock-variable': ({ container, zone }) => `${container} 显示 ${zone}，来自 \`TZ\`。`,
  'hover.clock-config-map': ({ container, zone, configMap }) =>
    `${container} 显示 ${zone}，来自 ConfigMap ${configMap} 提供的 \`TZ\`。`,
  'hover.clock-mount': ({ container, zone }) => `${container} 显示 ${zone}，来自挂载到 \`/etc/localtime\` 的文件。`,
  'hover.clock-java': ({ container, zone }) => `${container} 显示 ${zone}，来自 \`-Duser.timezone\`。`,
  'hover.clock-node': ({ container }) => `${container} 显示节点的时区，来自节点的 \`/etc/localtime\`。`,
  'hover.clock-k8tz': ({ container, zone }) =>
    zone === undefined ? `${container} 显示 k8tz 为它设置的时区。` : `${container} 显示 ${zone}，来自 k8tz。`,
  'hover.clock-unknown': ({ container }) => `从这里无法判断 ${container} 显示的时区。`,
  'hover.zone': ({ zone, offset, changes }) =>
    changes ? `${zone} 当前为 ${offset}，有夏令时。` : `${zone} 全年为 ${offset}。`,
  'hover.schedule': () => '调度按此时区进行；容器的时钟不受其影响。',
  'hint.node': () => '节点时区',
  'hint.token': ({ mounted }) => token(mounted),
  'hint.identity': ({ account, mounted }) =>
    mounted === undefined ? `以 ${account} 运行` : `以 ${account} 运行，${token(mounted)}`,
};

function token(mounted: boolean): string {
  return mounted ? '挂载令牌' : '不挂载令牌';
}
