/** A file or folder on the disk came, changed or went. */
export type FileChange = { readonly uri: string; readonly type: 1 | 2 | 3 };

/** The kinds of such changes, by the numbers that editors give them. */
export const fileChanges = { created: 1, changed: 2, deleted: 3 } as const;
