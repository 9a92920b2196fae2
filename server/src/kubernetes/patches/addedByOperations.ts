import type { Span } from '../../text/span.ts';
import { madeMap } from '../../yaml/tree/madeMap.ts';
import { type MapNode, SeqNode, type YamlNode } from '../../yaml/tree/node.ts';
import { readLiteral, readLiteralScalar } from '../objects/read.ts';

/** What operations write, by the parts of its path; items that are added to a list. */
type Branch = Map<string, { readonly key: Span; value: Branch | YamlNode | YamlNode[] }>;

/**
 * What a list of operations (RFC 6902) adds to an object, as a part of that object, in which no edit is possible.
 * Operations inside of an item are left out: it is not known of which.
 */
export function addedByOperations(operations: SeqNode): MapNode {
  const root: Branch = new Map();
  for (const operation of operations.items) if (operation?.kind === 'map') add(operation, root);
  return mapOf(root, operations.span);
}

function add(operation: MapNode, root: Branch): void {
  const op = readLiteral(operation, 'op');
  const path = readLiteralScalar(operation, 'path');
  const found = operation.get('value');
  const value = typeof found === 'string' ? undefined : found.value;
  if ((op !== 'add' && op !== 'replace') || typeof path === 'string' || value === undefined) return;
  const parts = path.value
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = parts.pop();
  const isItem = last !== undefined && isPlace(last);
  const list = isItem ? parts.pop() : undefined;
  const branch = parts.some(isPlace) ? undefined : branchAt(root, parts, path.span);
  if (branch === undefined || last === undefined) return;
  if (list === undefined) branch.set(last, { key: path.span, value });
  else {
    const known = branch.get(list);
    const items = known?.value instanceof SeqNode ? known.value.items.filter(item => item !== undefined) : [];
    const all = Array.isArray(known?.value) ? known.value : [...items];
    branch.set(list, { key: known?.key ?? path.span, value: [...all, value] });
  }
}

function isPlace(part: string): boolean {
  return /^(?:-|\d+)$/.test(part);
}

/** Undefined if something else stands on the way. */
function branchAt(root: Branch, parts: readonly string[], key: Span): Branch | undefined {
  let branch = root;
  for (const part of parts) {
    const known = branch.get(part) ?? { key, value: new Map() };
    if (!(known.value instanceof Map)) return undefined;
    branch.set(part, known);
    branch = known.value;
  }
  return branch;
}

function mapOf(branch: Branch, span: Span): MapNode {
  const pairs = [...branch].map(([name, { key, value }]) => {
    const node = value instanceof Map ? mapOf(value, key) : Array.isArray(value) ? seqOf(value, key) : value;
    return { name, key, value: node };
  });
  return madeMap(span, pairs, false);
}

function seqOf(items: readonly YamlNode[], span: Span): SeqNode {
  return new SeqNode({ flow: false, span, items, complete: true, regular: false });
}
