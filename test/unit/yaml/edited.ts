import { applyEdits, joinEdits } from '../../../server/src/text/edit.ts';
import type { Edits } from '../../../server/src/yaml/edit/edits.ts';
import { parseDocumentText, type YamlDocument } from '../../../server/src/yaml/read/document.ts';
import type { MapNode } from '../../../server/src/yaml/tree/node.ts';
import { mapIn } from './nodes.ts';

/** The text after an edit of its root; undefined if there is none. */
export function edited(text: string, edit: (document: YamlDocument, root: MapNode) => Edits): string | undefined {
  const document = parseDocumentText(text);
  const edits = edit(document, mapIn(document));
  const joined = edits && joinEdits(edits);
  return joined && applyEdits(text, joined);
}
