import { prepareRename, renameAt } from '../../../server/src/features/rename/rename.ts';
import { say } from '../../../server/src/messages/message.ts';
import { shop } from './accountManifests.ts';
import { able } from './checked.ts';
import { after, checkedIn, described, positionIn, type Texts, uriOf } from './workspace.ts';

export const context = { abilities: able, versionOf: () => null, lacksFiles: false };

/** The texts after a rename, or why there is none. */
export function renamed(
  texts: Texts,
  name: string,
  at: string,
  newName: string,
  abilities = able,
): Texts | string | undefined {
  const position = positionIn(texts[name] ?? '', at);
  const answer = renameAt(position, newName, checkedIn(texts, name), { ...context, abilities });
  if (answer === undefined) return undefined;
  return 'refusal' in answer ? say(answer.refusal, 'en') : after(answer.edit, texts);
}

/** The text offered for a rename, or why there is none. */
export function prepared(texts: Texts, name: string, at: string): string | undefined {
  const answer = prepareRename(positionIn(texts[name] ?? '', at), checkedIn(texts, name));
  if (answer === undefined) return undefined;
  if ('refusal' in answer) return say(answer.refusal, 'en');
  return `${described([{ uri: uriOf(name), range: answer.range }], texts)} -> ${answer.placeholder}`;
}

/** Manifests of which each place is certain to mean one account. */
export const known = (({ 'token.json': _, ...others }) => others)(shop);
