import type { Interest } from '../../yaml/read/file.ts';
import { type Kinds, kindsOfInterest, knownKinds } from '../objects/kinds.ts';
import { isChart } from './chart.ts';
import { mayHintAtHostPath } from './hostPathHints.ts';
import { isKustomization } from './kustomization.ts';
import { mayHoldRelease } from './releases.ts';

/**
 * Whether a document's text may hold an object of a known kind, or one that names an account, or a suppression comment.
 * Most documents of public repositories do not, and are never parsed.
 */
export const isInteresting: Interest = interestOf('', knownKinds);

/** The same for the documents of a file, if these kinds run pods. */
export function interestOf(uri: string, kinds: Kinds): Interest {
  // Kustomizations need not have a kind, and charts have none.
  if (isKustomization(uri) || isChart(uri)) return () => true;
  // For a kind such as `Service`, only documents that contain its group are worth parsing.
  const groups = [...new Set(kinds.custom.map(({ group }) => group))];
  const ofCustom = new Set(kinds.custom.map(({ kind }) => kind));
  return text => {
    const written = kindsIn(text);
    return (
      written === 'any' ||
      written.some(kind => ofInterest.has(kind) || kind.endsWith('List')) ||
      namesAccount.test(text) ||
      operation.test(text) ||
      replacement.test(text) ||
      (text.length < longestConfigMap && written.includes('ConfigMap')) ||
      text.includes('podsense:') ||
      mayHintAtHostPath.test(text) ||
      mayHoldRelease.test(text) ||
      (written.some(kind => ofCustom.has(kind)) && groups.some(group => text.includes(group)))
    );
  };
}

const ofInterest: ReadonlySet<string> = new Set(kindsOfInterest);

// Longer ones hold dashboards and certificates, not variables; what is not read is unknown.
const longestConfigMap = 16 * 1024;

// A list of operations (RFC 6902), by which a kustomization patches an object.
const operation = /\bop["']?\s*:\s*["']?(?:add|replace|remove|move|copy|test)\b/;

// A replacement of kustomize in a file of its own.
const replacement = /\b(?:fieldPaths|targets)["']?\s*:/;

// The schemas of custom resources have the key too, but nothing after it on its line.
const namesAccount = /\bserviceAccountName["']?[ \t]*:[ \t]*["'&*]?[a-z0-9]/;

const kindKey = /\bkind["']?\s*:\s*/g;

/** The kinds that a text names; `any` if one is not written as a plain word (a tag, an anchor, an alias). */
function kindsIn(text: string): readonly string[] | 'any' {
  const kinds: string[] = [];
  for (const { 0: key, index } of text.matchAll(kindKey)) {
    const word = /["']?(\w*)/y;
    word.lastIndex = index + key.length;
    const [written = '', kind = ''] = word.exec(text) ?? [];
    if (kind !== '') kinds.push(kind);
    else if (written === '' && word.lastIndex < text.length) return 'any';
  }
  return kinds;
}
