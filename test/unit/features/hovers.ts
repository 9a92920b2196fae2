import type { MarkupContent } from 'vscode-languageserver-types';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import type { Abilities } from '../../../server/src/features/shared/abilities.ts';
import { able, checkedFile } from './checked.ts';

/** The hover at `¦`, in a text without it. */
export function told(marked: string, abilities: Abilities = able, now = '2026-01-01'): string {
  const checked = checkedFile(marked.replace('¦', ''), []);
  const position = checked.file.lines.positionAt(marked.indexOf('¦'));
  const hover = hoverAt(position, checked, abilities, { now: Date.parse(now) });
  return hover === null ? '' : (hover.contents as MarkupContent).value;
}

export function pod(rest: string, container = '', namespace = '\n  namespace: shop'): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web${namespace}\nspec:\n${rest}  containers:\n    - name: web\n${container}`;
}

export const atName = (text: string): string => text.replace('- name: web', '- name: ¦web');
export const variable = (value: string): string => `      env:\n        - name: TZ\n          value: ${value}\n`;
export const mount = (path: string): string =>
  pod(
    `  volumes:\n    - name: tz\n      hostPath:\n        path: ${path}\n`,
    '      volumeMounts:\n        - name: tz\n          mountPath: /etc/localtime\n',
  );

export const envFrom = (configMap: string): string => `      envFrom: [{configMapRef: {name: ${configMap}}}]\n`;
export const fromKey = (configMap: string, key: string): string =>
  `      env: [{name: TZ, valueFrom: {configMapKeyRef: {name: ${configMap}, key: ${key}}}}]\n`;
export const configMap = (name: string, data: string, namespace = 'shop'): string =>
  `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: ${namespace}}\ndata: {${data}}\n`;
