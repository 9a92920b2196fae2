import type { Message } from '../../../messages/message.ts';
import { type RuleId, ruleIds } from '../../../protocol/ruleIds.gen.ts';
import { nearest } from '../../../text/editDistance.ts';
import type { Span } from '../../../text/span.ts';
import { removeComment } from '../../../yaml/edit/removeComment.ts';
import type { Report, ReportedFix, SuppressionRule } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import type { SuppressedName, Suppression } from '../../shared/suppression.ts';
import * as messages from './messages.ts';

/**
 * A comment that ignores nothing, or names no rule: it claims a mistake that is not there, and would hide the next one.
 */
export const rule: SuppressionRule<Idle> = {
  id: 'unused-suppression',
  severity: 'hint',
  checks: 'suppression',
  touches: { remove: [], 'remove-name': [], rename: [] },
  fixAll: 'allowed',
  check: use => {
    const { suppression } = use;
    const whole = (text: Message) => [report(suppression.span, text, { suppression })];
    if (suppression.names.length === 0) return whole(messages.nameless());
    if (use.misplaced) return whole(messages.misplaced());
    const isOfUse = suppression.names.some(name => isRule(name.text) && !use.isIdle(name));
    return suppression.names.flatMap((name, index) => {
      const about: Idle = { suppression, ...(isOfUse ? { alone: index } : {}) };
      if (!isRule(name.text)) return [unknown(name, about)];
      if (!use.isIdle(name)) return [];
      const text = messages.idle({ rule: name.text, file: suppression.scope === 'file' });
      return [report(name.span, text, about)];
    });
  },
  fixes: ({ about }) => fixesOf(about),
};

/** A comment, in which one name alone is idle if its place is given, and the unknown name that may mean a rule. */
type Idle = { readonly suppression: Suppression; readonly alone?: number; readonly unknown?: SuppressedName };

function unknown(name: SuppressedName, about: Idle): Report<Idle> {
  const text = messages.unknown({ name: name.text, nearest: nearest(name.text, ruleIds) });
  return report(name.span, text, { ...about, unknown: name });
}

function report(span: Span, text: Message, about: Idle): Report<Idle> {
  return { span, severity: 'hint', message: text, tags: ['unnecessary'], part: span, about };
}

function fixesOf({ suppression, alone, unknown }: Idle): readonly ReportedFix[] {
  const near = unknown && nearest(unknown.text, ruleIds);
  const renamed = unknown === undefined || near === undefined ? [] : renaming(unknown, near);
  const name = alone === undefined ? undefined : suppression.names[alone];
  const removed = name === undefined ? removal(suppression) : removalOf(name, alone ?? 0, suppression);
  return [...renamed, ...removed];
}

/** One of several names, since another is of use. */
function removalOf({ text, span }: SuppressedName, index: number, { names }: Suppression): readonly ReportedFix[] {
  const [previous, next] = [names[index - 1], names[index + 1]];
  const start = next === undefined && previous !== undefined ? previous.span.end : span.start;
  const removed = { start, end: next?.span.start ?? span.end };
  const about = { id: 'remove-name', title: messages.fixRemoveName({ name: text }), safe: false };
  return fix(about, [{ span: removed, text: '' }]);
}

function removal({ document, span }: Suppression): readonly ReportedFix[] {
  const about = { id: 'remove', title: messages.fixRemove(), safe: false };
  return fix(about, [removeComment(document.text, span)]);
}

function renaming(name: SuppressedName, rule: RuleId): readonly ReportedFix[] {
  const about = { id: 'rename', title: messages.fixRename({ name: name.text, rule }), safe: false };
  return fix(about, [{ span: name.span, text: rule }]);
}

function isRule(name: string): name is RuleId {
  return (ruleIds as readonly string[]).includes(name);
}
