import type { ServiceAccountsMessages } from '../arguments/serviceAccounts.ts';
import type { Sentences } from '../sentences.ts';
import { called, inside, quoted, suffix } from './words.ts';

export const serviceAccounts: Sentences<ServiceAccountsMessages> = {
  'default-service-account.absent': ({ kind, name }) =>
    `${called(kind, name)}没有指定服务账号，因此以其命名空间的“default”账号运行。`,
  'default-service-account.empty': ({ field }) => `${field} 为空，因此此 Pod 以其命名空间的“default”账号运行。`,
  'default-service-account.named': ({ field }) =>
    `${field} 为“default”：此 Pod 与所有没有指定账号的 Pod 共用同一个账号。`,
  'default-service-account.token-off-pod': ({ kind, name }) =>
    `${called(kind, name)}以服务账号“default”运行，但没有挂载令牌：Pod 的 automountServiceAccountToken 为 false。`,
  'default-service-account.token-off-account': ({ kind, name }) =>
    `${called(kind, name)}以服务账号“default”运行，但没有挂载令牌：该账号关闭了自动挂载。`,
  'default-service-account.related-token': () => '令牌的自动挂载是在这里关闭的。',
  'default-service-account.fix-create': ({ account, replace }) =>
    `创建并使用服务账号“${account}”（不再有 default 的权限）${suffix(replace)}`,
  'default-service-account.fix-use': ({ account, replace }) =>
    `改用服务账号“${account}”（不再有 default 的权限）${suffix(replace)}`,
  'default-service-account.fix-token-off': ({ replace }) => `不在此 Pod 中挂载账号的令牌${suffix(replace)}`,
  'default-service-account.fix-token-off-account': () => '不挂载账号“default”的令牌',
  'default-service-account-binding.account': ({ role, namespace }) =>
    `角色${quoted(role)}绑定到了账号“default”：${inside(namespace)}没有指定账号的 Pod 都会得到它。`,
  'default-service-account-binding.group': ({ role, namespace }) =>
    `角色${quoted(role)}绑定到了包含全部服务账号的组：${inside(namespace) || '集群中'}的所有 Pod 都会得到它。`,
  'default-service-account-binding.fix-use': ({ account }) => `将角色改绑到服务账号“${account}”（“default”将失去它）`,
  'deprecated-service-account-field.alone': () => 'serviceAccount 已弃用，请改用 serviceAccountName。',
  'deprecated-service-account-field.same': () =>
    'serviceAccount 已弃用，而且是多余的：serviceAccountName 已是同样的值。',
  'deprecated-service-account-field.differs': ({ account, wins }) =>
    `serviceAccount 已弃用，而且不起作用：生效的是 serviceAccountName 的“${wins}”，而不是“${account}”。`,
  'deprecated-service-account-field.related': () => 'serviceAccountName 是在这里设置的。',
  'deprecated-service-account-field.fix-rename': () => '将 serviceAccount 重命名为 serviceAccountName',
  'deprecated-service-account-field.fix-move': () => '将值移到 serviceAccountName',
  'deprecated-service-account-field.fix-remove': () => '删除 serviceAccount',
  'long-lived-service-account-token.found': () =>
    '此 Secret 中的令牌永不过期，任何能读到它的人都可以冒用这个服务账号。',
  'non-existent-service-account.nowhere': ({ account, namespace }) =>
    `${inside(namespace)}服务账号“${account}”没有在工作区的任何清单中声明。在它存在之前，Pod 无法创建。`,
  'non-existent-service-account.elsewhere': ({ account, namespace, declaredIn }) =>
    `服务账号“${account}”声明在命名空间“${declaredIn}”中，而此 Pod 运行在“${namespace}”中。在那里有这个账号之前，Pod 无法创建。`,
  'non-existent-service-account.not-a-name': ({ account }) =>
    `“${account}”不能作为服务账号的名称：名称只能包含小写字母、数字、“-”和“.”，并且以字母或数字开头和结尾。`,
  'non-existent-service-account.related': ({ namespace }) => `它声明在这里，属于命名空间“${namespace}”。`,
  'non-existent-service-account.fix-create': ({ account }) => `创建服务账号“${account}”`,
  'non-existent-service-account.fix-use': ({ account, replace }) => `改用服务账号“${account}”${suffix(replace)}`,
  'automounted-service-account-token.found': ({ account }) =>
    `此 Pod 挂载了服务账号“${account}”的令牌，但工作区中没有给它绑定任何角色。`,
  'service-account-subject-namespace.missing': ({ account }) =>
    `此处必须写明服务账号${quoted(account)}的命名空间：ClusterRoleBinding 本身没有命名空间，缺了它会被拒绝。`,
  'service-account-subject-namespace.group': ({ group }) =>
    `服务账号属于核心 API 组，因此写着“${group}”的绑定会被拒绝。`,
  'service-account-subject-namespace.fix-namespace': ({ namespace }) => `将账号的命名空间设为“${namespace}”`,
  'service-account-subject-namespace.fix-group': () => '删除服务账号的 apiGroup',
};
