/** fix/ chooses and combines fixes. It knows findings and edits, not rules. */

import { FactsMemo, factsInSteps } from '../facts/factsOf.ts';
import { parseManifestInSteps } from '../kubernetes/delivery/parseManifest.ts';
import type { Unchecked } from '../lint/checked.ts';
import { lintInSteps } from '../lint/lint.ts';
import { LintMemo } from '../lint/memo/lintMemo.ts';
import { applyEdits, composeEdits, type EditList } from '../text/edit.ts';
import { finish, type Steps } from '../text/steps.ts';
import type { YamlFile } from '../yaml/read/file.ts';
import { chosenOf, type FixChoice } from './fixChoice.ts';
import { type Made, madeBy, type Round } from './made.ts';
import { type Chosen, takeApart } from './takeApart.ts';

/** The edits of a file's text, and the fixes that they make. */
export type AllFixed = { readonly edits: EditList; readonly made: readonly Made[] };

/** The edits of a file's text that make all the chosen fixes; empty if there are none. */
export function fixAll(input: Unchecked, choice: FixChoice): EditList {
  return finish(fixAllInSteps(input, choice));
}

/**
 * Like `fixAll`, in steps of one document. How fixes of one manifest affect one another is known only after it is read
 * again. So each round takes fixes that are probably independent; if they prove not to be, one fix of each manifest.
 */
export function* fixAllInSteps(input: Unchecked, choice: FixChoice): Steps<EditList> {
  return (yield* fixInRounds(input, choice)).edits;
}

/** Like `fixAllInSteps`, with what each edit is for. */
export function* fixAllWithReasons(input: Unchecked, choice: FixChoice): Steps<AllFixed> {
  const { edits, rounds } = yield* fixInRounds(input, choice);
  return { edits, made: yield* madeBy(edits, rounds) };
}

function* fixInRounds(
  { uri, file, cluster, settings }: Unchecked,
  choice: FixChoice,
): Steps<{ readonly edits: EditList; readonly rounds: readonly Round[] }> {
  const memo = new LintMemo();
  const told = new FactsMemo();
  let current = file;
  let all: EditList = [];
  const rounds: Round[] = [];
  let { chosen, found } = yield* choose(file);
  let isCareful = false;
  for (let fruitless = 0; chosen.length > 0; ) {
    const { taken, edits } = takeApart(chosen, current.text, isCareful);
    const next = yield* parseManifestInSteps(uri, applyEdits(current.text, edits), settings.kinds, current);
    const left = yield* choose(next);
    if (!isCareful && !areGone(taken, chosen, left.chosen, 'all')) {
      isCareful = true;
      continue;
    }
    all = composeEdits(all, edits);
    rounds.push({ taken, edits });
    // Each round leaves less to fix, or what could not be seen or fixed before. If not, a fix is wrong: then the rounds
    // so far are enough.
    if (left.chosen.length >= chosen.length) {
      const isDone = left.found < found || areGone(taken, chosen, left.chosen, 'some');
      if (++fruitless > mostFruitless || !isDone) break;
    }
    current = next;
    ({ chosen, found } = left);
  }
  return { edits: all, rounds };

  function* choose(read: YamlFile): Steps<{ readonly chosen: readonly Chosen[]; readonly found: number }> {
    const known = cluster.with(yield* factsInSteps(uri, read, settings.kinds, told));
    const findings = yield* lintInSteps({ uri, file: read, cluster: known, settings }, memo);
    const chosen: Chosen[] = [];
    for (const finding of findings) {
      yield;
      const fix = chosenOf(finding, choice, settings, uri);
      if (fix !== undefined) chosen.push({ finding, fix });
    }
    return { chosen, found: findings.length };
  }
}

/** The most rounds that may bring to light as much as they fix. */
const mostFruitless = 20;

/** Whether of each sort of finding that was fixed fewer are left: by all of the fixed ones, or by some. */
function areGone(
  taken: readonly Chosen[],
  before: readonly Chosen[],
  after: readonly Chosen[],
  which: 'all' | 'some',
): boolean {
  const [fixed, old, now] = [countsOf(taken), countsOf(before), countsOf(after)];
  return [...fixed].every(([sort, count]) => {
    const gone = (old.get(sort) ?? 0) - (now.get(sort) ?? 0);
    return gone >= (which === 'all' ? count : 1);
  });
}

function countsOf(chosen: readonly Chosen[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sort of chosen.map(sortOf)) counts.set(sort, (counts.get(sort) ?? 0) + 1);
  return counts;
}

function sortOf({ finding, fix }: Chosen): string {
  return JSON.stringify([finding.rule, finding.message, fix.id]);
}
