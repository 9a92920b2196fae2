/**
 * yaml/ knows YAML: documents, template actions, nodes, and edits that keep a file's form. It alone
 * imports the library `yaml`, and must not know Kubernetes.
 */
import { withLineFeeds } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { startOfYttOverlay } from '../template/ytt.ts';

/**
 * Cuts a stream into its documents: spans that follow one another and cover the whole text.
 *
 * A line that begins with `---` or `...` followed by white space or the line's end is a marker even inside a block
 * scalar (YAML 1.2.2, 9.1.2), so no lexer is needed. Directives and comments before a `---` belong to the document that
 * it opens, and so do directives of a ytt overlay.
 */
export function splitDocuments(source: string): Span[] {
  const text = withLineFeeds(source);
  const spans: Span[] = [];
  let start = 0;
  // Only blank lines, comments and directives since the start of the stream or the last `...`.
  let inPrologue = true;
  const lineOf = [lineFinder(text, '---'), lineFinder(text, '...')];
  for (let line = 0; line < text.length; ) {
    const end = nextLine(text, line);
    const first = text.charCodeAt(line === 0 && text.charCodeAt(0) === byteOrderMark ? 1 : line);
    if (first === dash && isMarker(text, line, '---')) {
      if (!inPrologue) {
        const next = startOfYttOverlay(text, line, start);
        spans.push({ start, end: next });
        start = next;
      }
      inPrologue = false;
    } else if (first === dot && isMarker(text, line, '...')) {
      spans.push({ start, end });
      start = end;
      inPrologue = true;
    } else if (inPrologue && !isPrologueLine(text, line, end, first)) {
      inPrologue = false;
    }
    line = inPrologue ? end : Math.min(...lineOf.map(find => find(end)));
  }
  if (start < text.length || spans.length === 0) spans.push({ start, end: text.length });
  return spans;
}

const byteOrderMark = 0xfeff;
const dash = 0x2d;
const dot = 0x2e;
const hash = 0x23;
const percent = 0x25;

/**
 * Finds the start of the next line that begins with a mark, from the start of a line; the text's end if there is none.
 */
function lineFinder(text: string, mark: string): (from: number) => number {
  let found = 0;
  return from => {
    if (found < from) {
      const at = text.indexOf(`\n${mark}`, from - 1);
      found = at === -1 ? text.length : at + 1;
    }
    return found;
  };
}

function nextLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline + 1;
}

function isMarker(text: string, line: number, marker: string): boolean {
  const at = text.charCodeAt(line) === byteOrderMark ? line + 1 : line;
  if (!text.startsWith(marker, at)) return false;
  const after = text[at + 3];
  return after === undefined || after === ' ' || after === '\t' || after === '\n' || after === '\r';
}

function isPrologueLine(text: string, line: number, end: number, first: number): boolean {
  if (first === percent || first === hash) return true;
  const rest = text.slice(line, end).trim();
  return rest === '' || rest.startsWith('#');
}
