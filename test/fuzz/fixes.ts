import assert from 'node:assert/strict';
import { fixAll } from '../../server/src/fix/fixAll.ts';
import { ignoreHere, ignoreInFile } from '../../server/src/fix/ignoreEdits.ts';
import type { Checked } from '../../server/src/lint/checked.ts';
import type { Finding, Fix } from '../../server/src/lint/finding.ts';
import { fixesFor } from '../../server/src/lint/fixesFor.ts';
import type { RuleId } from '../../server/src/protocol/ruleIds.gen.ts';
import type { FixContext } from '../../server/src/rules/rule.ts';
import { applyEdits, type EditList, joinEdits } from '../../server/src/text/edit.ts';
import { checkMeaning as checkPathMeaning, isRepeated, type Reading, readingOf } from '../support/meaning.ts';
import { touchedKeys } from '../support/touches.ts';
import { check } from './check.ts';
import type { FuzzDocument } from './documents.ts';
import { checkMeaning, type Declared, readingsOf } from './otherReader.ts';

const context: FixContext = {
  computerZone: 'Asia/Shanghai',
  answers: { timeZone: 'Europe/Paris', namespace: 'typed' },
};

/** Makes every fix of every finding, ignores it by a comment, and fixes all: another reader reads the results. */
export function checkFixes(document: FuzzDocument, checked: Checked): void {
  const { text } = document;
  const { uri, file, findings, settings } = checked;
  const before = readingsOf(text);
  const reading = readingOf(text);
  const see = (edits: EditList | undefined, what: string, declared: Declared): void => {
    if (edits === undefined) return;
    try {
      const after = applied(text, edits);
      if (before.size > 0) checkMeaning(before, after, declared);
      else check({ ...document, text: after });
    } catch (error) {
      throw new Error(`${what}: ${JSON.stringify(edits)}`, { cause: error });
    }
  };
  for (const finding of findings) {
    const { rule } = finding;
    for (const fix of fixesFor(finding, context)) {
      const own = fix.edits.find(edits => edits.uri === uri)?.edits;
      see(own, `${rule} ${fix.id}`, { keys: keysOf(rule, [finding], text), accounts: createdBy(fix) });
      checkPaths(own, fix, finding, text, reading);
    }
    see(ignoreHere(finding, file, settings.kinds)?.edits, `a comment for ${rule}`, nothing);
    see(ignoreInFile(rule, file), `a comment for ${rule} in the file`, nothing);
  }
  // A created account may reveal that others are missing, which are created then.
  const creates = findings.some(finding => fixesFor(finding, {}).some(fix => createdBy(fix).length > 0));
  const accounts = creates ? 'any' : [];
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  for (const rule of rules) {
    see(fixAll(checked, { kind: 'rule', rule }), `all fixes of ${rule}`, {
      keys: keysOf(rule, findings, text),
      accounts,
    });
  }
  const keys = rules.flatMap(rule => keysOf(rule, findings, text));
  see(fixAll(checked, { kind: 'safe' }), 'all safe fixes', { keys, accounts });
}

/** The keys that fixes of a rule touch. Where these may be any, they are those that are found. */
function keysOf(rule: RuleId, findings: readonly Finding[], text: string): readonly string[] {
  const found = findings.filter(finding => finding.rule === rule);
  const written = found.map(({ span }) => text.slice(span.start, span.end).replaceAll(/^["']|["']$/g, ''));
  const any = [...written, ...holdersOf(written, [...readingsOf(text).values()])];
  return touchedKeys(rule).flatMap(key => (key === '*' ? any : [key]));
}

/** The keys of maps that have nothing but one of these keys, and go with it. */
function holdersOf(keys: readonly string[], tree: unknown, seen = new Set<unknown>()): readonly string[] {
  // An alias may repeat what it is in.
  if (typeof tree !== 'object' || tree === null || seen.has(tree)) return [];
  seen.add(tree);
  return Object.entries(tree).flatMap(([holder, inner]) => {
    const [only, ...others] = typeof inner === 'object' && inner !== null ? Object.keys(inner) : [];
    const isHolder = only !== undefined && others.length === 0 && keys.includes(only);
    return [...(isHolder ? [holder] : []), ...holdersOf(keys, inner, seen)];
  });
}

/** By paths, as the laws do for manifests that are not among these. */
function checkPaths(
  edits: EditList | undefined,
  fix: Fix,
  { rule, span }: Finding,
  text: string,
  before: Reading | undefined,
): void {
  const after = edits === undefined || before === undefined ? undefined : readingOf(applyEdits(text, edits));
  // An alias or a merge key may repeat the mistake in another object than the one that it stands in.
  if (before === undefined || after === undefined || isRepeated(before, span.start)) return;
  checkPathMeaning(before, after, { rule, fix: fix.id, at: span.start, creates: fix.creates }, `${rule} ${fix.id}`);
}

const nothing: Declared = { keys: [], accounts: [] };

function createdBy({ creates }: Fix): readonly string[] {
  if (creates === undefined) return [];
  const name = creates.slice(creates.indexOf(' ') + 1);
  assert.match(name, /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/, 'no account can have this name');
  return [name];
}

function applied(text: string, edits: EditList): string {
  let last = 0;
  for (const { span } of edits) {
    assert.ok(last <= span.start && span.start <= span.end && span.end <= text.length, 'an edit is out of place');
    last = span.end;
  }
  assert.deepEqual(joinEdits(edits), edits, 'edits touch');
  return applyEdits(text, edits);
}
