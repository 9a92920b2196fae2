import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { resourcesOf } from '../../kubernetes/objects/resource.ts';
import type { Checked } from '../../lint/checked.ts';
import { say } from '../../messages/message.ts';
import { settingsFileName } from '../../protocol/manifestFiles.ts';
import { contains } from '../../text/span.ts';
import { zoneClockAt } from '../../zones/zoneClock.ts';
import { writeOffset } from '../../zones/zoneOffset.ts';
import type { Abilities } from '../shared/abilities.ts';
import { completionItemsOf } from './candidate.ts';
import * as messages from './messages.ts';
import { ruleCandidates } from './ruleCandidates.ts';
import { settingCandidates } from './settingCandidates.ts';
import { surroundingsOf } from './surroundings.ts';
import { valueCandidates } from './valueCandidates.ts';

/** The characters at which a client requests completion, besides letters and the user's shortcut. */
export const triggerCharacters: readonly string[] = [' ', '"', '/', '[', ','];

/** The completions at a position, the likeliest first; none outside manifests. */
export function completionsAt(position: Position, checked: Checked, abilities: Abilities): CompletionItem[] {
  const { file, uri } = checked;
  const offset = file.lines.offsetAt(position);
  const surroundings = surroundingsOf(checked, offset);
  if (surroundings === undefined) return [];
  const { place, start, documentText } = surroundings;
  if (place.part === 'comment') {
    const rules = holdsObjects(checked) ? ruleCandidates(place, documentText, checked) : undefined;
    return rules === undefined ? [] : completionItemsOf(rules.candidates, rules.span, surroundings, checked, abilities);
  }
  const cursor = { start: offset - start, end: offset - start };
  if (place.part === 'text' || !contains(place.span, cursor)) return [];
  const candidates = uri.endsWith(`/${settingsFileName}`)
    ? settingCandidates(surroundings, checked)
    : valueCandidates(surroundings, checked, abilities);
  return completionItemsOf(candidates, place.span, surroundings, checked, abilities);
}

/** Adds the lazy parts of an item. `now` is in milliseconds of Unix time. */
export function resolveCompletion(item: CompletionItem, now: number, abilities: Abilities): CompletionItem {
  const zone: unknown = item.data?.zone;
  const clock = typeof zone === 'string' ? zoneClockAt(zone, now) : undefined;
  if (clock === undefined) return item;
  const { offset, changes } = clock;
  return {
    ...item,
    detail: say(messages.zone({ offset: writeOffset(offset), changes }), abilities.language),
  };
}

function holdsObjects({ file }: Checked): boolean {
  return file.documents.some(({ document }) => document !== undefined && resourcesOf(document).length > 0);
}
