import type { Location, Position } from 'vscode-languageserver-types';
import { helpersIn } from '../../charts/syntax/helpers.ts';
import { usesIn } from '../../charts/syntax/uses.ts';
import type { HelperFact } from '../../facts/chartFacts.ts';
import { isTemplate, isValues } from '../../kubernetes/delivery/chart.ts';
import type { Checked } from '../../lint/checked.ts';
import { contains, type Span } from '../../text/span.ts';
import type { YamlNode } from '../../yaml/tree/node.ts';
import { documentAt } from './named.ts';

/** A value or a helper of a chart. */
type Named = { readonly of: 'value' | 'helper'; readonly name: string };

/** Where a chart sets the value, or defines the helper, that a template names at a position; none for anything else. */
export function chartDefinitionsAt(position: Position, checked: Checked): Location[] {
  const named = usedAt(checked.file.lines.offsetAt(position), checked);
  return named === undefined ? [] : declarationsOf(named, checked);
}

/** All places that name the same value or helper, by a use of it or by where it stands. */
export function chartReferencesAt(position: Position, checked: Checked, includeDeclaration: boolean): Location[] {
  const offset = checked.file.lines.offsetAt(position);
  const named = usedAt(offset, checked) ?? declaredAt(offset, checked);
  if (named === undefined) return [];
  const uses = checked.cluster.chartSources.usesOf(named.of, named.name, checked.uri);
  const declarations = includeDeclaration ? declarationsOf(named, checked) : [];
  return [...declarations, ...uses.map(({ uri, range }) => ({ uri, range }))];
}

function declarationsOf({ of, name }: Named, { uri, cluster }: Checked): Location[] {
  const { chartSources } = cluster;
  if (of === 'value') return chartSources.valuesAt(name.split('.'), uri).map(({ uri, range }) => ({ uri, range }));
  return chartSources.helpersNamed(name, uri).map(({ at }: HelperFact) => ({ uri: at.uri, range: at.range }));
}

/** What a template names at an offset. Of `.Values.a.b`, that is what stands before the offset and around it. */
function usedAt(offset: number, { uri, file }: Checked): Named | undefined {
  if (!isTemplate(uri)) return undefined;
  const use = usesIn(file.text).find(({ span }) => isIn(span, offset));
  if (use?.of !== 'value') return use;
  const dot = use.name.indexOf('.', offset - use.span.start);
  return { of: 'value', name: dot === -1 ? use.name : use.name.slice(0, dot) };
}

/** The helper whose `define`, or the value whose key, is at an offset. */
function declaredAt(offset: number, checked: Checked): Named | undefined {
  const { uri, file } = checked;
  if (isTemplate(uri)) {
    const helper = helpersIn(file.text).find(({ span }) => isIn(span, offset));
    return helper && { of: 'helper', name: helper.name };
  }
  const slot = isValues(uri) ? documentAt(offset, checked) : undefined;
  const keys = slot?.document?.root && keysAt(slot.document.root, offset - slot.span.start);
  return keys === undefined ? undefined : { of: 'value', name: keys.join('.') };
}

/** The keys that lead to the one at an offset. */
function keysAt(root: YamlNode, offset: number): readonly string[] | undefined {
  const keys: string[] = [];
  for (let node: YamlNode | undefined = root; node?.kind === 'map'; ) {
    const pair: (typeof node.pairs)[number] | undefined = node.pairs.find(({ span }) => isIn(span, offset));
    if (pair?.key === undefined || pair.reached !== 'own') return undefined;
    keys.push(pair.key.value);
    if (isIn(pair.key.span, offset)) return keys;
    node = pair.value;
  }
  return undefined;
}

function isIn(span: Span, offset: number): boolean {
  return contains(span, { start: offset, end: offset });
}
