import { message } from '../../../messages/message.ts';

export const more = message<{ readonly count: number }>('hover.more', {
  en: ({ count }) => `and ${count} more`,
  zh: ({ count }) => `另有 ${count} 项`,
});

export const whyTemplate = message('hover.why-template', {
  en: 'A template action may decide it.',
  zh: '可能由模板决定。',
});

/** It is a patch, or another part of an object. */
export const whyPart = message('hover.why-part', {
  en: 'This is a part of an object, and the rest may decide it.',
  zh: '这只是对象的一部分，可能由其余部分决定。',
});

export const whyPatched = message('hover.why-patched', {
  en: 'A kustomize patch may decide it.',
  zh: '可能由 kustomize 补丁决定。',
});

export const whyVariables = message('hover.why-variables', {
  en: '`TZ` may come from a ConfigMap or Secret that is not known.',
  zh: '`TZ` 可能来自未知的 ConfigMap 或 Secret。',
});

export const whyCommand = message('hover.why-command', {
  en: 'Its command may set the zone.',
  zh: '它的命令可能会设置时区。',
});
