import type { FixContext, ReportedFix } from '../rules/rule.ts';
import { shiftEdits } from '../text/edit.ts';
import type { Finding, Fix } from './finding.ts';

/**
 * The fixes of a finding that are the same in all cases of its object, the preferred one first; none in a file that sops
 * has signed.
 */
export function fixesFor({ of: { found, uri, isSealed, start } }: Finding, asked: FixContext): readonly Fix[] {
  if (isSealed) return [];
  const { report } = found;
  if (!('context' in found)) return found.rule.fixes(report).map(fix => toFix(fix, uri, start));
  const { rule, context, others = [] } = found;
  const elsewhere = others.map(other => new Set(rule.fixes(report, other, asked).map(effectOf)));
  const fixes = rule
    .fixes(report, context, asked)
    .filter(fix => elsewhere.every(offered => offered.has(effectOf(fix))));
  return fixes.map(fix => toFix(fix, uri, start));
}

function effectOf({ id, edits, elsewhere }: ReportedFix): string {
  return JSON.stringify([id, edits, elsewhere]);
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
