import type { PodKind } from '../kubernetes/objects/kinds.ts';
import type { Message } from '../messages/message.ts';
import * as messages from './messages.ts';

/** The key of an entry that is not understood; absent if that is the whole entry. */
export type PodTemplateProblem = {
  readonly key?: 'kind' | 'apiGroup' | 'path';
  readonly message: Message;
  readonly nearest?: string;
};

/**
 * Reads an entry of the setting `podTemplates`: `{ kind, apiGroup, path }`. The path leads to the spec of a pod; `[]`
 * after a key stands for each item of a list: `spec.tasks[].template.spec`.
 */
export function readPodTemplate(raw: unknown): PodKind | PodTemplateProblem {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { message: messages.type({ expected: 'map' }) };
  }
  const { kind, apiGroup, path } = raw as { readonly [key: string]: unknown };
  if (typeof kind !== 'string' || !/^[A-Za-z]\w*$/.test(kind)) {
    return { key: 'kind', message: messages.podTemplate({ key: 'kind' }) };
  }
  if (typeof apiGroup !== 'string' || !/^(?:[a-z0-9]+(?:[-.][a-z0-9]+)*)?$/.test(apiGroup)) {
    const [group, version] = typeof apiGroup === 'string' ? apiGroup.split('/') : [];
    const text = messages.podTemplate({ key: 'apiGroup' });
    return { key: 'apiGroup', message: text, ...(group && version ? { nearest: group } : {}) };
  }
  if (typeof path !== 'string' || !/^(?:[\w-]+(?:\[\])?\.)*[\w-]+$/.test(path)) {
    return { key: 'path', message: messages.podTemplate({ key: 'path' }) };
  }
  return { group: apiGroup, kind, path: path.split('.') };
}
