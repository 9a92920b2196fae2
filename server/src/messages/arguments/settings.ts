/** What is wrong with settings, wherever they stand, and the actions that change them. */
export type SettingsMessages = {
  'settings.setting': { readonly name: string; readonly nearest: string | undefined };
  'settings.editor': { readonly name: string };
  'settings.rule': { readonly name: string; readonly nearest: string | undefined };
  'settings.zone': { readonly value: string; readonly nearest: string | undefined };
  'settings.choice': { readonly value: string; readonly choices: string; readonly nearest: string | undefined };
  'settings.never-in-fix-all': { readonly rule: string };
  'settings.type': { readonly expected: 'text' | 'list' | 'map' | 'flag' };
  'severity.fix-change': { readonly rule: string };
  'severity.fix-off': { readonly rule: string };
  'settings.pod-template': { readonly key: 'kind' | 'apiGroup' | 'path' };
  'settings.glob': { readonly problem: GlobProblem };
  'settings.unquoted': { readonly start: string };
  'settings.fix-change': { readonly from: string; readonly to: string };
  /** `problem` is one of the sentences above. */
  'settings.of-client': { readonly setting: string; readonly problem: string };
};

/** Why a text is no glob. */
export type GlobProblem = 'empty' | 'long' | 'backslash' | 'outside' | 'open' | 'close' | 'bracket' | 'range' | 'many';
