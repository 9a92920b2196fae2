import fs from 'node:fs';
import path from 'node:path';
import { root } from '../project.mjs';

const file = path.join(root, 'test/mutation/equivalents.json');

/**
 * Mutants that no test can tell apart, each with its reason. They are identified by the text of their line, so that a
 * line above does not change them.
 */
export function readEquivalents() {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

export function isEquivalent(mutant, equivalents) {
  return equivalents.some(
    ({ file, line, original, replacement }) =>
      file === mutant.file &&
      line === mutant.lineText &&
      original === mutant.original &&
      replacement === mutant.replacement,
  );
}
