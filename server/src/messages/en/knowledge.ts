import type { KnowledgeMessages } from '../arguments/knowledge.ts';
import type { Sentences } from '../sentences.ts';

export const knowledge: Sentences<KnowledgeMessages> = {
  'completion.zone': ({ offset, changes }) =>
    changes ? `${offset} now, with summer time` : `${offset}, no summer time`,
  'completion.account': ({ namespaces }) =>
    namespaces === undefined ? 'Service account' : `Service account in ${namespaces}`,
  'completion.path': ({ what, side }) => {
    if (what === 'directory') return side === 'node' ? 'All zones of the node' : 'All zones';
    if (what === 'zone') return side === 'node' ? 'A zone file of the node' : 'The file of the zone that TZ names';
    return side === 'node' ? "The node's own time zone" : 'The local time zone of most programs';
  },
};
