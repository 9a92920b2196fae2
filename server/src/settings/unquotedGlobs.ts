import { message } from '../messages/catalogue.ts';
import type { PlacedProblem } from './settingsFile.ts';

/**
 * Globs that YAML reads as something else, since they begin with a character of its own and stand in
 * no quotes: `- **\/a.yaml` is an alias, and `- {a,b}/c` no YAML. In the text of a settings file.
 */
export function unquotedGlobs(text: string): readonly PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  let list: string | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    list = /^(exclude|staticPods)[ \t]*:/.exec(line)?.[1] ?? (/^[^\s#-]/.test(line) ? undefined : list);
    for (const { at, glob } of list === undefined ? [] : unquotedIn(line)) {
      if (isAlias(glob, text)) continue;
      const span = { start: start + at, end: start + at + glob.length };
      const to = `'${glob.replaceAll("'", "''")}'`;
      const problem = message('settings.unquoted', { start: glob[0] ?? '' });
      const fix = { from: glob, to, edits: [{ span, text: to }] };
      problems.push({ path: [list ?? ''], at: 'value', message: problem, span, fix });
    }
    start += line.length + 1;
  }
  return problems;
}

type Unquoted = { readonly at: number; readonly glob: string };

/** In a line of a list. */
function unquotedIn(line: string): readonly Unquoted[] {
  const [all, before = '', item = ''] = /^([ \t]*-[ \t]+)(\S.*)$/.exec(line) ?? [];
  if (all === undefined) return unquotedInFlow(line);
  const glob = item.replace(/(?:[ \t]#.*)?\r?$/, '').trimEnd();
  return isUnquoted(glob) ? [{ at: before.length, glob }] : [];
}

/** An item that ends with its bracket is a list in a list, or a map, and is told of as such. */
function isUnquoted(item: string): boolean {
  if (/^(?:[*%@`]|![^!\s]+$)/.test(item)) return true;
  return /^(?:\{[^{}]*\}|\[[^[\]]*\])[^\s,\]}]/.test(item);
}

/** Whether it stands for a value that another one has an anchor for. */
function isAlias(glob: string, text: string): boolean {
  return /^\*[\w-]+$/.test(glob) && text.includes(`&${glob.slice(1)}`);
}

/** In a list in brackets, where a comma ends an item. */
function unquotedInFlow(line: string): readonly Unquoted[] {
  const starts = [...line.matchAll(/[[,][ \t]*(?=\*)/g)].map(({ index, 0: { length } }) => index + length);
  return starts.map(at => ({ at, glob: /^[^\s,\]]*/.exec(line.slice(at))?.[0] ?? '' }));
}
