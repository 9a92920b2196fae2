import { lint } from '../../../server/src/lint/lint.ts';
import { checkedIn, type Texts } from '../features/workspace.ts';

export const zoned = 'env: [{name: TZ, value: Asia/Shanghai}]';
export const web = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {app: web}}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: api
      containers: [{name: web, image: nginx, ${zoned}}]
`;
export const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: api}\n';
export const base = {
  'base/kustomization.yaml': 'resources: [web.yaml, api.yaml]\n',
  'base/web.yaml': web,
  'base/api.yaml': account,
};

/** A strategic merge of the Deployment, with that in its pod. */
export const merge = (pod: string, name = 'web') =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}}\nspec: {template: {spec: {${pod}}}}\n`;
export const proxy = (more = '') => merge(`containers: [{name: proxy, image: envoy${more}}]`);
export const byPath = 'resources: [../base]\npatches: [{path: patch.yaml}]\n';

/** Each finding in a file as `RULE SEVERITY: TEXT`, with the text of its span. */
export function found(texts: Texts, name: string): readonly string[] {
  const checked = checkedIn({ ...base, ...texts }, name);
  return lint(checked).map(
    ({ rule, severity, span }) => `${rule} ${severity}: ${texts[name]?.slice(span.start, span.end)}`,
  );
}
