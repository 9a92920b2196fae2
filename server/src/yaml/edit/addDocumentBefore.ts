import { lineBreakLength, lineBreakOf, lineEnd } from '../../text/lines.ts';
import type { YamlDocument } from '../read/document.ts';
import type { Edits } from './editable.ts';
import { styleAt } from './style.ts';
import { writeBlock, type YamlValue } from './write.ts';

/** Inserts a document before the one that the text holds, with `---` between. */
export function addDocumentBefore(document: YamlDocument, value: YamlValue): Edits {
  const { text, root } = document;
  if (root?.kind !== 'map' || root.flow || document.holes.all.length > 0) return undefined;
  const eol = lineBreakOf(text, 0);
  const style = styleAt(document, root);
  const at = endOfPreamble(text, root.span.start);
  const lines = writeBlock(value, 0, style);
  // Preambles of comments or directives end where the workload's own comment begins.
  return [{ span: { start: at, end: at }, text: `${lines.join(eol)}${eol}---${eol}` }];
}

/**
 * The offset at which a document's own part begins: after the marker, directives, a line for the YAML language server,
 * suppression comments, and a first block of comments that a blank line closes.
 */
function endOfPreamble(text: string, content: number): number {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let blockStart = at;
  let afterBlank = at;
  let seenBlankAfterComment = false;
  let comments = 0;
  while (at < content) {
    const end = lineEnd(text, at);
    const next = end + lineBreakLength(text, end);
    if (next > content) break;
    const line = text.slice(at, end);
    if (/^(?:%|---)/.test(line) || /^\s*#\s*(?:yaml-language-server:|podsense:\s*ignore-file)/.test(line)) {
      blockStart = next;
      afterBlank = next;
      comments = 0;
    } else if (line.trim() === '') {
      if (comments > 0 && !seenBlankAfterComment) {
        afterBlank = next;
        seenBlankAfterComment = true;
      }
    } else comments++;
    at = next;
  }
  return Math.max(blockStart, afterBlank);
}
