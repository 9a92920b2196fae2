import { message } from '../../../messages/message.ts';
import { suffix } from '../../shared/words.ts';
import { computer, scope } from './words.ts';

/** `whole`: every container of the pod is meant; `replace`: an existing object must be replaced. */
type Scope = { readonly whole: boolean; readonly replace: boolean };

export const fixLocaltime = message<{ readonly zone: string | undefined } & Scope>(
  'missing-timezone-mount.fix-localtime',
  {
    en: ({ zone, whole, replace }) =>
      `Mount ${zone === undefined ? "the node's time zone" : zone} on /etc/localtime${scope.en(whole)}${suffix.en(replace)}`,
    zh: ({ zone, whole, replace }) =>
      `${scope.zh(whole)}将${zone === undefined ? '节点的时区' : ` ${zone} `}挂载到 /etc/localtime${suffix.zh(replace)}`,
  },
);

export const fixZoneFile = message<{ readonly zone: string; readonly thisComputer: boolean } & Scope>(
  'missing-timezone-mount.fix-zone-file',
  {
    en: ({ zone, thisComputer, whole, replace }) =>
      `Set TZ and mount the zone file of ${zone}${computer.en(thisComputer)}${scope.en(whole)}${suffix.en(replace)}`,
    zh: ({ zone, thisComputer, whole, replace }) =>
      `${scope.zh(whole)}设置 TZ 并挂载时区文件 ${zone}${computer.zh(thisComputer)}${suffix.zh(replace)}`,
  },
);

export const fixEnv = message<{ readonly zone: string; readonly thisComputer: boolean } & Scope>(
  'missing-timezone-mount.fix-env',
  {
    en: ({ zone, thisComputer, whole, replace }) =>
      `Set TZ to ${zone}${computer.en(thisComputer)}${scope.en(whole)}${suffix.en(replace)}`,
    zh: ({ zone, thisComputer, whole, replace }) =>
      `${scope.zh(whole)}将 TZ 设为 ${zone}${computer.zh(thisComputer)}${suffix.zh(replace)}`,
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
