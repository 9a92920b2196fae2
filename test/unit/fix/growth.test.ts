import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cluster } from '../../../server/src/cases/cluster/cluster.ts';
import { factsOf } from '../../../server/src/facts/factsOf.ts';
import { fixAllInSteps } from '../../../server/src/fix/fixAll.ts';
import { isInteresting } from '../../../server/src/kubernetes/delivery/interest.ts';
import type { Fix } from '../../../server/src/lint/finding.ts';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import type { RuleId } from '../../../server/src/protocol/ruleIds.gen.ts';
import { defaultSettings } from '../../../server/src/settings/settings.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { parseFile } from '../../../server/src/yaml/read/file.ts';
import { findingsOf } from '../../support/laws.ts';

const uri = 'file:///manifest.yaml';
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;
const containers = (count: number, more: (index: number) => string) =>
  pod(`  containers:\n${times(count, at => `    - name: c${at}\n      image: nginx\n${more(at)}`)}`);
const mount = (name: string, more = '') =>
  `      volumeMounts:\n        - name: ${name}\n          mountPath: /etc/localtime\n${more}`;
const volume = (name: string) => `    - name: ${name}\n      hostPath:\n        path: /usr/share/zoneinfo/Asia/Tokyo\n`;
const variable = (zone: string) => `        - name: TZ\n          value: ${zone}\n`;

for (const [rule, what, many] of [
  ['missing-timezone-mount', 'bare containers', count => containers(count, () => '')],
  [
    'missing-timezone-mount',
    'containers with mounts',
    count => containers(count, at => mount(`v${at}`).replace('/etc/localtime', '/data')),
  ],
  [
    'missing-timezone-mount',
    'containers in JSON',
    count =>
      `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{"containers":[${times(count, at => `{"name":"c${at}"},`).slice(0, -1)}]}}`,
  ],
  ['undeclared-timezone-volume', 'volumes of many names', count => containers(count, at => mount(`tz${at}`))],
  ['undeclared-timezone-volume', 'volumes of one name', count => containers(count, () => mount('tz'))],
  ['writable-timezone-mount', 'mounts', count => `${containers(count, () => mount('tz'))}  volumes:\n${volume('tz')}`],
  [
    'timezone-hostpath-type',
    'volumes',
    count => `${containers(1, () => '')}  volumes:\n${times(count, at => volume(`v${at}`))}`,
  ],
  ['unknown-timezone', 'names', count => containers(count, () => `      env:\n${variable('Asia/Tokio')}`)],
  [
    'conflicting-timezones',
    'variables in one container',
    count => containers(1, () => `      env:\n${times(count, () => variable('Asia/Tokyo'))}`),
  ],
  [
    'conflicting-timezones',
    'variables in many containers',
    count => containers(count, () => `      env:\n${variable('Asia/Tokyo')}${variable('Asia/Seoul')}`),
  ],
  [
    'unused-suppression',
    'comments',
    count => containers(count, () => `      # podsense: ignore[unknown-timezone]\n      stdin: true\n`),
  ],
  [
    'unused-suppression',
    'names in one comment',
    count => `# podsense: ignore[${times(count, at => `a${at}, `)}]\n${pod('')}`,
  ],
  [
    'default-service-account',
    'pods',
    count => times(count, at => `${pod('  containers: []\n').replace('web', `web${at}`)}---\n`),
  ],
] as const satisfies readonly (readonly [RuleId, string, (count: number) => string])[]) {
  test(`the steps in which all fixes of ${rule} are made grow with the ${what}`, { timeout: 120_000 }, () => {
    const [few, more] = [20, 200].map(count => stepsOf(many(count), rule));
    assert.ok(few !== undefined && more !== undefined);
    assert.ok(few.left === 0 && more.left === 0, `${few.left} and ${more.left} are left`);
    assert.ok(more.steps < 15 * few.steps, `${few.steps} and ${more.steps} steps`);
  });
}

/** The number of steps of all fixes of a rule, and of findings left with such a fix. */
function stepsOf(text: string, rule: RuleId): { readonly steps: number; readonly left: number } {
  const file = parseFile(text, isInteresting);
  const cluster = new Cluster([factsOf(uri, file)], { complete: true });
  const running = fixAllInSteps({ uri, file, cluster, settings: defaultSettings }, { kind: 'rule', rule });
  for (let steps = 1; ; steps++) {
    const step = running.next();
    if (step.done !== true) continue;
    const findings = findingsOf(applyEdits(text, step.value)).filter(finding => finding.rule === rule);
    return { steps, left: findings.filter(finding => fixesFor(finding, {}).some(isMade)).length };
  }
}

function isMade(fix: Fix): boolean {
  return fix.isChoice !== true && fix.asks === undefined && fix.edits.length > 0;
}
