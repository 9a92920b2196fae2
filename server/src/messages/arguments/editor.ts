/** Fixes of more than one finding, and other words of the editor. */
export type EditorMessages = {
  'fix-rule-in-file': { readonly rule: string; readonly count: number };
  'fix-all-in-file': Record<never, never>;
  'hover.open-rule': Record<never, never>;
  'progress.read-workspace': Record<never, never>;
  'progress.check-workspace': Record<never, never>;
  'progress.fix-workspace': Record<never, never>;
  'progress.files': { readonly done: number; readonly total: number };
  'server.too-large': { readonly file: string; readonly megabytes: number };
};
