import { once } from '../../text/known.ts';
import { type WrittenName, writtenName } from '../../yaml/edit/writtenName.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode, ScalarNode, YamlNode } from '../../yaml/tree/node.ts';
import { isDnsSubdomain } from '../objects/objectNames.ts';
import { readLiteral } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';

/** A place that names an account by its key or its form alone. */
export type AccountMention = {
  readonly by: 'key' | 'reference' | 'text';
  readonly name: string;
  /** Undefined if it may be any. */
  readonly namespace: string | undefined;
  readonly written: WrittenName;
};

/** All places of an object that look like names of accounts, whatever its kind. */
export function accountMentionsOf({ document, node, namespace }: Resource): readonly AccountMention[] {
  if (!mayMention(document)) return [];
  return mentionsIn(node, document, namespace);
}

/** Whether a document, which may have thousands of objects, may name an account somewhere. */
const mayMention = once(({ text }: YamlDocument): boolean => marks.some(mark => text.includes(mark)));

const marks = ['serviceAccount', 'system:serviceaccount:', '/sa/'];

function mentionsIn(node: YamlNode, document: YamlDocument, namespace: string | undefined): readonly AccountMention[] {
  if (node.kind === 'scalar') return inText(node, document);
  if (node.kind === 'seq') {
    return node.items.flatMap(item => (item === undefined ? [] : mentionsIn(item, document, namespace)));
  }
  const within = node.pairs.flatMap(({ key, value, reached }) => {
    if (reached === 'alias') return [];
    const ofKey = key === undefined ? [] : inText(key, document);
    return [...ofKey, ...(value === undefined ? [] : mentionsIn(value, document, namespace))];
  });
  return [...within, ...byKey(node, document, namespace), ...byReference(node, document, namespace)];
}

function byKey(map: MapNode, document: YamlDocument, namespace: string | undefined): readonly AccountMention[] {
  return ['serviceAccountName', 'serviceAccount'].flatMap(key =>
    mention('key', map, key, namespace, map.own(key) === undefined ? undefined : document),
  );
}

/** Who refers to an account of another namespace says so beside its name. */
function byReference(map: MapNode, document: YamlDocument, namespace: string | undefined): readonly AccountMention[] {
  const value = map.own('serviceAccountRef')?.value;
  if (value?.kind !== 'map') return [];
  const within = value.get('namespace') === 'absent' ? namespace : readLiteral(value, 'namespace');
  return mention('reference', value, 'name', within, document);
}

function mention(
  by: AccountMention['by'],
  map: MapNode,
  key: string,
  namespace: string | undefined,
  document: YamlDocument | undefined,
): readonly AccountMention[] {
  const name = document && readLiteral(map, key);
  const written = document && writtenName(document, map, key);
  return name === undefined || written === undefined || !isDnsSubdomain(name) ? [] : [{ by, name, namespace, written }];
}

/**
 * The user that an account is to the API server (`system:serviceaccount:NAMESPACE:NAME`), and its identity in a mesh
 * (SPIFFE, `TRUST-DOMAIN/ns/NAMESPACE/sa/NAME`). A name that a placeholder or a pattern continues is none.
 */
function inText({ span }: ScalarNode, document: YamlDocument): readonly AccountMention[] {
  const text = document.text.slice(span.start, span.end);
  if (!text.includes('system:serviceaccount:') && !text.includes('/sa/')) return [];
  return forms.flatMap(form =>
    [...text.matchAll(form)].flatMap(({ 0: whole, 1: namespace = '', 2: found = '', index }) => {
      const name = found.replace(/\.$/, '');
      const end = index + whole.length;
      if (!isDnsSubdomain(name) || /[\w:*${%<@/\\]/.test(text[end] ?? '')) return [];
      const start = span.start + end - found.length;
      const written: WrittenName = {
        span: { start, end: start + name.length },
        form: document.isShared(span) ? 'fixed' : 'inside',
      };
      return [{ by: 'text' as const, name, namespace, written }];
    }),
  );
}

const forms = [
  /system:serviceaccount:([a-z\d-]{1,63}):([a-z\d.-]+)/g,
  /\/ns\/([a-z\d-]{1,63})\/sa\/([a-z\d.-]+)/g,
] as const;
