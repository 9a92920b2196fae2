import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MarkupContent } from 'vscode-languageserver-types';
import { Cluster } from '../../../server/src/cases/cluster/cluster.ts';
import { factsOf } from '../../../server/src/facts/factsOf.ts';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { able, checkedFile } from './checked.ts';

/** The sentence of a hover about accounts that cannot be made; undefined if there is none. */
function saidAt(text: string): string | undefined {
  return /No account can be made for it here: (.*)\./.exec(hoverTextAt(text))?.[1];
}

function hoverTextAt(text: string): string {
  const read = checkedFile(text.replace('¦', ''), []);
  const whole = { ...read, cluster: new Cluster([factsOf(read.uri, read.file)], { complete: true }) };
  const checked = { ...whole, findings: lint(whole) };
  const position = checked.file.lines.positionAt(text.indexOf('¦'));
  const hover = hoverAt(position, checked, able, { now: 0 }) ?? assert.fail('there is no hover');
  return (hover.contents as MarkupContent).value;
}

const pod = (metadata: string) => `apiVersion: v1\nkind: Pod\nmetadata: ${metadata}\nsp¦ec:\n  containers: []\n`;

describe('a hover says why no account can be made', () => {
  for (const [what, text, reason] of [
    [
      'for a hook of Helm',
      pod('{name: web, annotations: {helm.sh/hook: pre-install}}'),
      'a hook runs in an order of its own, in which the account would come too late',
    ],
    [
      'for a hook of Argo CD',
      pod('{name: web, annotations: {argocd.argoproj.io/hook: Sync}}'),
      'a hook runs in an order of its own, in which the account would come too late',
    ],
    ['for a name that no account can have', pod('{name: My_App}'), 'no account can have the name of the object'],
    ['for a name that is not known', pod('{generateName: web-}'), 'the name of the object is not known'],
    ['for a namespace that is none', pod('{name: web, namespace: My_Shop}'), 'its namespace is not known, or is none'],
    ['for one that is not known', pod('{name: web, namespace: $SHOP}'), 'its namespace is not known, or is none'],
    [
      'in JSON',
      '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "sp¦ec": {"containers": []}}\n',
      'in flow style and in JSON there is no place for another document',
    ],
    [
      'in flow style',
      '{apiVersion: v1, kind: Pod, metadata: {name: web}, sp¦ec: {containers: []}}\n',
      'in flow style and in JSON there is no place for another document',
    ],
    [
      'in a template',
      `${pod('{name: web}')}  hostname: {{ .Values.host }}\n`,
      'a template makes parts of this document',
    ],
    [
      'for a ClusterServiceVersion',
      'apiVersion: operators.coreos.com/v1alpha1\nkind: ClusterServiceVersion\nmetadata: {name: web}\nspec:\n  install:\n    spec:\n      deployments:\n        - spec: {template: {sp¦ec: {containers: []}}}\n',
      'OLM makes the accounts of a ClusterServiceVersion, by its permissions',
    ],
    ['where one can be made', pod('{name: web}'), undefined],
    [
      'where one of its name is there',
      `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\n---\n${pod('{name: web, annotations: {helm.sh/hook: pre-install}}')}`,
      undefined,
    ],
  ] as const) {
    test(what, () => assert.equal(saidAt(text), reason));
  }
});

describe('a hover says why a named account cannot be made', () => {
  const declared = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: other}\n---\n';
  const named = (metadata: string) =>
    `${declared}apiVersion: v1\nkind: Pod\nmetadata: ${metadata}\nspec:\n  serviceAccountName: re¦port\n  containers: []\n`;
  for (const [what, text, reason] of [
    [
      'for a hook of Helm',
      named('{name: web, annotations: {helm.sh/hook: post-install}}'),
      'a hook runs in an order of its own, in which the account would come too late',
    ],
    [
      'in a sync wave of Argo CD',
      named('{name: web, annotations: {argocd.argoproj.io/sync-wave: "-1"}}'),
      'a hook runs in an order of its own, in which the account would come too late',
    ],
    [
      'in flow style',
      `${declared}{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {serviceAccountName: re¦port, containers: []}}\n`,
      'in flow style and in JSON there is no place for another document',
    ],
    ['where one can be made', named('{name: My_App}'), undefined],
  ] as const) {
    test(what, () => assert.equal(saidAt(text), reason));
  }
});

describe('a hover says which pull secrets a new account gets', () => {
  const account = (metadata: string) =>
    `apiVersion: v1\nkind: ServiceAccount\nmetadata: ${metadata}\nimagePullSecrets: [{name: regcred}, {name: mirror}]\n---\n`;
  const said = 'The new account gets the pull secrets of "default": `regcred, mirror`.';
  for (const [what, text, isSaid] of [
    [
      'for a pod without an account',
      account('{name: default, namespace: shop}') + pod('{name: web, namespace: shop}'),
      true,
    ],
    [
      'for one whose account is nowhere',
      `${account('{name: default}')}apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: other}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  serviceAccountName: re¦port\n  containers: []\n`,
      true,
    ],
    [
      'not of another namespace',
      account('{name: default, namespace: other}') + pod('{name: web, namespace: shop}'),
      false,
    ],
    ['not where none are', pod('{name: web, namespace: shop}'), false],
  ] as const) {
    test(what, () => assert.equal(hoverTextAt(text).includes(said), isSaid));
  }
});

test('a hover says what a fix takes away in words, and only names as code', () => {
  const text = hoverTextAt(pod('{name: web}'));
  assert.ok(text.includes('- Create service account "`web`" and use it (loses its old rights)\n'), text);
  const declared = `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\n---\n${pod('{name: web}')}`;
  assert.ok(hoverTextAt(declared).includes('- Use service account "`web`" (loses its old rights)\n'));
});
