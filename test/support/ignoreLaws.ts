import assert from 'node:assert/strict';
import { ignoreHere, ignoreInFile } from '../../server/src/fix/ignoreEdits.ts';
import { isInteresting } from '../../server/src/kubernetes/delivery/interest.ts';
import { knownKinds } from '../../server/src/kubernetes/objects/kinds.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { applyEdits, type EditList } from '../../server/src/text/edit.ts';
import { parseFile } from '../../server/src/yaml/read/file.ts';
import { findingsOf, treesOf } from './laws.ts';

/**
 * Checks for every finding of a text that ignoring it, here and in the file, changes only the findings: the finding is
 * gone, and those of other rules are as before. Returns the number of comments.
 */
export function checkIgnoreLaws(text: string): number {
  const before = treesOf(text);
  if (before === undefined) return 0;
  const file = parseFile(text, isInteresting);
  const findings = findingsOf(text);
  let checked = 0;
  for (const finding of findings) {
    const others = findings.filter(({ rule }) => rule !== finding.rule).map(identityOf);
    const check = (edits: EditList | undefined): readonly Finding[] => {
      if (edits === undefined) return [];
      const about = `${finding.rule}\n${text.slice(0, 3000)}\n${JSON.stringify(edits)}`;
      const after = applyEdits(text, edits);
      const left = findingsOf(after);
      checked++;
      assert.deepEqual(treesOf(after), before, about);
      assert.deepEqual(left.filter(({ rule }) => rule !== finding.rule).map(identityOf), others, about);
      assert.equal(
        after.replace(/^ *# podsense: ignore(?:-file)?\[[a-z\d-]+\]\r?\n/m, ''),
        text.replace(/^\ufeff/, ''),
        about,
      );
      if (text.includes('\r\n') && !/[^\r]\n/.test(text)) assert.doesNotMatch(after, /[^\r]\n/, about);
      return left.filter(({ rule }) => rule === finding.rule);
    };
    const same = findings.filter(({ rule }) => rule === finding.rule).length;
    assert.ok(check(ignoreHere(finding, file, knownKinds)?.edits).length < same);
    assert.equal(check(ignoreInFile(finding.rule, file)).length, 0);
  }
  return checked;
}

/** Identifies a finding independently of its place. */
function identityOf({ rule, severity, message }: Finding): string {
  return JSON.stringify([rule, severity, message]);
}
