import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cluster } from '../../../server/src/cases/cluster/cluster.ts';
import { lintCases } from '../../../server/src/lint/lintCases.ts';
import { AskedMemo } from '../../../server/src/lint/memo/askedMemo.ts';
import type { ObjectRule, RuleCase } from '../../../server/src/rules/rule.ts';
import { rules } from '../../../server/src/rules/rules.gen.ts';
import { defaultSettings } from '../../../server/src/settings/settings.ts';
import { Known, once } from '../../../server/src/text/known.ts';
import { parseDocumentText } from '../../../server/src/yaml/read/document.ts';

const document = parseDocumentText(`apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  {{- if .Values.account }}
  serviceAccountName: web
  {{- end }}
  containers: [{name: web, image: web:1}]
`);

const accountOf = once((pod: RuleCase['pods'][number]) => pod.node.get('serviceAccountName'));
const imagesOf = (pod: RuleCase['pods'][number]) => pod.containers.map(({ node }) => node.get('image'));

test('a template has cases for the rules alone that ask, themselves or by what another has asked before', () => {
  const runs = { asking: 0, sharing: 0, silent: 0 };
  const spy = (name: keyof typeof runs, ask: (pod: RuleCase['pods'][number]) => unknown): ObjectRule => ({
    ...(rules.find(rule => rule.id === 'default-service-account') as ObjectRule),
    check: ({ pods }) => {
      runs[name]++;
      pods.forEach(ask);
      return [];
    },
  });
  const active = [spy('asking', accountOf), spy('sharing', accountOf), spy('silent', imagesOf)];
  const uri = 'file:///web.yaml';
  const cluster = new Cluster([], { complete: true });
  lintCases(document, active, {
    uri,
    cluster,
    settings: defaultSettings,
    isStaticPath: false,
    known: new Known(),
    asked: new AskedMemo(),
  });
  assert.deepEqual(runs, { asking: 3, sharing: 3, silent: 1 });
});
