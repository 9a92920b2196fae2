/** Comments that ignore findings: the rule on them, and the fixes that write them. */
export type SuppressionsMessages = {
  'unused-suppression.idle': { readonly rule: string; readonly file: boolean };
  'unused-suppression.unknown': { readonly name: string; readonly nearest: string | undefined };
  'unused-suppression.nameless': Record<never, never>;
  'unused-suppression.misplaced': Record<never, never>;
  'unused-suppression.fix-remove': Record<never, never>;
  'unused-suppression.fix-remove-name': { readonly name: string };
  'unused-suppression.fix-rename': { readonly name: string; readonly rule: string };
  'ignore.here': { readonly rule: string; readonly covers: 'line' | 'container' | 'object' };
  'ignore.file': { readonly rule: string };
};
