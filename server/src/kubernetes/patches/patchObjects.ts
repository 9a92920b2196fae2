import type { Span } from '../../text/span.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import { type Resource, resourcesOf } from '../objects/resource.ts';
import type { Written } from '../objects/written.ts';
import { addedByOperations } from './addedByOperations.ts';
import { isOperations, type PatchPiece } from './patchContent.ts';

/** A patch of an object that stands in a document. */
export type PatchObject = {
  readonly span: Span;
  readonly piece: Pick<PatchPiece, 'object'>;
  /** What it writes, as a part of the object that it changes. */
  as(changed: Written): Resource;
};

/** The patches in a document: a strategic merge each, or one list of operations (RFC 6902). */
export function patchObjectsOf(document: YamlDocument): readonly PatchObject[] {
  const { root, part } = document;
  if (root?.kind === 'seq' && part === 'whole' && isOperations(root)) {
    const node = addedByOperations(root);
    return [{ span: root.span, piece: {}, as: changed => ({ document, node, version: '', ...identityOf(changed) }) }];
  }
  return resourcesOf(document).map(resource => {
    const { group, kind, name, namespace, node } = resource;
    const object = {
      group,
      kind,
      ...(name === undefined ? {} : { name }),
      ...(namespace === undefined ? {} : { namespace }),
    };
    return { span: node.span, piece: { object }, as: changed => ({ ...resource, ...identityOf(changed) }) };
  });
}

function identityOf({ group, kind, name, namespace }: Written) {
  return { group, kind, name, namespace };
}
