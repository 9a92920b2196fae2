import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import type { Settings } from '../../../server/src/settings/settings.ts';
import { treesOf } from '../../support/laws.ts';
import { readRulePages } from '../../support/pages.ts';
import { formed } from './formed.ts';
import { odd } from './odd.ts';
import type { Value } from './value.ts';

/**
 * The manifests of the rules' pages and cases, each file by itself and all of an example in one, with their settings.
 */
export const examples: readonly { readonly text: string; readonly settings: Settings }[] = (
  ['page.md', 'cases.md'] as const
)
  .flatMap(readRulePages)
  .flatMap(page => page.examples)
  .flatMap(({ files, settings }) => {
    const whole = files.map(({ text }) => text).join('---\n');
    return [...(files.length > 1 ? [whole] : []), ...files.map(({ text }) => text)].map(text => ({ text, settings }));
  })
  .filter(({ text }) => treesOf(text) !== undefined);

/** Their objects as plain data, scalars as they are written. */
const shown: readonly (readonly Value[])[] = examples.flatMap(({ text }) => {
  const documents = parseAllDocuments(text, { schema: 'failsafe', version: '1.2', merge: true, logLevel: 'silent' });
  if (!Array.isArray(documents)) return [];
  const objects: Value[] = documents.map(document => document.toJS({ maxAliasCount: -1 }));
  return [objects.filter(object => typeof object === 'object' && object !== null)];
});

/** These manifests in other forms, and without some of their values. */
export const shownManifest: fc.Arbitrary<string> = formed(
  fc.constantFrom(...shown.filter(objects => objects.length > 0)).chain(odd),
);
