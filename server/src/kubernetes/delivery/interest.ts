import type { Interest } from '../../yaml/read/file.ts';
import { type Kinds, kindsOfInterest, knownKinds } from '../objects/kinds.ts';
import { isChart } from './chart.ts';
import { isKustomization } from './kustomization.ts';

/**
 * Whether a document's text may hold an object that we know, or one that names an account, or a
 * comment for us. Most documents of public repositories do not, and are never parsed.
 */
export const isInteresting: Interest = interestOf('', knownKinds);

/** The same for the documents of a file, where these kinds run pods. */
export function interestOf(uri: string, kinds: Kinds): Interest {
  // Kustomizations need not say their kind, and charts have none.
  if (isKustomization(uri) || isChart(uri)) return () => true;
  // Of a kind such as `Service`, only the documents in which its group stands are worth it.
  const groups = [...new Set(kinds.custom.map(({ group }) => group))];
  const ofCustom = kindIn(kinds.custom.map(({ kind }) => kind));
  return text =>
    interesting.test(text) ||
    namesAccount.test(text) ||
    operation.test(text) ||
    (text.length < longestConfigMap && configMap.test(text)) ||
    text.includes('podsense:') ||
    (ofCustom.test(text) && groups.some(group => text.includes(group)));
}

// Longer ones hold dashboards and certificates, not variables; what is not read is unknown.
const longestConfigMap = 16 * 1024;
const configMap = kindIn(['ConfigMap']);

// A list of operations (RFC 6902), by which a kustomization patches an object.
const operation = /\bop["']?\s*:\s*["']?(?:add|replace|remove|move|copy|test)\b/;

// The schemas of custom resources have the key too, but nothing after it on its line.
const namesAccount = /\bserviceAccountName["']?[ \t]*:[ \t]*["'&*]?[a-z0-9]/;

// A kind that is not written as a plain word (a tag, an anchor, an alias) may be any.
const interesting = new RegExp(`${kindIn([...kindsOfInterest, '\\w*List']).source}|\\bkind["']?\\s*:\\s*[^\\s\\w"']`);

function kindIn(names: readonly string[]): RegExp {
  return new RegExp(`\\bkind["']?\\s*:\\s*["']?(?:${[...new Set(names)].join('|')})\\b`);
}
