import type { DocumentHighlight, DocumentHighlightKind, Location, Position } from 'vscode-languageserver-types';
import type { CheckedFile } from '../shared/checkedFile.ts';
import { configMapsAt } from './configMapsAt.ts';
import type { Mention, Named } from './named.ts';
import { namedAt } from './namedAt.ts';
import { roleAt } from './roleAt.ts';

/**
 * Where the account, the role, the volume or the ConfigMap is declared whose name stands at a position.
 * Where this file declares it, nobody wants to go to another one.
 */
export function definitionAt(position: Position, checked: CheckedFile): Location[] {
  const mentions = followedAt(position, checked)?.mentions.filter(({ declares }) => declares);
  const declared = mentions?.map(locationOf) ?? configMapsAt(position, checked);
  const inThisFile = declared.filter(({ uri }) => uri === checked.uri);
  return inThisFile.length > 0 ? inThisFile : declared;
}

/** Wherever that account, role or volume is named, in this file and in others. */
export function referencesAt(position: Position, checked: CheckedFile, includeDeclaration: boolean): Location[] {
  const mentions = followedAt(position, checked)?.mentions ?? [];
  return mentions.filter(({ declares }) => includeDeclaration || !declares).map(locationOf);
}

/** Wherever it is named in this file. */
export function highlightsAt(position: Position, checked: CheckedFile): DocumentHighlight[] {
  const mentions = followedAt(position, checked)?.mentions ?? [];
  return mentions
    .filter(({ at }) => at.uri === checked.uri)
    .map(({ at, declares }) => ({ range: at.range, kind: declares ? declaration : use }));
}

// The library's names for them, Write and Read, would be all of it that is needed at run time.
const declaration: DocumentHighlightKind = 3;
const use: DocumentHighlightKind = 2;

/** What can be followed by its name; roles cannot be renamed, since a binding may not be given another one. */
function followedAt(position: Position, checked: CheckedFile): Named | undefined {
  return namedAt(position, checked) ?? roleAt(position, checked);
}

function locationOf({ at }: Mention): Location {
  return { uri: at.uri, range: at.range };
}
