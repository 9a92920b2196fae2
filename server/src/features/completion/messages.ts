import { message } from '../../messages/message.ts';

/** `changes`: the offset differs at some time of the year. */
export const zone = message<{ readonly offset: string; readonly changes: boolean }>('completion.zone', {
  en: ({ offset, changes }) => (changes ? `${offset} now, with summer time` : `${offset}, no summer time`),
  zh: ({ offset, changes }) => (changes ? `当前 ${offset}，有夏令时` : `${offset}，无夏令时`),
});

/** The namespaces that declare it; absent if none is named. */
export const account = message<{ readonly namespaces: string | undefined }>('completion.account', {
  en: ({ namespaces }) => (namespaces === undefined ? 'Service account' : `Service account in ${namespaces}`),
  zh: ({ namespaces }) => (namespaces === undefined ? '服务账号' : `${namespaces} 中的服务账号`),
});

export const path = message<{ readonly what: 'localtime' | 'zone' | 'directory'; readonly side: 'node' | 'container' }>(
  'completion.path',
  {
    en: ({ what, side }) => {
      if (what === 'directory') return side === 'node' ? 'All zones of the node' : 'All zones';
      if (what === 'zone') return side === 'node' ? 'A zone file of the node' : 'The file of the zone that TZ names';
      return side === 'node' ? "The node's own time zone" : 'The local time zone of most programs';
    },
    zh: ({ what, side }) => {
      if (what === 'directory') return side === 'node' ? '节点上的全部时区' : '全部时区';
      if (what === 'zone') return side === 'node' ? '节点上的时区文件' : 'TZ 所指时区的文件';
      return side === 'node' ? '节点自身的时区' : '多数程序读取的本地时区';
    },
  },
  { what: 'word', side: 'word' },
);
