import { message } from '../../../messages/message.ts';
import { quoted } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A volume with a zone file that no container mounts.',
    zh: '包含时区文件、却没有容器挂载的卷。',
  },
  fixAll: {
    en: 'Mounts the volume in every container.',
    zh: '在所有容器中挂载该卷。',
  },
};

export const found = message<{ readonly volume: string }>('unused-timezone-volume.found', {
  en: ({ volume }) => `No container mounts the volume "${volume}", so it does nothing.`,
  zh: ({ volume }) => `没有容器挂载卷${quoted.zh(volume)}，它不起作用。`,
});

export const fixMount = message('unused-timezone-volume.fix-mount', {
  en: 'Mount it in every container',
  zh: '在所有容器中挂载它',
});

export const fixRemove = message('unused-timezone-volume.fix-remove', {
  en: 'Remove the volume',
  zh: '删除该卷',
});
