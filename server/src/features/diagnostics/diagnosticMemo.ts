import type { Diagnostic } from 'vscode-languageserver-types';
import type { Finding } from '../../lint/finding.ts';
import type { LinePosition, LineTable } from '../../text/lines.ts';

/** A diagnostic, and the start of its document. */
type Known = { readonly start: LinePosition; readonly diagnostic: Diagnostic };

/**
 * Caches the diagnostics of what was found in documents that an edit did not touch, and in lines that it did not move:
 * the same object each time. What is found by other settings is another thing.
 */
export class DiagnosticMemo {
  readonly #known = new WeakMap<Finding['of']['found'], Known>();
  /** The start that was looked up last: the findings of a document follow one another. */
  #last: { readonly lines: LineTable; readonly offset: number; readonly start: LinePosition } | undefined;

  /** The cached diagnostic if it still holds; else the result of `make`. */
  find({ of: { found, start: offset } }: Finding, lines: LineTable, make: () => Diagnostic): Diagnostic {
    // Places in this file may have moved apart from the document.
    if (found.report.related?.some(({ at }) => 'uri' in at) === true) return make();
    const start = this.#startAt(offset, lines);
    const known = this.#known.get(found);
    if (known !== undefined && isSame(known.start, start)) return known.diagnostic;
    const diagnostic = make();
    this.#known.set(found, { start, diagnostic });
    return diagnostic;
  }

  #startAt(offset: number, lines: LineTable): LinePosition {
    if (this.#last?.lines !== lines || this.#last.offset !== offset) {
      this.#last = { lines, offset, start: lines.positionAt(offset) };
    }
    return this.#last.start;
  }
}

function isSame(a: LinePosition, b: LinePosition): boolean {
  return a.line === b.line && a.character === b.character;
}
