import type { Message } from '../../../messages/message.ts';
import { type RuleId, ruleIds } from '../../../protocol/ruleIds.gen.ts';
import { nearest } from '../../../text/editDistance.ts';
import type { Span } from '../../../text/span.ts';
import { removeComment } from '../../../yaml/edit/removeComment.ts';
import type { Report, ReportedFix, Rule } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import type { SuppressedName, Suppression } from '../../shared/suppression.ts';
import * as messages from './messages.ts';

/**
 * A comment that ignores nothing, or names no rule: it says that something is wrong where nothing
 * is, and would hide the next mistake.
 */
export const rule: Rule = {
  id: 'unused-suppression',
  severity: 'hint',
  checks: 'suppression',
  touches: { remove: [], 'remove-name': [], rename: [] },
  fixAll: 'allowed',
  check: use => {
    const { suppression } = use;
    const whole = (text: Message) => [report(suppression.span, text, () => removal(suppression))];
    if (suppression.names.length === 0) return whole(messages.nameless());
    if (use.misplaced) return whole(messages.misplaced());
    const isOfUse = suppression.names.some(name => isRule(name.text) && !use.isIdle(name));
    return suppression.names.flatMap((name, index) => {
      const remove = () => (isOfUse ? removalOf(name, index, suppression) : removal(suppression));
      if (!isRule(name.text)) return [unknown(name, remove)];
      if (!use.isIdle(name)) return [];
      const text = messages.idle({ rule: name.text, file: suppression.scope === 'file' });
      return [report(name.span, text, remove)];
    });
  },
};

function unknown(name: SuppressedName, remove: () => readonly ReportedFix[]): Report {
  const near = nearest(name.text, ruleIds);
  const text = messages.unknown({ name: name.text, nearest: near });
  return report(name.span, text, () => [...(near === undefined ? [] : renaming(name, near)), ...remove()]);
}

function report(span: Span, text: Message, fixes: () => readonly ReportedFix[]): Report {
  return { span, severity: 'hint', message: text, tags: ['unnecessary'], part: span, fixes };
}

/** Of several names one alone, since another is of use. */
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
