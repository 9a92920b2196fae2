import type { Checked } from '../../lint/checked.ts';
import { ruleIds } from '../../protocol/ruleIds.gen.ts';
import type { Span } from '../../text/span.ts';
import type { CursorPlace } from '../../yaml/cursor/cursorPlace.ts';
import { shortPage } from '../shared/shortPage.ts';
import type { Candidate } from './candidate.ts';

/** The ids of rules between the brackets of an ignore comment, and the name that they replace. */
export function ruleCandidates(
  { prefix, span }: CursorPlace,
  documentText: string,
  { findings }: Checked,
): { readonly candidates: readonly Candidate[]; readonly span: Span } | undefined {
  const [before, list] = /^#+[ \t]*podsense:[ \t]*ignore(?:-file)?\[([^\]]*)$/.exec(prefix) ?? [];
  if (before === undefined || list === undefined) return undefined;
  const cursor = span.start + before.length;
  const typed = list.split(/[,\s]/).at(-1) ?? '';
  const [rest = ''] = /^[^,\s\]]*/.exec(documentText.slice(cursor, span.end)) ?? [];
  const others = list.slice(0, list.length - typed.length).split(/[,\s]+/);
  const found = new Set(findings.map(finding => finding.rule));
  const ids = ruleIds.filter(id => !others.includes(id));
  const likely = [...ids.filter(id => found.has(id)), ...ids.filter(id => !found.has(id))];
  return {
    candidates: likely.map(id => ({ value: id, kind: 'rule', documentation: shortPage(id).paragraph })),
    span: { start: cursor - typed.length, end: cursor + rest.length },
  };
}
