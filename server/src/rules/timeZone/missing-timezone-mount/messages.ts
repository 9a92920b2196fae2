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
    en: '`warning`; `hint` for init containers and in system namespaces',
    zh: '`warning`；init 容器以及系统命名空间中为 `hint`',
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

export const relatedVolume = message('missing-timezone-mount.related-volume', {
  en: 'This volume has it, and no container mounts it.',
  zh: '此卷中有所需的时区，但没有容器挂载它。',
});
