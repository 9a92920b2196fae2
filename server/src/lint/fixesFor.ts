import type { FixContext, ReportedFix } from '../rules/rule.ts';
import { shiftEdits } from '../text/edit.ts';
import { reportedFixes } from './caseFixes.ts';
import type { Finding, Fix } from './finding.ts';

/**
 * The fixes of a finding that are the same in all cases of its object, the preferred one first; none in a file that sops
 * has signed.
 */
export function fixesFor({ of: { found, uri, isSealed, start } }: Finding, asked: FixContext): readonly Fix[] {
  return isSealed ? [] : reportedFixes(found, asked).map(fix => toFix(fix, uri, start));
}

/** Edits are joined when they are requested: a fix of a whole pod may have thousands. */
function toFix(fix: ReportedFix, uri: string, start: number): Fix {
  let edits: Fix['edits'] | undefined;
  return {
    id: fix.id,
    title: fix.title,
    ...(fix.detail === undefined ? {} : { detail: fix.detail }),
    safe: fix.safe,
    ...(fix.asks === undefined ? {} : { asks: fix.asks }),
    ...(fix.isChoice === undefined ? {} : { isChoice: fix.isChoice }),
    ...(fix.isForAll === undefined ? {} : { isForAll: fix.isForAll }),
    ...(fix.isWide === undefined ? {} : { isWide: fix.isWide }),
    ...(fix.creates === undefined ? {} : { creates: fix.creates }),
    get edits() {
      edits ??= editsOf(fix, uri, start);
      return edits;
    },
  };
}

function editsOf(fix: ReportedFix, uri: string, start: number): Fix['edits'] {
  const own = fix.edits.length === 0 ? [] : [{ uri, edits: shiftEdits(fix.edits, start) }];
  const elsewhere = (fix.elsewhere ?? []).map(({ at, text }) => ({
    uri: at.uri,
    span: at.span,
    range: at.range,
    text,
  }));
  const others = [...new Set(elsewhere.map(edit => edit.uri))];
  return [...own, ...others.map(other => ({ uri: other, edits: elsewhere.filter(edit => edit.uri === other) }))];
}
