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
};
