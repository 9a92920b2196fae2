import { message } from '../../messages/message.ts';

export const node = message('hint.node', {
  en: "node's time zone",
  zh: '节点时区',
});

export const token = message<{ readonly mounted: boolean }>('hint.token', {
  en: ({ mounted }) => tokens.en(mounted),
  zh: ({ mounted }) => tokens.zh(mounted),
});

export const identity = message<{ readonly account: string; readonly mounted: boolean | undefined }>('hint.identity', {
  en: ({ account, mounted }) =>
    mounted === undefined ? `runs as ${account}` : `runs as ${account}, ${tokens.en(mounted)}`,
  zh: ({ account, mounted }) =>
    mounted === undefined ? `以 ${account} 运行` : `以 ${account} 运行，${tokens.zh(mounted)}`,
});

const tokens = {
  en: (mounted: boolean) => (mounted ? 'token mounted' : 'token off'),
  zh: (mounted: boolean) => (mounted ? '挂载令牌' : '不挂载令牌'),
};
