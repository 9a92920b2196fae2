import fs from 'node:fs';
import path from 'node:path';
import { corpus, manifestsOf } from '../corpus/corpusFacts.ts';
import { readRulePages } from '../support/pages.ts';

/** Texts by other authors, to derive documents from. */
export type Sources = {
  /** The manifests of the pages of rules, and of their cases. */
  readonly fences: readonly string[];
  /** Public manifests, a document each; empty if they do not lie beside the project. */
  readonly documents: readonly string[];
  /** Whole public files that are longer. */
  readonly files: readonly string[];
};

// Most documents are shorter, and a run should read many of them.
const longestDocument = 3000;
const longestFile = 100_000;

export function readSources(): Sources {
  const pages = [...readRulePages('page.md'), ...readRulePages('cases.md')];
  const fences = pages.flatMap(({ examples }) =>
    examples.map(({ files }) => files.map(({ text }) => text).join('---\n')),
  );
  const documents = new Set<string>();
  const files: string[] = [];
  for (const file of fs.existsSync(corpus) ? manifestsOf('.').toSorted() : []) {
    const text = fs.readFileSync(file, 'utf8');
    // Only such lines cut a chart's templates, which are read as they are.
    for (const document of text.split(/^---.*\n/m)) {
      if (document.trim() !== '' && document.length <= longestDocument) documents.add(document);
    }
    if (text.length > longestDocument && text.length <= longestFile) files.push(text);
  }
  return { fences: [...new Set(fences)], documents: [...documents], files };
}

/** The folder of public manifests, as a path for people. */
export const publicManifests = path.relative(process.cwd(), corpus);
