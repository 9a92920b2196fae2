import { message } from '../../../messages/message.ts';

export const fixTokenOff = message('default-service-account.fix-token-off', {
  en: "Do not mount the account's token in this pod",
  zh: '不在此 Pod 中挂载账号的令牌',
});

export const noAccountHook = message('service-account.no-account-hook', {
  en: 'No account can be made for it here: a hook runs in an order of its own, in which the account would come too late.',
  zh: '无法在此为其创建账号：钩子按自己的顺序运行，账号会来得太晚。',
});

export const noAccountOlm = message('service-account.no-account-olm', {
  en: 'No account can be made for it here: OLM makes the accounts of a ClusterServiceVersion, by its permissions.',
  zh: '无法在此为其创建账号：ClusterServiceVersion 的账号由 OLM 按其 permissions 创建。',
});

export const noAccountUnnamed = message('service-account.no-account-unnamed', {
  en: 'No account can be made for it here: the name of the object is not known.',
  zh: '无法在此为其创建账号：对象的名称未知。',
});

export const noAccountName = message('service-account.no-account-name', {
  en: 'No account can be made for it here: no account can have the name of the object.',
  zh: '无法在此为其创建账号：账号不能使用该对象的名称。',
});

export const noAccountNamespace = message('service-account.no-account-namespace', {
  en: 'No account can be made for it here: its namespace is not known, or is none.',
  zh: '无法在此为其创建账号：其命名空间未知或无效。',
});

export const noAccountFlow = message('service-account.no-account-flow', {
  en: 'No account can be made for it here: in flow style and in JSON there is no place for another document.',
  zh: '无法在此为其创建账号：流样式和 JSON 中没有放置另一个文档的位置。',
});

export const noAccountTemplate = message('service-account.no-account-template', {
  en: 'No account can be made for it here: a template makes parts of this document.',
  zh: '无法在此为其创建账号：此文档的部分内容由模板生成。',
});

export const pullSecrets = message<{ readonly secrets: string }>('service-account.pull-secrets', {
  en: ({ secrets }) => `The new account gets the pull secrets of "default": ${secrets}.`,
  zh: ({ secrets }) => `新账号会得到账号“default”的镜像拉取密钥：${secrets}。`,
});
