import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { say } from '../../../server/src/messages/message.ts';
import { findingsOf } from '../../support/laws.ts';

const pod = (env: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  serviceAccountName: a\n  containers: [{name: web, ${env}}]\n`;
const zone = (value: string) => pod(`env: [{name: TZ, value: "${value}"}]`);

describe('what a finding says', () => {
  const cases: readonly (readonly [rule: string, text: string, sentence: RegExp])[] = [
    ['missing-timezone-mount', pod('image: prom/prometheus'), /as Prometheus always does by its documentation: /],
    ['missing-timezone-mount', pod('image: prom/alertmanager'), /Alertmanager always .* but for location: Local/],
    [
      'missing-timezone-mount',
      pod('image: envoyproxy/envoy'),
      /Envoy always .* but for %START_TIME_LOCAL% and --log-format: /,
    ],
    [
      'default-service-account-binding',
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: a}\nroleRef: {kind: ClusterRole, name: a}\nsubjects: [{kind: User, name: "system:serviceaccount:shop:default"}]\n',
      /^Every pod that names no account in namespace "shop" gets the role/,
    ],
    ['posix-timezone', zone('IST-5:30'), /UTC\+5:30/],
    ['posix-timezone', zone('XYZ3:05'), /UTC-3:05/],
    ['posix-timezone', zone('CST-8'), /UTC\+8(?!:)/],
    ['posix-timezone', zone('UTC+3UTCS'), /^(?!.*to the west)/],
    ['posix-timezone', zone('GMT+8'), /to the west/],
    ['posix-timezone', zone('GMT0BST'), /summer time on the days of America/],
    ['posix-timezone', zone('GMT0BST,M3.5.0/1,M10.5.0'), /^(?!.*America)/],
    ['unknown-timezone', zone('Asia/Tokyo\u00a0'), /invisible character U\+00A0/],
    ['unknown-timezone', zone('Asia\u200b/Tokyo'), /invisible character U\+200B/],
    ['unknown-timezone', zone('\uff21sia/Tokyo'), /full-width character U\+FF21/],
    ['unknown-timezone', zone('Asia/Tokio'), /^(?!.*character)/],
    ['unused-suppression', `# podsense: ignore-file[missing-timezone-mount]\n${zone('UTC')}`, /file/],
    ['unused-suppression', `${zone('UTC').trimEnd()} # podsense: ignore[missing-timezone-mount]\n`, /^(?!.*file)/],
  ];
  for (const [rule, text, sentence] of cases) {
    test(`${rule} ${sentence}`, () => {
      const said = findingsOf(text)
        .filter(finding => finding.rule === rule)
        .map(({ message }) => say(message, 'en'));
      assert.equal(said.length, 1);
      assert.match(said[0] ?? '', sentence);
    });
  }
});
