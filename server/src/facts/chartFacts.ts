import { helpersIn } from '../charts/syntax/helpers.ts';
import { type TreeAt, type TreeReader, type ValueTree, valueTreeOf } from '../charts/values/valueTree.ts';
import { isTemplate, isValues } from '../kubernetes/delivery/chart.ts';
import type { Span } from '../text/span.ts';
import { addToList } from '../yaml/edit/addToList.ts';
import { addToMap } from '../yaml/edit/addToMap.ts';
import { parseLiteralText } from '../yaml/read/document.ts';
import type { YamlFile } from '../yaml/read/file.ts';
import { placingFrom } from './documentFacts.ts';
import type { DeclaredAt } from './facts.ts';

/** What a file gives to the templates of its chart. */
export type ChartFacts = {
  /** The default values, if the file holds them. */
  readonly values?: ValueTree;
  /** The templates that it names. */
  readonly helpers: readonly HelperFact[];
};

/** A template with a name, from its `define` to its `end`. */
export type HelperFact = { readonly name: string; readonly text: string; readonly at: DeclaredAt };

/** The facts of a template or of values; absent if they give nothing. */
export function chartFactsIn(uri: string, file: YamlFile): { readonly renders?: ChartFacts } {
  const { at } = placingFrom(0, uri, file);
  const helpers = isTemplate(uri) ? helpersIn(file.text) : [];
  const values = isValues(uri) ? valuesIn(file) : undefined;
  if (values === undefined && helpers.length === 0) return {};
  return {
    renders: {
      ...(values === undefined ? {} : { values }),
      helpers: helpers.map(({ name, text, span }) => ({ name, text, at: at({ span }) })),
    },
  };
}

/** The values of a file without content. */
const start = { line: 0, character: 0 };
const none: ValueTree = {
  is: 'map',
  entries: [],
  isOpen: false,
  at: { span: { start: 0, end: 0 }, range: { start, end: start }, isPlace: true },
};

/** Undefined if it is not one document without errors. */
function valuesIn(file: YamlFile): ValueTree | undefined {
  const [slot, ...others] = file.documents.filter(({ document }) => document?.root !== undefined);
  if (slot === undefined && file.documents.every(({ document }) => document?.errorAt === undefined)) return none;
  if (slot?.document === undefined || others.length > 0) return undefined;
  // Values are no template, though many hold actions for `tpl`.
  const { template } = slot.document;
  const document = template === undefined ? slot.document : parseLiteralText(slot.document.text);
  if (document.root === undefined || document.errorAt !== undefined) return undefined;
  const { at } = placingFrom(slot.span.start, '', file);
  const placeOf = (node: { readonly span: Span }): TreeAt => {
    const { span, range, isPlace } = at(node);
    return { span, range, isPlace };
  };
  const additionTo: TreeReader['additionTo'] = (map, key) => {
    const edits =
      map.own(key)?.value?.kind === 'seq'
        ? addToList(document, map, key, { name: 'TZ', value: aZone })
        : addToMap(document, map, key, 'TZ', aZone);
    const [edit, ...others] = file.isSealed ? [] : (edits ?? []);
    const zone = edit?.text.lastIndexOf(aZone) ?? -1;
    if (edit === undefined || others.length > 0 || zone === -1) return undefined;
    const { text } = edit;
    return { at: placeOf(edit), before: text.slice(0, zone), after: text.slice(zone + aZone.length) };
  };
  return valueTreeOf(document.root, { placeOf, additionTo });
}

/** Written as any other zone is. */
const aZone = 'Etc/UTC';
