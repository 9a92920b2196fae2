import { message } from '../../../messages/message.ts';
import { suffix } from '../../shared/words.ts';
import type { Doubt, Offered } from './words.ts';
import { caveat, scope } from './words.ts';

/** `whole`: every container of the pod is meant; `replace`: an existing object must be replaced. */
type Scope = { readonly whole: boolean; readonly replace: boolean };

export const fixLocaltime = message<
  { readonly zone: string | undefined; readonly twoClocks: boolean; readonly doubt: Doubt } & Scope
>('missing-timezone-mount.fix-localtime', {
  en: ({ zone, whole, replace, twoClocks, doubt }) =>
    `Mount ${zone === undefined ? "the node's time zone" : zone} on /etc/localtime${scope.en(whole)}${caveat.en({ twoClocks, doubt })}${suffix.en(replace)}`,
  zh: ({ zone, whole, replace, twoClocks, doubt }) =>
    `${scope.zh(whole)}将${zone === undefined ? '节点的时区' : ` ${zone} `}挂载到 /etc/localtime${caveat.zh({ twoClocks, doubt })}${suffix.zh(replace)}`,
});

export const fixZoneFile = message<
  { readonly zone: string; readonly from: Offered; readonly twoClocks: boolean; readonly doubt: Doubt } & Scope
>('missing-timezone-mount.fix-zone-file', {
  en: ({ zone, from, whole, replace, twoClocks, doubt }) =>
    `Set TZ and mount the zone file of ${zone}${scope.en(whole)}${caveat.en({ twoClocks, doubt, from })}${suffix.en(replace)}`,
  zh: ({ zone, from, whole, replace, twoClocks, doubt }) =>
    `${scope.zh(whole)}设置 TZ 并挂载时区文件 ${zone}${caveat.zh({ twoClocks, doubt, from })}${suffix.zh(replace)}`,
});

export const fixEnv = message<{ readonly zone: string; readonly from: Offered; readonly twoClocks: boolean } & Scope>(
  'missing-timezone-mount.fix-env',
  {
    en: ({ zone, from, whole, replace, twoClocks }) =>
      `Set TZ to ${zone}${scope.en(whole)}${caveat.en({ twoClocks, from })}${suffix.en(replace)}`,
    zh: ({ zone, from, whole, replace, twoClocks }) =>
      `${scope.zh(whole)}将 TZ 设为 ${zone}${caveat.zh({ twoClocks, from })}${suffix.zh(replace)}`,
  },
);

export const fixUtc = message<Scope>('missing-timezone-mount.fix-utc', {
  en: ({ whole, replace }) => `Keep UTC on purpose: set TZ to UTC${scope.en(whole)}${suffix.en(replace)}`,
  zh: ({ whole, replace }) => `${scope.zh(whole)}明确使用 UTC：将 TZ 设为 UTC${suffix.zh(replace)}`,
});

export const fixChoose = message<{ readonly whole: boolean }>('missing-timezone-mount.fix-choose', {
  en: ({ whole }) => `Choose a time zone${scope.en(whole)}…`,
  zh: ({ whole }) => `${whole ? '为此 Pod 的所有容器' : ''}选择时区…`,
});
