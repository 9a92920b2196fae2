import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A workload, a role or a binding in an API version that no supported Kubernetes serves.',
    zh: '工作负载、角色或绑定使用了所有受支持的 Kubernetes 都已不再提供的 API 版本。',
  },
};

export const found = message<{
  readonly kind: string;
  readonly apiVersion: string;
  readonly removedIn: string;
  readonly replacedBy: string;
}>('removed-workload-api.found', {
  en: ({ kind, apiVersion, removedIn, replacedBy }) =>
    `A ${kind} cannot be applied as ${apiVersion}: Kubernetes does not serve it since ${removedIn}. Today it is ${replacedBy}.`,
  zh: ({ kind, apiVersion, removedIn, replacedBy }) =>
    `${kind} 不能再以 ${apiVersion} 创建：Kubernetes 从 ${removedIn} 起不再提供它，现在应使用 ${replacedBy}。`,
});

export const fix = message<{ readonly replacedBy: string; readonly selects: boolean }>('removed-workload-api.fix', {
  en: ({ replacedBy, selects }) => `Move to ${replacedBy}${selects ? ", and select the template's labels" : ''}`,
  zh: ({ replacedBy, selects }) => `迁移到 ${replacedBy}${selects ? '，并按模板的标签补上 selector' : ''}`,
});
