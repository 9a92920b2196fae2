/** The end of a title if an existing object must be replaced. */
export const suffix = {
  en: (replace: boolean): string => (replace ? ' (an existing one must be replaced)' : ''),
  zh: (replace: boolean): string => (replace ? '（已有对象需删除重建）' : ''),
};
