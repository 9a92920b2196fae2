import * as messages from './messages.ts';
import type { PlacedProblem } from './settingsFile.ts';

/**
 * Globs in the text of a settings file that YAML reads as something else, since they begin with an indicator and have
 * no quotes: `- **\/a.yaml` is an alias, and `- {a,b}/c` no YAML.
 */
export function unquotedGlobs(text: string): readonly PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  const anchors = new Set([...text.matchAll(/&([\w-]+)/g)].map(([, name]) => name));
  let list: string | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    list = /^(exclude|staticPods)[ \t]*:/.exec(line)?.[1] ?? (/^[^\s#-]/.test(line) ? undefined : list);
    for (const { at, glob } of list === undefined ? [] : unquotedIn(line)) {
      // It may be an alias of another value's anchor.
      if (/^\*[\w-]+$/.test(glob) && anchors.has(glob.slice(1))) continue;
      const span = { start: start + at, end: start + at + glob.length };
      const to = `'${glob.replaceAll("'", "''")}'`;
      const problem = messages.unquoted({ start: glob[0] ?? '' });
      const fix = { from: glob, to, edits: [{ span, text: to }] };
      problems.push({ path: [list ?? ''], at: 'value', message: problem, span, fix });
    }
    start += line.length + 1;
  }
  return problems;
}

type Unquoted = { readonly at: number; readonly glob: string };

/** The unquoted globs in a line of a block sequence. */
function unquotedIn(line: string): readonly Unquoted[] {
  const [all, before = '', item = ''] = /^([ \t]*-[ \t]+)(\S.*)$/.exec(line) ?? [];
  if (all === undefined) return unquotedInFlow(line);
  const comment = item.search(/[ \t]#/);
  const glob = item.slice(0, comment === -1 ? undefined : comment).trimEnd();
  return isUnquoted(glob) ? [{ at: before.length, glob }] : [];
}

/** Not for an item that ends with its bracket: it is a list in a list, or a map, and reported as such. */
function isUnquoted(item: string): boolean {
  if (/^(?:[*%@`]|![^!\s]+$)/.test(item)) return true;
  return /^(?:\{[^{}]*\}|\[[^[\]]*\])[^\s,\]}]/.test(item);
}

/** The unquoted globs in a flow sequence, in which a comma ends an item. */
function unquotedInFlow(line: string): readonly Unquoted[] {
  const found: Unquoted[] = [];
  let end = 0;
  for (const { index, 0: before } of line.matchAll(/[[,][ \t]*\*/g)) {
    const at = index + before.length - 1;
    if (at < end) continue;
    const glob = /^[^\s,\]]*/.exec(line.slice(at))?.[0] ?? '';
    found.push({ at, glob });
    end = at + glob.length;
  }
  return found;
}
