import assert from 'node:assert/strict';
import { Cluster } from '../../server/src/cases/cluster/cluster.ts';
import { fixAll } from '../../server/src/fix/fixAll.ts';
import { isForAll } from '../../server/src/fix/fixChoice.ts';
import { parseManifest } from '../../server/src/kubernetes/delivery/parseManifest.ts';
import { fixesFor } from '../../server/src/lint/fixesFor.ts';
import type { RuleId } from '../../server/src/protocol/ruleIds.gen.ts';
import type { Settings } from '../../server/src/settings/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { checkForm, formsOf } from './formLaw.ts';
import { findingsOf } from './laws.ts';
import { readingOf } from './meaning.ts';

const uri = 'file:///manifest.yaml';

/**
 * Company: all fixes of a rule, made together, leave none of its findings that has one, and keep the form of the text.
 */
export function checkCompany(text: string, rule: RuleId, settings: Settings): void {
  const file = parseManifest(uri, text, settings.kinds);
  const cluster = new Cluster([], { complete: true });
  const edits = fixAll({ uri, file, cluster, settings }, { kind: 'rule', rule });
  const after = applyEdits(text, edits);
  const about = `${rule}: ${text}\n=>\n${after}`;
  const [reading, readAgain] = [readingOf(text), readingOf(after)];
  assert.ok(reading !== undefined && readAgain !== undefined, `no YAML any more: ${about}`);
  const left = findingsOf(after, settings).filter(
    finding => finding.rule === rule && fixesFor(finding, {}).some(fix => isForAll(fix, uri)),
  );
  assert.deepEqual(
    left.map(finding => finding.message),
    [],
    about,
  );
  if (edits.length > 0) checkForm(formsOf(reading), formsOf(readAgain), edits, about);
}
