import { message } from '../../../messages/message.ts';

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

export const identityUnknown = message('hover.identity-unknown', {
  en: 'Its service account cannot be told from here.',
  zh: '从这里无法判断它的服务账号。',
});
