import { once } from '../../text/known.ts';
import { type WrittenName, writtenName } from '../../yaml/edit/writtenName.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode, ScalarNode, YamlNode } from '../../yaml/tree/node.ts';
import { isDnsSubdomain } from '../objects/dnsNames.ts';
import { readLiteral } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';

/** A place that names an account by its key or its form alone. */
export type AccountMention = {
  readonly by: 'key' | 'reference' | 'list' | 'text';
  readonly name: string;
  /** Undefined if it may be any. */
  readonly namespace: string | undefined;
  readonly written: WrittenName;
};

/** All places of an object that look like names of accounts, whatever its kind. */
export function accountMentionsOf({ document, node, group, namespace }: Resource): readonly AccountMention[] {
  if (!mayMention(document)) return [];
  const found = mentionsIn(node, document, namespace);
  return group === 'security.istio.io' ? [...found, ...inSources(node, document, namespace)] : found;
}

/** Whether a document, which may have thousands of objects, may name an account somewhere. */
const mayMention = once(({ text }: YamlDocument): boolean => marks.some(mark => text.includes(mark)));

const marks = ['serviceAccount', 'taskServiceAccountName', 'system:serviceaccount:', '/sa/'];

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
  return accountKeys.flatMap(key =>
    mention('key', map, key, namespace, map.own(key) === undefined ? undefined : document),
  );
}

/** The last one is that of a task in a PipelineRun (Tekton, tekton.dev/v1beta1). */
const accountKeys = ['serviceAccountName', 'serviceAccount', 'taskServiceAccountName'];

/** A reference to an account of another namespace has that namespace beside its name. */
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

/** The accounts of callers, as `NAMESPACE/NAME` or `NAME` (Istio, "Authorization Policy", `Source`). */
function inSources(node: YamlNode, document: YamlDocument, namespace: string | undefined): readonly AccountMention[] {
  if (node.kind === 'scalar') return [];
  const inner = node.kind === 'seq' ? node.items : node.pairs.map(({ value }) => value);
  const lists = node.kind === 'seq' ? [] : ['serviceAccounts', 'notServiceAccounts'].map(key => node.own(key)?.value);
  const items = lists.flatMap(list => (list?.kind === 'seq' ? list.items : []));
  const names = items.flatMap(item => (item?.kind === 'scalar' ? inSource(item, document, namespace) : []));
  return [...names, ...inner.flatMap(found => (found === undefined ? [] : inSources(found, document, namespace)))];
}

function inSource(
  { span, value }: ScalarNode,
  document: YamlDocument,
  own: string | undefined,
): readonly AccountMention[] {
  const [, namespace, name = ''] = /^(?:([a-z\d-]{1,63})\/)?([a-z\d.-]+)$/.exec(value) ?? [];
  const at = document.text.slice(span.start, span.end).indexOf(value);
  if (!isDnsSubdomain(name) || at === -1) return [];
  const start = span.start + at + value.length - name.length;
  const form = document.isShared(span) ? 'fixed' : 'inside';
  const written: WrittenName = { span: { start, end: start + name.length }, form };
  return [{ by: 'list', name, namespace: namespace ?? own, written }];
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
      // In double quotes, an escaped quotation mark or line break ends a name too.
      const isContinued = /^(?:[\w:*${%<@/]|\\(?!["nrt]))/.test(text.slice(end, end + 2));
      if (!isDnsSubdomain(name) || isContinued) return [];
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
