import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { RuleId } from '../../server/src/protocol/ruleIds.gen.ts';
import type { Touch } from '../../server/src/rules/rule.ts';
import { isZoneName } from '../../server/src/zones/zoneNames.ts';
import { readYaml } from './readYaml.ts';
import { touchesOf } from './touches.ts';
import { type Difference, differences, isRecord } from './treeDiff.ts';

/** A text as another reader has it, by Kubernetes' own rules: YAML 1.1, with merge keys. */
export type Reading = {
  readonly text: string;
  readonly documents: readonly Document.Parsed[];
  /** As plain data. */
  readonly trees: readonly unknown[];
};

/** Undefined for a text with an error. */
export function readingOf(text: string): Reading | undefined {
  try {
    const documents = readYaml(text, { version: '1.1' });
    if (documents === undefined) return undefined;
    return { text, documents, trees: documents.map(document => document.toJS({ maxAliasCount: -1 })) };
  } catch {
    return undefined;
  }
}

/** The name of a fix in a rule's `touches`: its id without the names of objects. */
export function sortOf(id: string): string {
  if (isZoneName(id)) return 'ZONE';
  const [sort = '', whom] = id.split(':');
  return whom === 'pod' ? id : sort;
}

export type Made = {
  readonly rule: RuleId;
  readonly fix: string;
  readonly at: number;
  readonly creates: string | undefined;
};

/** Meaning: read again, the trees of a text are the old ones but for what the fix declares that it touches. */
export function checkMeaning(old: Reading, now: Reading, { rule, fix, at, creates }: Made, about: string): void {
  const touched = touchesOf(rule)[sortOf(fix)];
  assert.ok(touched !== undefined, `nothing says what ${sortOf(fix)} touches: ${about}`);
  const before = old.trees;
  const account = creates?.split(' ')[1];
  const known = account === undefined ? now.trees : withoutNew(account, now.trees, before);
  const place = placeOf(old, at);
  const isWide = fix.endsWith(':pod') || isRepeated(old, at);
  const isMeant = ({ how, path }: Difference) =>
    touched.some(
      touch =>
        matches(touch, how, path, place, before) || (isWide && matches(widened(touch), how, path, place, before)),
    );
  assert.deepEqual(
    differences(before, known)
      .filter(difference => !isMeant(difference))
      .map(({ how, path }) => `${how} ${path.join('/')}`),
    [],
    about,
  );
}

/** The trees without the one new account of that name; all of them if there is not exactly one. */
function withoutNew(name: string, after: readonly unknown[], before: readonly unknown[]): readonly unknown[] {
  const old = accountsIn(before, name);
  const added = accountsIn(after, name).filter(account => !old.some(other => isDeepStrictEqual(other, account)));
  assert.equal(added.length, 1, `new accounts ${name}`);
  const strip = (values: readonly unknown[]): readonly unknown[] =>
    values
      .filter(value => value !== added[0])
      .map(value => (isRecord(value) && Array.isArray(value.items) ? { ...value, items: strip(value.items) } : value));
  return strip(after);
}

function accountsIn(values: readonly unknown[], name: string): readonly unknown[] {
  return values.flatMap(value => {
    if (!isRecord(value)) return [];
    if (Array.isArray(value.items)) return accountsIn(value.items, name);
    const isMeant = value.kind === 'ServiceAccount' && isRecord(value.metadata) && value.metadata.name === name;
    return isMeant ? [value] : [];
  });
}

type Step = { readonly path: readonly string[]; readonly inObject: readonly string[] };

/** The same for every container. */
function widened(touch: Touch): Touch {
  return touch.replace(' container/', ' containers/') as Touch;
}

/** Splits the path of a difference or a finding into its object and the path within it. */
function split(path: readonly string[]): Step {
  let at = 1;
  while (path[at] === 'items' && /^\[\d+\]$/.test(path[at + 1] ?? '')) at += 2;
  return { path: path.slice(0, at), inObject: path.slice(at) };
}

const section = '(?:initContainers|containers|ephemeralContainers)/\\[\\d+\\]';
const heads = { pod: '(?:.*/)?(?:spec|pod|podTemplate)', template: '(?:.*/)?metadata', object: '' } as const;

function matches(
  touch: Touch,
  how: Difference['how'],
  path: readonly string[],
  place: readonly string[],
  before: readonly unknown[],
): boolean {
  const [verb = '', steps = ''] = touch.split(' ');
  if (verb !== how && !(verb === 'set' && how !== 'remove')) return false;
  const found = split(path);
  const [head = '', ...rest] = steps.split('/');
  if (head === 'account') {
    const object = at(before, found.path);
    return isRecord(object) && object.kind === 'ServiceAccount' && found.inObject.join('/') === rest.join('/');
  }
  const finding = split(place);
  if (found.path.join('/') !== finding.path.join('/')) return false;
  const object = at(before, found.path);
  if (isRecord(object) && object.kind === undefined && rest[1] === '[]') return isItemOfValues(rest, found.inObject);
  const own = new RegExp(`^.*?/?(?:spec|pod|podTemplate)/${section}`).exec(finding.inObject.join('/'))?.[0];
  const start = head === 'map' ? asPattern(mapOf(finding.inObject).join('/')) : startOf(head, own);
  if (start === undefined) return false;
  const tail = (head === 'template' ? rest.slice(1) : rest).map(step =>
    step === '[]'
      ? '\\[\\d+\\]'
      : step.endsWith('*')
        ? `${asPattern(step.slice(0, -1))}[^/]*(?:/[^/]+)?`
        : asPattern(step),
  );
  const pattern = [start, ...tail].filter(step => step !== '').join('/');
  return new RegExp(`^${pattern}(?:/|$)`).test(found.inObject.join('/'));
}

/** In values, lists of variables, mounts and volumes stand under keys of the chart's own. */
function isItemOfValues([, , ...inItem]: readonly string[], path: readonly string[]): boolean {
  const item = path.findLastIndex(step => /^\[\d+\]$/.test(step));
  return `${path.slice(item + 1).join('/')}/`.startsWith(`${inItem.join('/')}/`);
}

/** The innermost map around a value, which may be an item of its list. */
function mapOf(path: readonly string[]): readonly string[] {
  return path.slice(
    0,
    path.findLastIndex(step => !/^\[\d+\]$/.test(step)),
  );
}

function startOf(head: string, own: string | undefined): string | undefined {
  if (head === 'containers') return `${heads.pod}/${section}`;
  if (head === 'container') return own === undefined ? undefined : asPattern(own);
  return head === 'pod' || head === 'template' || head === 'object' ? heads[head] : undefined;
}

function asPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function at(trees: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => {
    const index = /^\[(\d+)\]$/.exec(step)?.[1];
    if (index !== undefined) return Array.isArray(value) ? value[Number(index)] : undefined;
    return isRecord(value) ? value[step] : undefined;
  }, trees);
}

/** Whether an alias repeats the node at an offset elsewhere: then a finding on it may belong to that place. */
export function isRepeated({ documents }: Reading, offset: number): boolean {
  const document = documents.findLast(({ range }) => range[0] <= offset);
  let found = false;
  visit(document?.contents ?? null, {
    Alias: (_, alias) => {
      const [start = 0, end = 0] = (document && alias.resolve(document)?.range) ?? [];
      found ||= start <= offset && offset < end;
    },
  });
  return found;
}

/** The path of the innermost node at an offset. */
function placeOf({ documents }: Reading, offset: number): readonly string[] {
  const index = documents.findLastIndex(({ range }) => range[0] <= offset);
  const path = [`[${Math.max(0, index)}]`];
  let node: unknown = documents[index]?.contents;
  for (;;) {
    if (isMap(node)) {
      const pair = node.items.findLast(({ key, value }) => startsBy(offset, key) || startsBy(offset, value));
      if (pair === undefined || !isScalar(pair.key)) return path;
      path.push(String(pair.key.source ?? pair.key.value));
      node = startsBy(offset, pair.key) && !startsBy(offset, pair.value) ? undefined : pair.value;
    } else if (isSeq(node)) {
      const item = node.items.findLastIndex(value => startsBy(offset, value));
      if (item === -1) return path;
      path.push(`[${item}]`);
      node = node.items[item];
    } else return path;
  }
}

function startsBy(offset: number, node: unknown): boolean {
  return (isMap(node) || isSeq(node) || isScalar(node)) && (node.range?.[0] ?? Number.POSITIVE_INFINITY) <= offset;
}
