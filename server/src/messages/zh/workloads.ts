import type { WorkloadsMessages } from '../arguments/workloads.ts';
import type { Sentences } from '../sentences.ts';
import { suffix } from './words.ts';

export const workloads: Sentences<WorkloadsMessages> = {
  'removed-workload-api.found': ({ kind, apiVersion, removedIn, replacedBy }) =>
    `${kind} 不能再以 ${apiVersion} 创建：Kubernetes 从 ${removedIn} 起不再提供它，现在应使用 ${replacedBy}。`,
  'removed-workload-api.fix': ({ replacedBy, selects, replace }) =>
    `迁移到 ${replacedBy}${selects ? '，并按模板的标签补上 selector' : ''}${suffix(replace)}`,
};
