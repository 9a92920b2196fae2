import { type Hole, unknownLines } from './hole.ts';

/** The starts of ytt's comments, and of those that lay a document over others. */
export const yttMark = '#@';
export const overlayMark = '#@overlay/';

/**
 * The holes of ytt's code, which stands in comments (ytt, "Language"): `key: #@ expression` for a value, `#@ if` and its
 * like for the lines below it, `_: #@ template.replace(…)` for keys. Comments stay, so the text may be read as it is.
 */
export function holesOfYtt(text: string): readonly Hole[] {
  const holes: Hole[] = [];
  for (let at = text.indexOf(yttMark); at !== -1; at = text.indexOf(yttMark, at + 1)) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const before = text.slice(text.lastIndexOf('\n', at) + 1, at);
    const kind = kindOf(before, text.slice(at, end));
    const span = { start: at, end };
    if (kind !== undefined) holes.push(kind === 'line' ? unknownLines(span) : { kind, span });
    at = end;
  }
  return holes;
}

/** The start of the lines of an overlay's directives that stand before the `---` of its document. */
export function startOfYttOverlay(text: string, marker: number, from: number): number {
  let start = marker;
  while (start > from) {
    const line = text.lastIndexOf('\n', start - 2) + 1;
    if (line < from || !text.startsWith(overlayMark, line)) break;
    start = line;
  }
  return start;
}

function kindOf(before: string, comment: string): (Hole['kind'] & ('line' | 'value')) | undefined {
  if (/^\s*(?:- +)*_:[ ]+$/.test(before)) return 'line';
  if (before.trim() === '') return /^#@[ ]*(?:if|elif|else|for|while)\b/.test(comment) ? 'line' : undefined;
  // Behind a key or a dash, and before nothing else on the line.
  return /(?::[ \t]+|(?:^|[ \t])-[ \t]+)$/.test(before) ? 'value' : undefined;
}
