import { kindsOfInterest } from './kinds.ts';

/**
 * Whether a document's text may hold an object that we know, or one that names an account, or a comment for us. Most documents of
 * public repositories do not, and are never parsed.
 */
export function isInteresting(documentText: string): boolean {
  return interesting.test(documentText) || namesAccount.test(documentText) || documentText.includes('podsense:');
}

// The schemas of custom resources have the key too, but nothing after it on its line.
const namesAccount = /\bserviceAccountName["']?[ \t]*:[ \t]*["'&*]?[a-z0-9]/;

// A kind that is not written as a plain word (a tag, an anchor, an alias) may be any.
const interesting = new RegExp(
  `\\bkind["']?\\s*:\\s*(?:["']?(?:${kindsOfInterest.join('|')}|\\w*List)\\b|[^\\s\\w"'])`,
);
