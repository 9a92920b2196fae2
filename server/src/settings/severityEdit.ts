import { type EditList, shiftEdits } from '../text/edit.ts';
import { lineBreakOf } from '../text/lines.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { YamlFile } from '../yaml/file.ts';
import type { MapNode } from '../yaml/node.ts';
import { addToMap, type Patch, setScalar } from '../yaml/patch.ts';
import { writeBlock } from '../yaml/write.ts';
import type { RuleId, Severity } from './settings.ts';

/**
 * The edits of a settings file that give a rule a severity. Undefined where they cannot be made
 * without changing something else, as in a file that cannot be read.
 */
export function severityEdit({ text, documents }: YamlFile, rule: RuleId, severity: Severity): EditList | undefined {
  const [first] = documents;
  if (first?.document === undefined) return text.trim() === '' ? added(text, text.length, rule, severity) : undefined;
  const { document, span } = first;
  if (document.root === undefined) {
    return saysNothing(document.text) ? added(text, span.end, rule, severity) : undefined;
  }
  const edits = document.root.kind === 'map' ? set(document, document.root, rule, severity) : undefined;
  return edits && shiftEdits(edits, span.start);
}

function set(document: YamlDocument, root: MapNode, rule: RuleId, severity: Severity): Patch {
  const rules = root.own('rules')?.value;
  if (rules?.kind === 'map' && rules.own(rule) !== undefined) return setScalar(document, rules, rule, severity);
  return addToMap(document, root, 'rules', rule, severity);
}

/** Whether there is nothing but comments: what cannot be read, or is an alias to nothing, may say anything. */
function saysNothing(text: string): boolean {
  return text.split('\n').every(line => /^(?:\ufeff?-{3})?\s*(?:#.*)?$/s.test(line));
}

/** To a file that says nothing yet, below its comments. */
function added(text: string, at: number, rule: RuleId, severity: Severity): EditList {
  const eol = lineBreakOf(text, 0);
  const style = { step: 2, dashIndent: 0, afterDash: 1, json: false, padded: false, multiline: false };
  const lines = writeBlock({ rules: { [rule]: severity } }, 0, style).map(line => line + eol);
  const isNewLine = at === 0 || text[at - 1] === '\n';
  return [{ span: { start: at, end: at }, text: `${isNewLine ? '' : eol}${lines.join('')}` }];
}
