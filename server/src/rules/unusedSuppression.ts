import { type Message, message } from '../messages/catalogue.ts';
import { type RuleId, ruleIds } from '../protocol/ruleIds.ts';
import type { Edit } from '../text/edit.ts';
import { nearest } from '../text/editDistance.ts';
import type { Span } from '../text/span.ts';
import { removeComment } from '../yaml/edit/removeComment.ts';
import type { Report, ReportedFix, Rule } from './rule.ts';
import type { SuppressedName, Suppression } from './suppression.ts';

/**
 * A comment that ignores nothing, or names no rule: it says that something is wrong where nothing
 * is, and would hide the next mistake.
 */
export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  severity: 'hint',
  checks: 'suppression',
  check: use => {
    const { suppression } = use;
    const whole = (text: Message) => [report(suppression.span, text, () => [removal(suppression)])];
    if (suppression.names.length === 0) return whole(message('unused-suppression.nameless', {}));
    if (use.misplaced) return whole(message('unused-suppression.misplaced', {}));
    const isOfUse = suppression.names.some(name => isRule(name.text) && !use.isIdle(name));
    return suppression.names.flatMap((name, index) => {
      const remove = () => (isOfUse ? removalOf(name, index, suppression) : removal(suppression));
      if (!isRule(name.text)) return [unknown(name, remove)];
      if (!use.isIdle(name)) return [];
      const text = message('unused-suppression.idle', { rule: name.text, file: suppression.scope === 'file' });
      return [report(name.span, text, () => [remove()])];
    });
  },
};

function unknown(name: SuppressedName, remove: () => ReportedFix): Report {
  const near = nearest(name.text, ruleIds);
  const text = message('unused-suppression.unknown', { name: name.text, nearest: near });
  return report(name.span, text, () => [...(near === undefined ? [] : [renaming(name, near)]), remove()]);
}

function report(span: Span, text: Message, fixes: () => readonly ReportedFix[]): Report {
  return { span, severity: 'hint', message: text, tags: ['unnecessary'], fixes };
}

/** Of several names one alone, since another is of use. */
function removalOf({ text, span }: SuppressedName, index: number, { names }: Suppression): ReportedFix {
  const [previous, next] = [names[index - 1], names[index + 1]];
  const start = next === undefined && previous !== undefined ? previous.span.end : span.start;
  const removed = { start, end: next?.span.start ?? span.end };
  return fix('remove-name', message('unused-suppression.fix-remove-name', { name: text }), { span: removed, text: '' });
}

function removal({ document, span }: Suppression): ReportedFix {
  return fix('remove', message('unused-suppression.fix-remove', {}), removeComment(document.text, span));
}

function renaming(name: SuppressedName, rule: RuleId): ReportedFix {
  return fix('rename', message('unused-suppression.fix-rename', { name: name.text, rule }), {
    span: name.span,
    text: rule,
  });
}

function fix(id: string, title: Message, edit: Edit): ReportedFix {
  return { id, title, safe: false, edits: [edit] };
}

function isRule(name: string): name is RuleId {
  return (ruleIds as readonly string[]).includes(name);
}
