/** `PageParams` -> the page of a rule in Markdown, or null if there is no such rule. */
export const pageRequest = 'podsense/page';
export type PageParams = { readonly rule: string };
