import type { WorkloadsMessages } from '../arguments/workloads.ts';
import type { Sentences } from '../sentences.ts';
import { suffix } from './words.ts';

export const workloads: Sentences<WorkloadsMessages> = {
  'removed-workload-api.found': ({ kind, apiVersion, removedIn, replacedBy }) =>
    `A ${kind} cannot be applied as ${apiVersion}: Kubernetes does not serve it since ${removedIn}. Today it is ${replacedBy}.`,
  'removed-workload-api.fix': ({ replacedBy, selects, replace }) =>
    `Move to ${replacedBy}${selects ? ", and select the template's labels" : ''}${suffix(replace)}`,
};
