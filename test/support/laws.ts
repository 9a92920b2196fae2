import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import { Cluster } from '../../server/src/cases/cluster.ts';
import { factsOf } from '../../server/src/facts/factsOf.ts';
import { isInteresting } from '../../server/src/kubernetes/delivery/interest.ts';
import type { Finding, Fix } from '../../server/src/lint/finding.ts';
import { lint } from '../../server/src/lint/lint.ts';
import { rules } from '../../server/src/rules/rules.gen.ts';
import { defaultSettings, type Settings } from '../../server/src/settings/settings.ts';
import { applyEdits, type EditList } from '../../server/src/text/edit.ts';
import { parseFile } from '../../server/src/yaml/read/file.ts';

const uri = 'file:///manifest.yaml';
const fixContext = { computerZone: 'Asia/Shanghai', answers: { timeZone: 'Europe/Paris' } };

/** The findings of a text by itself. */
export function findingsOf(text: string, settings: Settings = defaultSettings): readonly Finding[] {
  const file = parseFile(text, isInteresting);
  return lint({ uri, file, cluster: new Cluster([factsOf(uri, file)], { complete: true }), settings });
}

/** The documents of a text as plain data; undefined where another reader finds an error in it. */
export function treesOf(text: string): readonly unknown[] | undefined {
  const documents = parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false });
  if (!Array.isArray(documents) || documents.some(document => document.errors.length > 0)) return undefined;
  return documents.map(document => document.toJS({ maxAliasCount: -1 }));
}

/** Checks every fix of every finding of a text by the laws of an edit; answers how many there were. */
export function checkLaws(text: string, settings: Settings = defaultSettings): number {
  const before = treesOf(text);
  if (before === undefined) return 0;
  const findings = findingsOf(text, settings);
  let checked = 0;
  for (const finding of findings) {
    for (const fix of finding.fixes(fixContext)) {
      const edits = fix.edits[0]?.edits ?? [];
      const about = `${finding.rule} ${fix.id}\n${text.slice(0, 3000)}\n${JSON.stringify(edits)}`;
      const after = applyEdits(text, edits);
      checkMeaning(before, after, finding, fix, about);
      checkSilence(findings, findingsOf(after, settings), finding, about);
      checkLocality(text, edits, touchedKeys[finding.rule], about);
      checkForm(text, after, about);
      checked++;
    }
  }
  return checked;
}

/** The keys that a rule's fixes may add, change or remove. */
export const touchedKeys = Object.fromEntries(rules.map(({ id, touches }) => [id, touches])) as Readonly<
  Record<Finding['rule'], readonly string[]>
>;

/** Meaning: read again, the tree is the old one with the intended change and nothing else. */
function checkMeaning(before: readonly unknown[], text: string, finding: Finding, fix: Fix, about: string): void {
  const trees = treesOf(text);
  assert.ok(trees !== undefined, `no YAML any more: ${about}`);
  const keys = touchedKeys[finding.rule];
  const created = fix.creates?.split(' ')[1];
  const isCreated = (value: unknown): boolean =>
    isRecord(value) && value.kind === 'ServiceAccount' && isRecord(value.metadata) && value.metadata.name === created;
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter(item => created === undefined || !isCreated(item)).map(strip);
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, entry]) => (keys.includes(key) ? [] : [[key, strip(entry)]])),
    );
  };
  assert.deepEqual(strip(trees), strip(before), about);
  // What stood in a list stays there, in its order; at most one entry comes after it.
  if (finding.rule === 'missing-timezone-mount' || finding.rule === 'undeclared-timezone-volume')
    checkLists(
      before,
      trees.filter(tree => !isCreated(tree)),
      keys,
      about,
    );
}

function checkLists(before: unknown, after: unknown, keys: readonly string[], about: string): void {
  if (Array.isArray(before) && Array.isArray(after)) {
    before.forEach((item, index) => {
      checkLists(item, after[index], keys, about);
    });
  } else if (isRecord(before) && isRecord(after)) {
    for (const [key, value] of Object.entries(before)) {
      const now: unknown = after[key];
      if (keys.includes(key) && Array.isArray(value)) {
        assert.ok(Array.isArray(now) && now.length <= value.length + 1, about);
        assert.deepEqual(now.slice(0, value.length), value, about);
      } else checkLists(value, now, keys, about);
    }
  }
}

/** What cannot be said of a mount, a volume or a zone before the finding on it is mended. */
const hides: Readonly<Partial<Record<Finding['rule'], readonly Finding['rule'][]>>> = {
  'unknown-timezone': ['timezone-hostpath-type', 'timezone-mount-subpath', 'misplaced-timezone-mount'],
  'posix-timezone': ['conflicting-timezones'],
};

/** Silence: the finding is gone, or weaker, and there is no new one of warning or above. */
function checkSilence(before: readonly Finding[], after: readonly Finding[], finding: Finding, about: string): void {
  const same = (found: Finding): boolean =>
    found.rule === finding.rule &&
    found.severity === finding.severity &&
    JSON.stringify(found.message) === JSON.stringify(finding.message);
  const hidden = hides[finding.rule] ?? [];
  const loud = ({ rule, severity }: Finding): boolean =>
    (severity === 'warning' || severity === 'error') && !hidden.includes(rule);
  assert.ok(after.filter(same).length < before.filter(same).length, `still there: ${about}`);
  assert.ok(after.filter(loud).length <= before.filter(loud).length, `a new one: ${about}`);
}

/** Locality: an edit inserts, or replaces within one line, or removes what is meant: whole entries, or an item of a list. */
function checkLocality(text: string, edits: EditList, keys: readonly string[], about: string): void {
  for (const { span } of edits) {
    const replaced = text.slice(span.start, span.end).trimEnd();
    assert.ok(!replaced.trim().includes('\n') || isMeant(replaced, keys), `more than a line: ${about}`);
  }
}

/** Whether a text is what may be removed, or several of it, one after another: the last mount, and then its volume. */
function isMeant(text: string, keys: readonly string[]): boolean {
  if (areEntries(text, keys) || isListItem(text, keys)) return true;
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return ends.some(end => {
    const first = text.slice(0, end);
    return (areEntries(first, keys) || isListItem(first, keys)) && isMeant(text.slice(end + 1), keys);
  });
}

/** Whether a text is entries of these keys and nothing else, in block or in flow style. */
function areEntries(text: string, keys: readonly string[]): boolean {
  const [tree, ...more] = treesOf(text) ?? treesOf(`{${text.trim().replace(/^,|,$/g, '')}}`) ?? [];
  return more.length === 0 && isRecord(tree) && Object.keys(tree).every(key => keys.includes(key));
}

/** Whether a text is one item of a list of volumes, mounts or variables, which is among the keys. */
function isListItem(text: string, keys: readonly string[]): boolean {
  const [list] = treesOf(text.trimStart().startsWith('-') ? text : `[${text.trim().replace(/^,|,$/g, '')}]`) ?? [];
  const isOfList = ['volumes', 'volumeMounts', 'env'].some(key => keys.includes(key));
  return isOfList && Array.isArray(list) && list.length === 1 && isRecord(list[0]) && 'name' in list[0];
}

/** Form: line ends stay as they were, and so does a last line without one. */
function checkForm(text: string, after: string, about: string): void {
  if (text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text)) assert.doesNotMatch(after, /(?:^|[^\r])\n/, about);
  if (!text.includes('\r')) assert.ok(!after.includes('\r'), about);
  assert.equal(/\n$/.test(after), /\n$/.test(text), `the last line's end: ${about}`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
