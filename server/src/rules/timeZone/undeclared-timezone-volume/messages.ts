import { message } from '../../../messages/message.ts';
import { quoted, short } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A mount of a time zone whose volume the pod does not declare.',
    zh: '挂载时区所用的卷没有在 Pod 中声明。',
  },
  fixAll: {
    en: 'Declares the volume.',
    zh: '声明该卷。',
  },
};

export const found = message<{ readonly volume: string; readonly near: string | undefined }>(
  'undeclared-timezone-volume.found',
  {
    en: ({ volume, near }) =>
      `This pod has no volume "${volume}"${near === undefined ? '.' : `; did you mean "${near}"?`}`,
    zh: ({ volume, near }) =>
      `此 Pod 没有名为${quoted.zh(volume)}的卷${near === undefined ? '。' : `，是不是想写${quoted.zh(near)}？`}`,
  },
);

export const fixDeclare = message<{ readonly path: string }>('undeclared-timezone-volume.fix-declare', {
  en: ({ path }) => `Declare the volume, with ${path} of the node`,
  zh: ({ path }) => `声明该卷，使用节点的 ${path}`,
});

export const fixUse = message<{ readonly volume: string }>('undeclared-timezone-volume.fix-use', {
  en: ({ volume }) => `Mount the volume "${short(volume)}"`,
  zh: ({ volume }) => `改为挂载卷${quoted.zh(short(volume))}`,
});
