import { caseOf } from '../../cases/object/case.ts';
import { type Resource, resourcesOf } from '../../kubernetes/objects/resource.ts';
import type { PodSpec } from '../../kubernetes/pods/podSpec.ts';
import type { Checked } from '../../lint/checked.ts';
import { withLineFeeds } from '../../text/lines.ts';
import { cursorAt } from '../../yaml/cursor/cursor.ts';
import type { CursorPlace, YamlPath } from '../../yaml/cursor/cursorPlace.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode, YamlNode } from '../../yaml/tree/node.ts';

/** The surroundings of a cursor: its place by the text, and by the tree the object and the pod around it. */
export type CursorSurroundings = {
  /** With offsets into the document. */
  readonly place: CursorPlace;
  /** The start of the document in its file. */
  readonly start: number;
  readonly documentText: string;
  /** Undefined for a document without a known kind. */
  readonly document: YamlDocument | undefined;
  readonly resource: Resource | undefined;
  readonly pod: PodSpec | undefined;
  /** The nodes from the root of the document along the path, as far as they exist. */
  readonly nodes: readonly YamlNode[];
};

/** Undefined if the cursor is in a template action. */
export function surroundingsOf(
  { uri, file, cluster, settings }: Pick<Checked, 'uri' | 'file' | 'cluster' | 'settings'>,
  offset: number,
): CursorSurroundings | undefined {
  const slot = file.documents.findLast(({ span }) => span.start <= offset);
  if (slot === undefined) return undefined;
  const { span, document } = slot;
  const documentText = withLineFeeds(file.text.slice(span.start, span.end));
  const place = cursorAt(documentText, offset - span.start);
  if (place === undefined) return undefined;
  const nodes = document?.root === undefined ? [] : nodesAlong(document.root, place);
  const resource = document && resourcesOf(document).find(({ node }) => nodes.includes(node));
  const pods = resource === undefined ? [] : caseOf(resource, uri, cluster, settings.kinds).pods;
  const pod = pods.find(({ template }) => nodes.includes(template));
  return { place, start: span.start, documentText, document, resource, pod, nodes };
}

/** The rest of the path below a map; undefined if the cursor is not in it. */
export function pathBelow(map: MapNode, { nodes, place }: CursorSurroundings): YamlPath | undefined {
  const depth = nodes.indexOf(map);
  return depth === -1 ? undefined : place.path.slice(depth);
}

/** Whether a path has this form, in which `*` is any index. */
export function isPath(path: YamlPath | undefined, ...form: readonly string[]): boolean {
  if (path?.length !== form.length) return false;
  return form.every((part, index) => (part === '*' ? typeof path[index] === 'number' : path[index] === part));
}

function nodesAlong(root: YamlNode, { path, span }: CursorPlace): readonly YamlNode[] {
  const nodes = [root];
  for (const step of path) {
    const next = stepInto(nodes.at(-1), step, span.start);
    if (next === undefined) break;
    nodes.push(next);
  }
  return nodes;
}

/** The node one step below; of a key that occurs twice, as in the arms of a template, the one above the cursor. */
function stepInto(node: YamlNode | undefined, step: string | number, cursor: number): YamlNode | undefined {
  if (typeof step === 'number') return node?.kind === 'seq' ? node.items[step] : undefined;
  if (node?.kind !== 'map') return undefined;
  return node.pairs.findLast(({ key, span }) => key?.value === step && span.start <= cursor)?.value;
}
