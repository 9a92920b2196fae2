import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver-types';
import { completionsAt } from '../../../server/src/features/completion/completion.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { defaultSettings, type Settings } from '../../../server/src/settings/settings.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { able, checkedFile } from './checked.ts';

/** The completions for a text with the cursor `¦` in it. */
export function complete(
  marked: string,
  fields: { readonly uri?: string; readonly settings?: Partial<Settings> } = {},
) {
  const text = marked.replace('¦', '');
  const plain = checkedFile(text, []);
  const checked = { ...plain, ...fields, settings: { ...defaultSettings, ...fields.settings } };
  const position = plain.file.lines.positionAt(marked.indexOf('¦'));
  const items = completionsAt(position, { ...checked, findings: lint(checked) }, able);
  return { text, checked, items, labels: items.map(({ label }) => label) };
}

/** The text after the item of that label is applied. */
export function taken(marked: string, label: string): string {
  return takenIn(marked, label, {});
}

export function takenIn(marked: string, label: string, fields: { readonly uri?: string }): string {
  const { text, checked, items } = complete(marked, fields);
  const item = items.find(candidate => candidate.label === label);
  assert.ok(item !== undefined, `no ${label} among ${items.length}`);
  const { range, newText } = item.textEdit as TextEdit;
  const { lines } = checked.file;
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  return applyEdits(text, [{ span, text: newText }]);
}

export function pod(rest: string, container = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\nspec:\n${rest}  containers:\n    - name: web\n      image: nginx\n${container}`;
}

export const zone = (value: string): string => pod('', `      env:\n        - name: TZ\n          value: ${value}\n`);

export function account(name: string, namespace?: string): string {
  const where = namespace === undefined ? '' : `  namespace: ${namespace}\n`;
  return `---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n${where}`;
}
