import { message } from '../../../messages/message.ts';
import { quoted } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A container whose clock shows UTC.',
    zh: '容器显示的是 UTC 时间。',
  },
  severities: {
    en: '`warning`; `hint` for init containers, in system namespaces, and for programs that always show UTC',
    zh: '`warning`；init 容器、系统命名空间中以及始终显示 UTC 的程序为 `hint`',
  },
  fixAll: {
    en: 'Gives every container a time zone.',
    zh: '为每个容器设置时区。',
  },
};

/** `zone` is absent for the node's own, in the titles too. */
export const absent = message<{ readonly container: string; readonly zone: string | undefined }>(
  'missing-timezone-mount.absent',
  {
    en: ({ container, zone }) =>
      zone === undefined
        ? `Container${quoted.en(container)} shows UTC: the node's time zone is not mounted on /etc/localtime and TZ is not set.`
        : `Container${quoted.en(container)} shows UTC instead of ${zone}: no zone is mounted on /etc/localtime and TZ is not set.`,
    zh: ({ container, zone }) =>
      zone === undefined
        ? `容器${quoted.zh(container)}显示的是 UTC 时间：既没有把节点的时区挂载到 /etc/localtime，也没有设置 TZ。`
        : `容器${quoted.zh(container)}显示的是 UTC 时间，而不是 ${zone}：/etc/localtime 上没有挂载时区，也没有设置 TZ。`,
  },
);

/** `but`: what the program shows in local time all the same. */
export const alwaysUtc = message<{
  readonly container: string;
  readonly program: string;
  readonly but: readonly string[];
}>('missing-timezone-mount.always-utc', {
  en: ({ container, program, but }) =>
    `Container${quoted.en(container)} shows UTC, as ${program} always does by its documentation${but.length === 0 ? '' : `, but for ${but.join(' and ')}`}: a time zone changes nothing else.`,
  zh: ({ container, program, but }) =>
    `容器${quoted.zh(container)}显示的是 UTC 时间：按照文档，${program} 始终如此${but.length === 0 ? '' : `，${but.join(' 和 ')} 除外`}，设置时区不会改变其他内容。`,
});

export const relatedVolume = message('missing-timezone-mount.related-volume', {
  en: 'This volume has it, and no container mounts it.',
  zh: '此卷中有所需的时区，但没有容器挂载它。',
});
