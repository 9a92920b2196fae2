import { message } from '../../../messages/message.ts';
import { quoted, short } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'Time zones that contradict one another.',
    zh: '互相矛盾的时区。',
  },
  severities: {
    en: '`warning` in one container; `information` between containers of a pod; `error` for what is refused: two mounts at one path, a volume that is declared twice or has two sources',
    zh: '同一容器中为 `warning`；同一 Pod 的容器之间为 `information`；会被拒绝的内容（同一路径挂载两次、卷重复声明或有两个来源）为 `error`',
  },
  fixAll: {
    en: 'Removes what has no effect; a `TZ` that has none is part of it anyway.',
    zh: '删除不起作用的部分；不起作用的 `TZ` 本来就包含在内。',
  },
};

/** `counts`: the value that counts; absent if it is unknown. */
export const variableTwice = message<{ readonly counts: string | undefined }>('conflicting-timezones.variable-twice', {
  en: ({ counts }) => `This TZ has no effect: TZ is set again below${counts === undefined ? '' : `, to "${counts}"`}.`,
  zh: ({ counts }) => `此 TZ 不起作用：下面又设置了一次 TZ${counts === undefined ? '' : `，值为“${counts}”`}。`,
});

export const mountTwice = message<{ readonly path: string }>('conflicting-timezones.mount-twice', {
  en: ({ path }) => `The pod is refused: something else is mounted on ${path} already.`,
  zh: ({ path }) => `此 Pod 会被拒绝：${path} 上已经挂载了别的内容。`,
});

export const mountAgain = message<{ readonly path: string }>('conflicting-timezones.mount-again', {
  en: ({ path }) => `Something else is mounted on ${path} already, and the last mount hides the others.`,
  zh: ({ path }) => `${path} 上已经挂载了别的内容，最后挂载的会遮住其他的。`,
});

export const inContainer = message<{
  readonly zone: string;
  readonly counts: string;
  readonly by: 'java' | 'variable' | 'mount';
}>(
  'conflicting-timezones.in-container',
  {
    en: ({ zone, counts, by }) =>
      `The container is given ${zone} here, but ${sources.en[by]} says ${counts}, and that counts.`,
    zh: ({ zone, counts, by }) => `这里为容器指定了 ${zone}，但${sources.zh[by]}指定的是 ${counts}，以后者为准。`,
  },
  { by: 'word' },
);

export const between = message<{ readonly zone: string; readonly wanted: string; readonly container: string }>(
  'conflicting-timezones.between',
  {
    en: ({ zone, wanted, container }) =>
      `This container is in ${zone}, but container${quoted.en(container)} of the same pod is in ${wanted}.`,
    zh: ({ zone, wanted, container }) =>
      `此容器的时区是 ${zone}，而同一 Pod 的容器${quoted.zh(container)}的时区是 ${wanted}。`,
  },
);

export const related = message('conflicting-timezones.related', {
  en: 'This zone counts.',
  zh: '以这里的时区为准。',
});

export const relatedOther = message('conflicting-timezones.related-other', {
  en: 'The other container has its zone from here.',
  zh: '另一个容器的时区来自这里。',
});

export const fixVariable = message<{ readonly zone: string }>('conflicting-timezones.fix-variable', {
  en: ({ zone }) => `Set TZ to ${zone}`,
  zh: ({ zone }) => `将 TZ 设为 ${zone}`,
});

export const fixRemoveVariable = message('conflicting-timezones.fix-remove-variable', {
  en: 'Remove the TZ that has no effect',
  zh: '删除不起作用的 TZ',
});

export const fixRemoveMount = message('conflicting-timezones.fix-remove-mount', {
  en: 'Remove the second mount',
  zh: '删除第二个挂载',
});

const sources = {
  en: { java: '-Duser.timezone', variable: 'TZ', mount: 'the mount on /etc/localtime' },
  zh: { java: ' -Duser.timezone ', variable: ' TZ ', mount: '挂载到 /etc/localtime 的文件' },
};

export const volumeTwice = message<{ readonly name: string }>('conflicting-timezones.volume-twice', {
  en: ({ name }) => `The pod is refused: it has a volume "${name}" already.`,
  zh: ({ name }) => `此 Pod 会被拒绝：已经有名为“${name}”的卷。`,
});

export const sourceTwice = message<{ readonly first: string; readonly second: string }>(
  'conflicting-timezones.source-twice',
  {
    en: ({ first, second }) => `The pod is refused: a volume has one source, and this one has ${first} and ${second}.`,
    zh: ({ first, second }) => `此 Pod 会被拒绝：一个卷只能有一个来源，而这里同时有 ${first} 和 ${second}。`,
  },
);

export const fixRemoveVolume = message<{ readonly name: string }>('conflicting-timezones.fix-remove-volume', {
  en: ({ name }) => `Remove the second volume "${short(name)}"`,
  zh: ({ name }) => `删除第二个卷“${short(name)}”`,
});

export const fixRemoveSource = message('conflicting-timezones.fix-remove-source', {
  en: 'Remove emptyDir',
  zh: '删除 emptyDir',
});
