import { chartIn, isChart, isTemplate, isValues } from '../kubernetes/delivery/chart.ts';
import type { WantedFacts } from '../kubernetes/delivery/interest.ts';
import { isKustomization, kustomizationOf } from '../kubernetes/delivery/kustomization.ts';
import { type Kinds, knownKinds } from '../kubernetes/objects/kinds.ts';
import type { LinePosition, LineTable } from '../text/lines.ts';
import { finish, lookUpsOfStep, type Steps } from '../text/steps.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import type { YamlFile } from '../yaml/read/file.ts';
import { chartFactsIn } from './chartFacts.ts';
import { chartUsesIn, type UsesMemo } from './chartUses.ts';
import { type DocumentFacts, type FilledFacts, filledFactsOf } from './documentFacts.ts';
import { type DeclaredAt, type Facts, isPlace } from './facts.ts';

/** The facts of a file; those of unchanged documents come from the memo, if there is one. */
export function factsOf(uri: string, file: YamlFile, kinds: Kinds = knownKinds, memo?: FactsMemo): Facts {
  return finish(factsInSteps(uri, file, kinds, memo));
}

/** Like `factsOf`, in steps of one document; at least the wanted facts. */
export function* factsInSteps(
  uri: string,
  file: YamlFile,
  kinds: Kinds,
  memo?: Pick<FactsMemo, 'find'> & Partial<Pick<FactsMemo, 'uses'>>,
  wanted: WantedFacts = 'all',
): Steps<Facts> {
  const all = new Map<string, (readonly unknown[])[]>();
  const now = { uri, kinds, isSealed: file.isSealed, lines: file.lines };
  let [isTold, lookUps] = [false, 0];
  for (const { span, document } of file.documents) {
    if (document === undefined) continue;
    const tell = () => {
      isTold = true;
      return filledFactsOf(document, span.start, uri, file, kinds, wanted);
    };
    const facts = memo === undefined ? tell() : memo.find(document, span.start, now, tell);
    for (const part in facts) {
      const lists = all.get(part);
      const list = facts[part as keyof DocumentFacts] ?? [];
      if (lists === undefined) all.set(part, [list]);
      else lists.push(list);
    }
    if (isTold || ++lookUps % lookUpsOfStep === 0) yield;
    isTold = false;
  }
  const joined = <Part extends keyof DocumentFacts>(part: Part): DocumentFacts[Part] => {
    const lists = all.get(part) ?? none;
    return (lists.length < 2 ? (lists[0] ?? none) : lists.flat()) as DocumentFacts[Part];
  };
  return {
    uri,
    declares: {
      accounts: joined('accounts'),
      partlyNamedAccounts: joined('partlyNamedAccounts'),
      namespaces: joined('namespaces'),
      k8tz: joined('k8tz'),
      bindings: joined('bindings'),
      configMaps: joined('configMaps'),
      dataUses: joined('dataUses'),
      deliveries: joined('deliveries'),
      hostPathHints: joined('hostPathHints'),
      ...descriptionIn(uri, file, kinds),
    },
    patches: joined('patches'),
    workloads: joined('workloads'),
    refers: {
      accounts: joined('references'),
      grants: joined('grants'),
      roles: joined('roles'),
      zones: joined('zones'),
      ...(wanted === 'all' && isTemplate(uri) ? chartUsesIn(file, memo?.uses) : {}),
    },
    ...(isTemplate(uri) || isValues(uri) ? chartFactsIn(uri, file) : {}),
  };
}

/** One for all files, of which most have few facts. */
const none: readonly never[] = [];

/** The kustomization or chart in a file, if its name makes it one. */
function descriptionIn(
  uri: string,
  { documents }: YamlFile,
  kinds: Kinds,
): Pick<Facts['declares'], 'kustomization' | 'chart'> {
  const root = () => documents.find(({ document }) => document?.root !== undefined)?.document?.root;
  if (isChart(uri)) return { chart: chartIn(root()) };
  const map = isKustomization(uri) ? root() : undefined;
  return map?.kind === 'map' ? { kustomization: kustomizationOf(map, kinds) } : {};
}

/** What the facts of a document depend on besides its text and its start in the file. */
export type ToldFor = OfFile & { readonly lines: LineTable };

type OfFile = { readonly uri: string; readonly kinds: Kinds; readonly isSealed: boolean };

/**
 * Caches the facts of documents, so that a key typed in one does not read the hundred others of its file. An unchanged
 * document is the same object; its facts are dropped with it.
 */
export class FactsMemo {
  readonly #known = new WeakMap<YamlDocument, Told>();
  readonly uses: UsesMemo = new WeakMap();

  /** The cached facts if they still hold, moved to where the document begins now; else the result of `tell`. */
  find(document: YamlDocument, start: number, now: ToldFor, tell: () => KnownFacts): KnownFacts {
    const known = this.#known.get(document);
    if (known !== undefined && isForTheSame(known, now)) {
      // Only what has facts needs a line.
      if (known.facts !== undefined) moveTo(start, now.lines.positionAt(start).line, known);
      return known.facts;
    }
    const { uri, kinds, isSealed } = now;
    const facts = tell();
    const line = facts === undefined ? 0 : now.lines.positionAt(start).line;
    this.#known.set(document, { uri, kinds, isSealed, start, line, facts });
    return facts;
  }
}

type KnownFacts = FilledFacts | undefined;

/** The facts that have places. */
type Placed = readonly (keyof FilledFacts)[];

/** What moves is written over: at a key, thousands of documents do. */
type Told = OfFile & {
  start: number;
  line: number;
  facts: KnownFacts;
  placed?: Placed;
};

function isForTheSame(told: Told, now: OfFile): boolean {
  return told.uri === now.uri && told.kinds === now.kinds && told.isSealed === now.isSealed;
}

function moveTo(start: number, line: number, told: Told): void {
  const move = { offset: start - told.start, lines: line - told.line };
  if (told.facts === undefined || (move.offset === 0 && move.lines === 0)) return;
  told.placed ??= placedIn(told.facts);
  told.facts = movedFacts(told.facts, told.placed, move);
  told.start = start;
  told.line = line;
}

type Move = { readonly offset: number; readonly lines: number };

function placedIn(facts: FilledFacts): Placed {
  const any: Move = { offset: 1, lines: 1 };
  const parts = Object.keys(facts) as (keyof FilledFacts)[];
  return parts.filter(part => movedData(facts[part], any) !== facts[part]);
}

/** The same facts at other places. */
function movedFacts(facts: FilledFacts, placed: Placed, by: Move): FilledFacts {
  if (placed.length === 0) return facts;
  const moved: Record<string, unknown> = { ...facts };
  for (const part of placed) moved[part] = movedData(facts[part], by);
  return moved;
}

/** What holds no place is the same object as before. */
function movedData(data: unknown, by: Move): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return movedItems(data, by);
  if (isPlace(data)) return movedPlace(data, by);
  let copy: Record<string, unknown> | undefined;
  const parts = data as Readonly<Record<string, unknown>>;
  for (const key in parts) {
    const moved = movedData(parts[key], by);
    if (moved === parts[key]) continue;
    copy ??= { ...parts };
    copy[key] = moved;
  }
  return copy ?? data;
}

function movedItems(items: readonly unknown[], by: Move): readonly unknown[] {
  const moved = items.map(item => movedData(item, by));
  return moved.some((item, at) => item !== items[at]) ? moved : items;
}

function movedPlace<At extends DeclaredAt>(at: At, { offset, lines }: Move): At {
  const down = ({ line, character }: LinePosition): LinePosition => ({ line: line + lines, character });
  return {
    ...at,
    span: { start: at.span.start + offset, end: at.span.end + offset },
    range: { start: down(at.range.start), end: down(at.range.end) },
  };
}
