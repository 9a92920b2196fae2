import { message } from '../../../messages/message.ts';
import { quoted } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';
import { suffix } from '../../shared/words.ts';

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

/** Whether an existing object has to be replaced. */
type Replace = { readonly replace: boolean };

export const found = message<{ readonly volume: string }>('unused-timezone-volume.found', {
  en: ({ volume }) => `No container mounts the volume "${volume}", so it does nothing.`,
  zh: ({ volume }) => `没有容器挂载卷${quoted.zh(volume)}，它不起作用。`,
});

export const fixMount = message<Replace>('unused-timezone-volume.fix-mount', {
  en: ({ replace }) => `Mount it in every container${suffix.en(replace)}`,
  zh: ({ replace }) => `在所有容器中挂载它${suffix.zh(replace)}`,
});

export const fixRemove = message<Replace>('unused-timezone-volume.fix-remove', {
  en: ({ replace }) => `Remove the volume${suffix.en(replace)}`,
  zh: ({ replace }) => `删除该卷${suffix.zh(replace)}`,
});
