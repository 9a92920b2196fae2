import type { FixContext, ReportedFix } from '../rules/rule.ts';
import { shiftEdits } from '../text/edit.ts';
import type { Finding, Fix } from './finding.ts';

/** The fixes of a finding, the preferred one first. */
export function fixesFor({ of: { found, uri, start } }: Finding, asked: FixContext): readonly Fix[] {
  const { report } = found;
  const fixes = 'context' in found ? found.rule.fixes(report, found.context, asked) : found.rule.fixes(report);
  return fixes.map(fix => toFix(fix, uri, start));
}

/** Edits are joined when they are requested: a fix of a whole pod may have thousands. */
function toFix(fix: ReportedFix, uri: string, start: number): Fix {
  let edits: Fix['edits'] | undefined;
  return {
    id: fix.id,
    title: fix.title,
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
