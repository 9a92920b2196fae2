import type { Edit } from '../../text/edit.ts';
import type { YamlDocument } from '../read/document.ts';
import type { MapNode, SeqNode } from '../tree/node.ts';

/** The edits of a document that make a change; undefined where it cannot be made without changing something else. */
export type Patch = readonly Edit[] | undefined;

/** Several patches as one: all of them, or none. */
export function joinPatches(patches: readonly Patch[]): Patch {
  const known = patches.filter(patch => patch !== undefined);
  return known.length === patches.length ? known.flat() : undefined;
}

/** Whether a collection's form is one that edits understand, and its text is shown at no other place. */
export function isEditable(document: YamlDocument, node: MapNode | SeqNode): boolean {
  if (!node.regular || document.isShared(node.span)) return false;
  return node.kind === 'seq' || !node.hasHoles;
}
