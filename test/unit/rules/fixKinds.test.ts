import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cluster } from '../../../server/src/cases/cluster/cluster.ts';
import { factsOf } from '../../../server/src/facts/factsOf.ts';
import { interestOf } from '../../../server/src/kubernetes/delivery/interest.ts';
import type { Fix } from '../../../server/src/lint/finding.ts';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { parseFile } from '../../../server/src/yaml/read/file.ts';
import { type Example, readRulePages } from '../../support/pages.ts';

/**
 * The kinds of each fix of the examples: `safe`, a `choice` that only a person can make; it `asks`, `creates` an
 * object, or changes a file `elsewhere`. `plain` is none of these.
 */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'automounted-service-account-token token-off': ['plain'],
  'conflicting-timezones remove': ['plain', 'safe'],
  'conflicting-timezones remove-source': ['plain'],
  'conflicting-timezones remove-volume': ['plain'],
  'conflicting-timezones variable': ['choice'],
  'cronjob-timezone choose': ['choice asks'],
  'cronjob-timezone utc': ['choice'],
  'cronjob-timezone zone': ['choice'],
  'cronjob-timezone-field keep': ['choice', 'plain'],
  'cronjob-timezone-field remove': ['plain'],
  'cronjob-timezone-field rename': ['plain'],
  'cronjob-timezone-field split': ['choice', 'plain'],
  'default-service-account create': ['choice creates', 'creates'],
  'default-service-account token-off': ['choice'],
  'default-service-account token-off-account': ['choice', 'choice elsewhere'],
  'default-service-account use': ['choice', 'plain'],
  'default-service-account-binding remove': ['choice'],
  'default-service-account-binding use': ['choice'],
  'deprecated-service-account-field move': ['safe'],
  'deprecated-service-account-field remove': ['safe'],
  'deprecated-service-account-field rename': ['safe'],
  'forbidden-timezone-hostpath env': ['plain'],
  'ineffective-timezone decode': ['plain'],
  'ineffective-timezone file': ['plain'],
  'ineffective-timezone name': ['choice', 'plain'],
  'legacy-timezone summer': ['choice'],
  'legacy-timezone today': ['choice', 'plain', 'safe'],
  'misplaced-k8tz-annotation copy': ['plain'],
  'misplaced-service-account move': ['plain'],
  'misplaced-service-account remove': ['plain'],
  'misplaced-service-account rename': ['plain'],
  'misplaced-timezone-mount choose': ['asks'],
  'misplaced-timezone-mount env': ['choice', 'plain'],
  'misplaced-timezone-mount localtime': ['plain'],
  'misplaced-timezone-mount move': ['plain'],
  'misplaced-timezone-mount utc': ['choice'],
  'misplaced-timezone-mount variable': ['plain'],
  'misplaced-timezone-mount zoneFile': ['choice', 'plain'],
  'missing-timezone-mount choose': ['asks', 'choice asks'],
  'missing-timezone-mount choose:pod': ['asks'],
  'missing-timezone-mount env': ['choice', 'plain'],
  'missing-timezone-mount env:pod': ['choice', 'plain'],
  'missing-timezone-mount localtime': ['choice', 'plain'],
  'missing-timezone-mount localtime:pod': ['plain'],
  'missing-timezone-mount utc': ['choice'],
  'missing-timezone-mount utc:pod': ['choice'],
  'missing-timezone-mount zoneFile': ['choice', 'plain'],
  'missing-timezone-mount zoneFile:pod': ['choice', 'plain'],
  'non-existent-service-account create': ['creates'],
  'non-existent-service-account plain': ['choice', 'plain'],
  'non-existent-service-account use': ['choice'],
  'posix-timezone ZONE': ['plain'],
  'removed-workload-api replace': ['plain'],
  'service-account-subject-namespace choose-namespace': ['choice asks'],
  'service-account-subject-namespace kind': ['plain'],
  'service-account-subject-namespace name': ['plain'],
  'service-account-subject-namespace namespace': ['plain'],
  'service-account-subject-namespace remove-group': ['plain'],
  'static-pod-service-account remove': ['plain'],
  'timezone-hostpath-type directory': ['choice', 'plain'],
  'timezone-hostpath-type file': ['choice', 'plain'],
  'timezone-mount-subpath file': ['plain'],
  'timezone-mount-subpath key': ['plain'],
  'timezone-mount-subpath other-key': ['plain'],
  'timezone-mount-subpath path': ['plain'],
  'timezone-mount-subpath remove': ['plain'],
  'timezone-mount-subpath slash': ['plain'],
  'undeclared-timezone-volume declare': ['plain'],
  'undeclared-timezone-volume use': ['plain'],
  'unknown-timezone UTC': ['plain'],
  'unknown-timezone ZONE': ['choice', 'plain', 'safe'],
  'unknown-timezone choose': ['asks'],
  'unused-suppression remove': ['plain'],
  'unused-suppression remove-name': ['plain'],
  'unused-suppression rename': ['plain'],
  'unused-timezone-volume mount': ['plain'],
  'unused-timezone-volume remove': ['plain'],
  'writable-timezone-mount read-only': ['plain'],
  'wrong-value-type quote': ['plain'],
  'wrong-value-type unquote': ['plain'],
};

test('each fix of the examples is safe, a choice, asks or creates as it should', () => {
  const seen = new Map<string, Set<string>>();
  for (const { rule, fix, uri } of [...readRulePages('page.md'), ...readRulePages('cases.md')]
    .flatMap(({ examples }) => examples)
    .flatMap(fixesIn)) {
    const key = `${rule} ${fixNameOf(fix)}`;
    seen.set(key, (seen.get(key) ?? new Set()).add(kindOf(fix, uri)));
  }
  const shown = [...seen].map(([key, found]) => [key, [...found].sort()] as const);
  assert.deepEqual(Object.fromEntries(shown.toSorted(([a], [b]) => (a < b ? -1 : 1))), kinds);
});

type Seen = { readonly rule: string; readonly fix: Fix; readonly uri: string };

function fixesIn({ files, settings }: Example): readonly Seen[] {
  const parsed = files.map(({ name, text }) => {
    const uri = `file:///w/${name}`;
    return { uri, file: parseFile(text, interestOf(uri, settings.kinds)) };
  });
  const facts = parsed.map(({ uri, file }) => factsOf(uri, file, settings.kinds));
  const cluster = new Cluster(facts, { complete: true });
  return parsed.flatMap(({ uri, file }) =>
    lint({ uri, file, cluster, settings }).flatMap(finding =>
      fixesFor(finding, { computerZone: 'Asia/Shanghai' }).map(fix => ({ rule: finding.rule, fix, uri })),
    ),
  );
}

/** The id of a fix, without the names of accounts, volumes, namespaces or zones in it. */
function fixNameOf({ id }: Fix): string {
  return id.replace(/^(use|namespace):.*/, '$1').replace(/^.*\/.*$/, 'ZONE');
}

function kindOf({ safe, isChoice, asks, creates, edits }: Fix, uri: string): string {
  const words = {
    safe,
    choice: isChoice === true,
    asks: asks !== undefined,
    creates: creates !== undefined,
    elsewhere: edits.some(file => file.uri !== uri),
  };
  const said = Object.entries(words).flatMap(([word, isSo]) => (isSo ? [word] : []));
  return said.join(' ') || 'plain';
}
