import { finish, type Steps } from '../../text/steps.ts';
import { parseDocumentText, parseLiteralText } from '../../yaml/read/document.ts';
import { parseInSteps, parseMoreInSteps, type YamlFile } from '../../yaml/read/file.ts';
import type { Kinds } from '../objects/kinds.ts';
import { splitObjects } from '../objects/splitObjects.ts';
import { isChart, isValues } from './chart.ts';
import { interestOf, type WantedFacts } from './interest.ts';
import { isKustomization } from './kustomization.ts';

/**
 * Parses the objects in a text that these kinds and the wanted facts make worth it, each by itself, in steps of one.
 * Unchanged ones of `previous`, which was parsed for the same kinds, are kept as the same objects. Never throws.
 */
export function* parseManifestInSteps(
  uri: string,
  text: string,
  kinds: Kinds,
  previous?: YamlFile,
  wanted: WantedFacts = 'all',
): Steps<YamlFile> {
  // What these hold is no API object, and one whole.
  const isWhole = isKustomization(uri) || isChart(uri);
  const split = isWhole ? undefined : splitObjects;
  return yield* parseInSteps(text, interestOf(uri, kinds, wanted), previous, split, readerOf(uri, text));
}

/** All objects of a file that was parsed for these kinds, as far as some wanted facts made it worth it. */
export function* parseAllInSteps(uri: string, file: YamlFile, kinds: Kinds): Steps<YamlFile> {
  return yield* parseMoreInSteps(file, interestOf(uri, kinds), readerOf(uri, file.text));
}

/** Helm reads values as they are written, though many hold actions for `tpl`, or in comments. */
function readerOf(uri: string, text: string): typeof parseDocumentText {
  return isValues(uri) && !bareAction.test(text) ? parseLiteralText : parseDocumentText;
}

/** An action in no comment and in no quotes: such values are a template of some other program. */
const bareAction = /^[^#"'\n\r\u2028\u2029]*\{[{%]/m;

/** Like `parseManifestInSteps`, at once. */
export function parseManifest(uri: string, text: string, kinds: Kinds, previous?: YamlFile): YamlFile {
  return finish(parseManifestInSteps(uri, text, kinds, previous));
}
