import { message } from '../../../messages/message.ts';
import { quoted } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';
import { suffix } from '../../shared/words.ts';

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

/** Whether an existing object has to be replaced. */
type Replace = { readonly replace: boolean };

export const found = message<{ readonly volume: string; readonly near: string | undefined }>(
  'undeclared-timezone-volume.found',
  {
    en: ({ volume, near }) =>
      `This pod has no volume "${volume}"${near === undefined ? '.' : `; did you mean "${near}"?`}`,
    zh: ({ volume, near }) =>
      `此 Pod 没有名为${quoted.zh(volume)}的卷${near === undefined ? '。' : `，是不是想写${quoted.zh(near)}？`}`,
  },
);

export const fixDeclare = message<Replace & { readonly path: string }>('undeclared-timezone-volume.fix-declare', {
  en: ({ path, replace }) => `Declare the volume, with ${path} of the node${suffix.en(replace)}`,
  zh: ({ path, replace }) => `声明该卷，使用节点的 ${path}${suffix.zh(replace)}`,
});

export const fixUse = message<Replace & { readonly volume: string }>('undeclared-timezone-volume.fix-use', {
  en: ({ volume, replace }) => `Mount the volume "${volume}"${suffix.en(replace)}`,
  zh: ({ volume, replace }) => `改为挂载卷${quoted.zh(volume)}${suffix.zh(replace)}`,
});
