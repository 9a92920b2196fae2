import type { DocumentHighlight, DocumentHighlightKind, Location, Position } from 'vscode-languageserver-types';
import type { CheckedFile } from './checkedFile.ts';
import type { Mention } from './named.ts';
import { namedAt } from './namedAt.ts';

/**
 * Where the account or the volume is declared whose name stands at a position. Where this file
 * declares it, nobody wants to go to another one.
 */
export function definitionAt(position: Position, checked: CheckedFile): Location[] {
  const declared = namedAt(position, checked)?.mentions.filter(({ declares }) => declares) ?? [];
  const inThisFile = declared.filter(({ at }) => at.uri === checked.uri);
  return (inThisFile.length > 0 ? inThisFile : declared).map(locationOf);
}

/** Wherever that account or volume is named, in this file and in others. */
export function referencesAt(position: Position, checked: CheckedFile, includeDeclaration: boolean): Location[] {
  const mentions = namedAt(position, checked)?.mentions ?? [];
  return mentions.filter(({ declares }) => includeDeclaration || !declares).map(locationOf);
}

/** Wherever that account or volume is named in this file. */
export function highlightsAt(position: Position, checked: CheckedFile): DocumentHighlight[] {
  const mentions = namedAt(position, checked)?.mentions ?? [];
  return mentions
    .filter(({ at }) => at.uri === checked.uri)
    .map(({ at, declares }) => ({ range: at.range, kind: declares ? declaration : use }));
}

// The library's names for them, Write and Read, would be all of it that is needed at run time.
const declaration: DocumentHighlightKind = 3;
const use: DocumentHighlightKind = 2;

function locationOf({ at }: Mention): Location {
  return { uri: at.uri, range: at.range };
}
