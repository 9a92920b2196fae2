import type { DocumentHighlight, DocumentHighlightKind, Location, Position } from 'vscode-languageserver-types';
import type { Checked } from '../../lint/checked.ts';
import { chartDefinitionsAt, chartReferencesAt } from './chartAt.ts';
import { configMapsAt } from './configMapsAt.ts';
import type { Mention, Named } from './named.ts';
import { namedAt } from './namedAt.ts';
import { roleAt } from './roleAt.ts';

/**
 * The declarations of the account, the role, the volume or the ConfigMap that is named at a position, or of the value or
 * the helper of a chart. If this file
 * declares it, other files are left out.
 */
export function definitionAt(position: Position, checked: Checked): Location[] {
  const inChart = chartDefinitionsAt(position, checked);
  if (inChart.length > 0) return inChart;
  const mentions = followedAt(position, checked)?.mentions.filter(({ declares }) => declares);
  const declared = mentions?.map(locationOf) ?? configMapsAt(position, checked);
  const inThisFile = declared.filter(({ uri }) => uri === checked.uri);
  return inThisFile.length > 0 ? inThisFile : declared;
}

/** All places that name that account, role or volume, or that value or helper, in this file and in others. */
export function referencesAt(position: Position, checked: Checked, includeDeclaration: boolean): Location[] {
  const inChart = chartReferencesAt(position, checked, includeDeclaration);
  if (inChart.length > 0) return inChart;
  const mentions = followedAt(position, checked)?.mentions ?? [];
  return mentions.filter(({ declares }) => includeDeclaration || !declares).map(locationOf);
}

/** All places of this file that name it. */
export function highlightsAt(position: Position, checked: Checked): DocumentHighlight[] {
  const mentions = followedAt(position, checked)?.mentions ?? [];
  return mentions
    .filter(({ at }) => at.uri === checked.uri)
    .map(({ at, declares }) => ({ range: at.range, kind: declares ? declaration : use }));
}

// Numbers, since importing the library for their names alone would enlarge the bundle.
const declaration: DocumentHighlightKind = 3;
const use: DocumentHighlightKind = 2;

/** Anything with references; roles cannot be renamed, since a binding's role cannot be changed. */
function followedAt(position: Position, checked: Checked): Named | undefined {
  return namedAt(position, checked) ?? roleAt(position, checked);
}

function locationOf({ at }: Mention): Location {
  return { uri: at.uri, range: at.range };
}
