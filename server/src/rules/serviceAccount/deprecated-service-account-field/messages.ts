import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'The field `serviceAccount`, which `serviceAccountName` replaces.',
    zh: '使用了字段 `serviceAccount`，它已被 `serviceAccountName` 取代。',
  },
  severities: {
    en: '`information`; `warning` where the two differ',
    zh: '`information`；两者不一致时为 `warning`',
  },
  fixAll: {
    en: 'Renames the deprecated field: safe, and part of it anyway.',
    zh: '重命名已弃用的字段：它是安全的，本来就会执行。',
  },
};

export const alone = message('deprecated-service-account-field.alone', {
  en: 'serviceAccount is deprecated: use serviceAccountName.',
  zh: 'serviceAccount 已弃用，请改用 serviceAccountName。',
});

export const same = message('deprecated-service-account-field.same', {
  en: 'serviceAccount is deprecated and not needed: serviceAccountName says the same.',
  zh: 'serviceAccount 已弃用，而且是多余的：serviceAccountName 已是同样的值。',
});

export const differs = message<{ readonly account: string; readonly wins: string }>(
  'deprecated-service-account-field.differs',
  {
    en: ({ account, wins }) =>
      `serviceAccount is deprecated and has no effect: serviceAccountName says "${wins}", not "${account}".`,
    zh: ({ account, wins }) =>
      `serviceAccount 已弃用，而且不起作用：生效的是 serviceAccountName 的“${wins}”，而不是“${account}”。`,
  },
);

export const related = message('deprecated-service-account-field.related', {
  en: 'serviceAccountName is set here.',
  zh: 'serviceAccountName 是在这里设置的。',
});

export const fixRename = message('deprecated-service-account-field.fix-rename', {
  en: 'Rename serviceAccount to serviceAccountName',
  zh: '将 serviceAccount 重命名为 serviceAccountName',
});

export const fixMove = message('deprecated-service-account-field.fix-move', {
  en: 'Move the value to serviceAccountName',
  zh: '将值移到 serviceAccountName',
});

export const fixRemove = message('deprecated-service-account-field.fix-remove', {
  en: 'Remove serviceAccount',
  zh: '删除 serviceAccount',
});
