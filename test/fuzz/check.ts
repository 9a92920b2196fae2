import assert from 'node:assert/strict';
import { Cluster } from '../../server/src/cases/cluster/cluster.ts';
import type { Facts } from '../../server/src/facts/facts.ts';
import { FactsMemo, factsOf } from '../../server/src/facts/factsOf.ts';
import { parseManifest } from '../../server/src/kubernetes/delivery/parseManifest.ts';
import type { Checked } from '../../server/src/lint/checked.ts';
import { lint } from '../../server/src/lint/lint.ts';
import { isSettingsFile } from '../../server/src/protocol/manifestFiles.ts';
import { settingsIn } from '../../server/src/settings/settingsFile.ts';
import { finish } from '../../server/src/text/steps.ts';
import { factsIn } from '../../server/src/workspace/reading/manifest.ts';
import { parseFile } from '../../server/src/yaml/read/file.ts';
import type { FuzzDocument } from './documents.ts';

/** A text to read and check, its settings, and the files beside it. */
export type ToCheck = Pick<FuzzDocument, 'name' | 'text' | 'settings'> & Partial<Pick<FuzzDocument, 'beside'>>;

/** A version of a file, with the caches for the next one. */
export type Known = { readonly checked: Checked; readonly facts: Facts; readonly memo: FactsMemo };

/** Reads and checks a text, as the server does at each key; throws if a finding does not lie in it. */
export function check(document: ToCheck, before?: Known): Known {
  const { name, text, beside = {}, settings } = document;
  const uri = `file:///w/${name}`;
  const memo = before?.memo ?? new FactsMemo();
  const isOfSettings = isSettingsFile(uri);
  const file = isOfSettings
    ? parseFile(text, () => true, before?.checked.file)
    : parseManifest(uri, text, settings.kinds, before?.checked.file);
  const facts = factsOf(uri, file, settings.kinds, memo);
  const others = Object.entries(beside).map(([other, written]) =>
    finish(factsIn(`file:///w/${other}`, written, settings.kinds)),
  );
  const all = [facts, ...others].filter(one => one !== undefined);
  const cluster = new Cluster(all, { complete: true });
  const findings = lint({ uri, file, cluster, settings });
  let last = 0;
  for (const { rule, span } of findings) {
    const isIn = last <= span.start && span.start <= span.end && span.end <= text.length;
    assert.ok(isIn, `a finding of ${rule} is out of place`);
    last = span.start;
  }
  const problems = isOfSettings ? settingsIn(file).problems : [];
  const checked = { uri, version: 1, file, settings, cluster, versionOf: () => null, findings, problems };
  return { checked, facts, memo };
}
