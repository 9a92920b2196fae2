import { message } from '../../messages/message.ts';

export const node = message('overview.node', { en: "the node's", zh: '节点时区' });

export const unknown = message('overview.unknown', { en: 'unknown', zh: '未知' });
