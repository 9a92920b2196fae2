/** What the command line says, besides findings. */
export type CommandLineMessages = {
  'cli.help.about': Record<never, never>;
  'cli.help.check': Record<never, never>;
  'cli.help.fixes': Record<never, never>;
  'cli.help.lsp': Record<never, never>;
  'cli.help.paths': Record<never, never>;
  'cli.help.format': Record<never, never>;
  'cli.help.fail-on': Record<never, never>;
  'cli.help.rule': Record<never, never>;
  'cli.help.dry-run': Record<never, never>;
  'cli.help.stdin-filename': Record<never, never>;
  'cli.help.exit': Record<never, never>;
  'cli.try-help': { readonly problem: string };
  'cli.no-command': Record<never, never>;
  'cli.unknown-command': { readonly name: string; readonly nearest: string | undefined };
  'cli.unknown-option': { readonly command: string; readonly name: string; readonly nearest: string | undefined };
  'cli.no-value': { readonly option: string };
  'cli.bad-value': {
    readonly option: string;
    readonly value: string;
    readonly choices: string;
    readonly nearest: string | undefined;
  };
  'cli.unreadable': {
    readonly path: string;
    readonly why: 'gone' | 'unreadable' | 'too-large' | 'encoding' | 'unwritable';
  };
  'cli.found': { readonly findings: number; readonly files: number; readonly hints: number };
  'cli.hidden-hints': { readonly hints: number };
  'cli.fixed': { readonly path: string; readonly places: number };
  'cli.would-fix': { readonly path: string; readonly places: number };
  'cli.fixed-all': { readonly files: number };
  'cli.would-fix-all': { readonly files: number };
};
