import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A mount that was meant to give a container its zone, where nothing looks for it.',
    zh: '本应为容器设置时区，却挂载到了没有程序读取的位置。',
  },
  severities: {
    en: '`warning`; `information` for a zone file under its own name',
    zh: '`warning`；时区文件挂载在自己的名称下时为 `information`',
  },
  fixAll: {
    en: 'Mounts it on `/etc/localtime`.',
    zh: '改为挂载到 `/etc/localtime`。',
  },
};

export const near = message<{ readonly path: string }>('misplaced-timezone-mount.near', {
  en: ({ path }) => `Nothing looks for a time zone in ${path}; did you mean /etc/localtime?`,
  zh: ({ path }) => `没有程序会到 ${path} 读取时区，是不是想写 /etc/localtime？`,
});

export const timezone = message('misplaced-timezone-mount.timezone', {
  en: 'Only Java and a few libraries read /etc/timezone: other programs in this container show UTC.',
  zh: '只有 Java 和少数库会读取 /etc/timezone，此容器中的其他程序仍显示 UTC 时间。',
});

export const noEffect = message<{ readonly zone: string }>('misplaced-timezone-mount.no-effect', {
  en: ({ zone }) => `This mount does nothing: the file is read only where TZ is ${zone}, and TZ is not set.`,
  zh: ({ zone }) => `此挂载不起作用：只有 TZ 为 ${zone} 时才会读取该文件，而这里没有设置 TZ。`,
});

export const fixMove = message('misplaced-timezone-mount.fix-move', {
  en: 'Mount it on /etc/localtime',
  zh: '改为挂载到 /etc/localtime',
});

export const fixVariable = message<{ readonly zone: string }>('misplaced-timezone-mount.fix-variable', {
  en: ({ zone }) => `Set TZ to ${zone}`,
  zh: ({ zone }) => `将 TZ 设为 ${zone}`,
});
