import {
  type Document,
  type DocumentOptions,
  type Node,
  type ParseOptions,
  parseAllDocuments,
  type SchemaOptions,
  visit,
} from 'yaml';

/** The documents of a text, without comments, as the library has them; undefined for a text with an error. */
export function readYaml(
  text: string,
  options: ParseOptions & DocumentOptions & SchemaOptions,
): readonly Document.Parsed[] | undefined {
  // The library takes a CR alone for a letter, which YAML does not (YAML 1.2.2, 5.4).
  const documents = parseAllDocuments(text.replace(/\r(?!\n)/g, '\n'), { ...options, ...lenient });
  if (!Array.isArray(documents)) return [];
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  for (const document of documents) visit(document, { Node: withoutComments });
  return documents;
}

const lenient = { logLevel: 'silent', uniqueKeys: false, prettyErrors: false } as const;

/** A key that is a list or a map becomes a text as it would be written, with its comments. */
function withoutComments(_key: unknown, node: Node): void {
  node.comment = null;
  node.commentBefore = null;
}
