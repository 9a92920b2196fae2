import { type Span, shift } from '../../text/span.ts';
import { parseDocumentText, type YamlDocument } from '../../yaml/read/document.ts';
import { documentsInBlock } from '../../yaml/read/documentsInBlock.ts';
import { splitDocuments } from '../../yaml/read/file.ts';
import type { MapNode, ScalarNode, YamlNode } from '../../yaml/tree/node.ts';
import { sourcesOf } from '../objects/applicationSources.ts';
import { readPath, readSeq } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';

/** A patch that a kustomization holds as a text. */
export type InlinePatch = {
  /** Its number among the patches of the kustomization, as `changesOf` counts them. */
  readonly use: number;
  readonly document: YamlDocument;
  /** The place of a place in it in the document of the kustomization. */
  readonly placeOf: (span: Span) => Span;
};

/** The patches that an object holds which is a kustomization, or one of Flux or Argo CD. */
export function inlinePatchesIn({ document, node, group }: Resource): readonly InlinePatch[] {
  return holdersIn(group, node).flatMap(holder =>
    textsIn(holder).flatMap(({ use, text }) =>
      documentsIn(document, text).map(({ document, placeOf }) => ({ use, document, placeOf })),
    ),
  );
}

/** The maps with the keys of a kustomization. */
function holdersIn(group: string, node: MapNode): readonly MapNode[] {
  if (group === 'kustomize.config.k8s.io') return [node];
  if (group === 'kustomize.toolkit.fluxcd.io') return [readPath(node, 'spec')].filter(spec => spec !== undefined);
  if (group !== 'argoproj.io') return [];
  const spec = readPath(node, 'spec', 'template', 'spec') ?? readPath(node, 'spec');
  return (spec === undefined ? [] : sourcesOf(spec)).flatMap(source =>
    source?.kind === 'map' ? (readPath(source, 'kustomize') ?? []) : [],
  );
}

type Text = { readonly use: number; readonly text: ScalarNode };

function textsIn(map: MapNode): readonly Text[] {
  const [patches, merges, operations] = [
    itemsIn(map, 'patches').map(patchIn),
    itemsIn(map, 'patchesStrategicMerge'),
    itemsIn(map, 'patchesJson6902').map(patchIn),
  ] as const;
  return [...patches, ...merges, ...operations].flatMap((text, use) =>
    text?.kind === 'scalar' ? [{ use, text }] : [],
  );
}

function itemsIn(map: MapNode, key: string): readonly (YamlNode | undefined)[] {
  const seq = readSeq(map, key);
  return typeof seq === 'string' || !seq.complete ? [] : seq.items;
}

function patchIn(use: YamlNode | undefined): YamlNode | undefined {
  const patch = use?.kind === 'map' ? use.get('patch') : 'absent';
  return typeof patch === 'string' ? undefined : patch.value;
}

function documentsIn(document: YamlDocument, text: ScalarNode): readonly Pick<InlinePatch, 'document' | 'placeOf'>[] {
  const slots = documentsInBlock(document, text);
  if (slots.length > 0) {
    return slots.flatMap(({ span: { start }, document: patch }) =>
      patch === undefined ? [] : [{ document: patch, placeOf: span => shift(span, start) }],
    );
  }
  const written = document.text.slice(text.span.start, text.span.end);
  return splitDocuments(text.value).map(({ start, end }) => ({
    document: parseDocumentText(text.value.slice(start, end)),
    placeOf: span => wordIn(written, text, shift(span, start)),
  }));
}

/** The place of a word in a text whose lines are folded or escaped; the whole text if it is unknown. */
function wordIn(written: string, { value, span: whole }: ScalarNode, span: Span): Span {
  const word = value.slice(span.start, span.end);
  const [inWritten, inValue] = [placesOf(word, written), placesOf(word, value)];
  const at = inWritten[inValue.indexOf(span.start)];
  if (at === undefined || inWritten.length !== inValue.length) return whole;
  return { start: whole.start + at, end: whole.start + at + word.length };
}

function placesOf(word: string, text: string): readonly number[] {
  const places: number[] = [];
  if (word === '') return places;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}
