import type { Finding, Fix } from '../../lint/finding.ts';
import { fixesFor } from '../../lint/fixesFor.ts';
import type { Message } from '../../messages/message.ts';
import type { FixContext } from '../../rules/rule.ts';
import { isReplacedOnly } from '../../rules/shared/isReplacedOnly.ts';
import * as messages from './messages.ts';
import type { Line } from './shared/hoverText.ts';

/** The effect of the preferred fix of a finding, and the details of its fixes that their titles leave out. */
export function fixLines(finding: Finding, context: FixContext): readonly Line[] {
  const [first, ...others] = fixesFor(finding, context);
  const why = whyNotFixed(finding);
  const reason = why === undefined ? [] : [{ message: why }];
  if (first === undefined) return reason;
  const isPreferred = first.isChoice !== true && first.asks === undefined;
  const detailed = (isPreferred ? others : [first, ...others]).filter(({ detail }) => detail !== undefined);
  return [
    ...reason,
    ...(isPreferred ? named(messages.preferredFix(), first, detailsOf(first, finding)) : []),
    ...detailed.slice(0, mostDetailed).flatMap(fix => named(messages.otherFix(), fix, detailOf(fix))),
  ];
}

/** The reason for which the fix that most would take is not offered. */
function whyNotFixed({ of: { found: known, isSealed, cases } }: Finding): Message | undefined {
  const found = cases.of(known);
  if (isSealed || !('context' in found) || found.report.about === undefined) return undefined;
  if (found.isByDefault) return undefined;
  return found.rule.whyNotFixed?.(found.report, found.context);
}

const mostDetailed = 2;

function named(head: Message, { title }: Fix, details: readonly Message[]): readonly Line[] {
  return [{ message: head }, { message: title, isItem: true }, ...details.map(message => ({ message }))];
}

function detailOf({ detail }: Fix): readonly Message[] {
  return detail === undefined ? [] : [detail];
}

function detailsOf(fix: Fix, finding: Finding): readonly Message[] {
  const { found } = finding.of;
  if (!('context' in found)) return detailOf(fix);
  const { object } = found.context;
  const isReplaced = isReplacedOnly(object) && changesObject(fix, finding);
  return [...detailOf(fix), ...(isReplaced ? [messages.replaced({ kind: object.kind })] : [])];
}

/** Whether a fix changes the object itself, and not only an account. */
function changesObject({ id }: Fix, { of: { found } }: Finding): boolean {
  const [name = ''] = id.split(':');
  const touches = found.rule.touches[name] ?? Object.values(found.rule.touches).flat();
  return touches.some(touch => !/ account(?:\/|$)/.test(touch));
}
