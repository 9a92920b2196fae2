import assert from 'node:assert/strict';
import { Cluster } from '../../server/src/cases/cluster/cluster.ts';
import { factsOf } from '../../server/src/facts/factsOf.ts';
import { parseManifest } from '../../server/src/kubernetes/delivery/parseManifest.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { fixesFor } from '../../server/src/lint/fixesFor.ts';
import { lint } from '../../server/src/lint/lint.ts';
import type { RuleId } from '../../server/src/protocol/ruleIds.gen.ts';
import { defaultSettings, type Settings } from '../../server/src/settings/settings.ts';
import { applyEdits, type EditList } from '../../server/src/text/edit.ts';
import { lineEnd } from '../../server/src/text/lines.ts';
import { checkForm, formsOf } from './formLaw.ts';
import { checkMeaning, isRepeated, type Reading, readingOf, sortOf } from './meaning.ts';
import { touchesOf } from './touches.ts';
import { isRecord } from './treeDiff.ts';

/** The documents of a text as plain data; undefined if another reader finds an error in it. */
export function treesOf(text: string): readonly unknown[] | undefined {
  return readingOf(text)?.trees;
}

const uri = 'file:///manifest.yaml';
export const fixContext = { computerZone: 'Asia/Shanghai', answers: { timeZone: 'Europe/Paris', namespace: 'typed' } };

/** The findings of a text by itself. */
export function findingsOf(text: string, settings: Settings = defaultSettings): readonly Finding[] {
  const file = parseManifest(uri, text, settings.kinds);
  return lint({ uri, file, cluster: new Cluster([factsOf(uri, file, settings.kinds)], { complete: true }), settings });
}

/** The fixes that were made in a text, as `RULE FIX` for each. */
export type Checked = readonly string[];

/** Checks every fix of every finding of a text by the laws of an edit. */
export function checkLaws(text: string, settings: Settings = defaultSettings): Checked {
  const reading = readingOf(text);
  if (reading === undefined) return [];
  const findings = findingsOf(text, settings);
  const forms = formsOf(reading);
  return findings.flatMap(finding =>
    fixesFor(finding, fixContext).map(fix => {
      const edits = fix.edits[0]?.edits ?? [];
      const about = `${finding.rule} ${fix.id}\n${text.slice(0, 6000)}\n${JSON.stringify(edits)}`;
      const after = applyEdits(text, edits);
      const readAgain = readingOf(after);
      assert.ok(readAgain !== undefined, `no YAML any more: ${about}`);
      const made = { rule: finding.rule, fix: fix.id, at: finding.span.start, creates: fix.creates };
      checkMeaning(reading, readAgain, made, about);
      const linted = { ...readAgain, findings: findingsOf(after, settings) };
      checkSilence({ ...reading, findings }, linted, finding, about);
      checkLocality(text, edits, mayRemove(finding.rule, fix.id), about);
      checkForm(forms, formsOf(readAgain), edits, about);
      return `${finding.rule} ${sortOf(fix.id)}`;
    }),
  );
}

/** Whether a fix may remove anything. */
function mayRemove(rule: RuleId, fix: string): boolean {
  return touchesOf(rule)[sortOf(fix)]?.some(touch => touch.startsWith('remove ')) === true;
}

/** Findings that appear only after a finding of a rule is fixed: all of other rules, or a message of its own. */
const hides: Readonly<Partial<Record<RuleId, readonly (RuleId | `${RuleId}.${string}`)[]>>> = {
  'unknown-timezone': [
    'conflicting-timezones',
    'ineffective-timezone',
    'timezone-hostpath-type',
    'timezone-mount-subpath',
    'misplaced-timezone-mount',
  ],
  'undeclared-timezone-volume': [
    'unknown-timezone',
    'timezone-mount-subpath',
    'misplaced-timezone-mount',
    'conflicting-timezones',
    'wrong-value-type',
  ],
  'timezone-mount-subpath': ['conflicting-timezones'],
  'misplaced-timezone-mount': [
    'undeclared-timezone-volume',
    'ineffective-timezone',
    'forbidden-timezone-hostpath',
    'wrong-value-type',
  ],
  // A key that nothing reads may have any value.
  'cronjob-timezone-field': ['wrong-value-type'],
  // The title of a fix says that the file of the node is probably refused.
  'missing-timezone-mount': ['forbidden-timezone-hostpath'],
  'posix-timezone': ['conflicting-timezones'],
  // Of two mounts at one place nobody knows which one counts, so that its zone contradicts nothing before one is left.
  'conflicting-timezones': ['conflicting-timezones.in-container'],
  // A new account has no rights yet, and its token is of no use.
  'default-service-account': ['automounted-service-account-token', 'non-existent-service-account'],
  // An account or a zone has no effect before it is read.
  'misplaced-service-account': ['automounted-service-account-token', 'non-existent-service-account'],
  'wrong-value-type': ['unknown-timezone', 'non-existent-service-account', 'static-pod-service-account'],
  // The declarations of accounts count only for a name that is declared somewhere.
  'non-existent-service-account': ['non-existent-service-account'],
};

type Linted = Reading & { readonly findings: readonly Finding[] };

/** Silence: the finding is gone, or weaker, and there is no new one of warning or above. */
function checkSilence(old: Linted, now: Linted, finding: Finding, about: string): void {
  const [before, after] = [old.findings, now.findings];
  const same = (found: Finding): boolean =>
    found.rule === finding.rule &&
    found.severity === finding.severity &&
    JSON.stringify(found.message) === JSON.stringify(finding.message);
  const hidden: readonly string[] = hides[finding.rule] ?? [];
  const [mounts, mountsNow] = [mountsIn(old.trees), mountsIn(now.trees)];
  const loud = ({ rule, severity, message }: Finding): boolean => {
    // A volume that nothing mounts is unused, whether a comment said so or not.
    const [volume] = Object.values(message.args);
    const times = (names: readonly unknown[]) => names.filter(name => name === volume).length;
    if (rule === 'unused-timezone-volume' && times(mounts) <= times(mountsNow)) return false;
    return (severity === 'warning' || severity === 'error') && ![rule, message.key].some(name => hidden.includes(name));
  };
  // A finding that an alias repeats is reported once, and may have been fixed at one of its places.
  const isGone = after.filter(same).length < before.filter(same).length;
  assert.ok(isGone || isRepeated(old, finding.span.start), `still there: ${about}`);
  const left = before.filter(loud).map(identityOf);
  const added = after.filter(loud).filter(found => {
    const known = left.indexOf(identityOf(found));
    if (known !== -1) left.splice(known, 1);
    return known === -1;
  });
  assert.deepEqual(added.map(identityOf), [], `new ones: ${about}`);
}

/**
 * Locality: an edit inserts, or replaces within one line, or removes whole entries or items if the fix removes
 * anything. A comment stays on the line of what it is about, and is removed only with that.
 */
function checkLocality(text: string, edits: EditList, removes: boolean, about: string): void {
  for (const { span, text: written } of edits) {
    const rest = text.slice(span.end, lineEnd(text, span.end));
    if (/\n[^\n]+$/.test(written)) assert.doesNotMatch(rest, /^[ \t,]*#/, `a comment moved: ${about}`);
    const lines = text.slice(span.start, span.end).trim().split('\n');
    if (lines.length === 1) continue;
    assert.ok(removes, `more than a line: ${about}`);
    for (const line of [lines[0], lines.at(-1)])
      assert.doesNotMatch(line ?? '', /^\s*#/, `a comment is lost: ${about}`);
  }
}

/** Identifies a finding independently of its place and its names. */
function identityOf({ rule, message }: Finding): string {
  return `${rule} ${message.key}`;
}

/** The names of the volumes that are mounted in trees, once for each mount. */
function mountsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(mountsIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    key === 'volumeMounts' && Array.isArray(entry)
      ? entry.flatMap(mount => (isRecord(mount) ? [mount.name] : []))
      : mountsIn(entry),
  );
}
