import assert from 'node:assert/strict';
import { commands, languages, type Uri } from 'vscode';
import { until } from '../suite/until.ts';

/** The findings in a file, or in all files of a folder: `PATH:LINE RULE`, in order. */
export function findingsBelow(place: Uri): readonly string[] {
  const start = place.toString();
  return languages
    .getDiagnostics()
    .filter(([uri]) => uri.toString() === start || uri.toString().startsWith(`${start}/`))
    .flatMap(([uri, found]) =>
      found
        .filter(({ source }) => source === 'podsense')
        .map(({ range, code }) => {
          const rule = typeof code === 'object' ? code.value : code;
          return `${uri.toString().slice(start.length)}:${range.start.line + 1} ${rule}`;
        }),
    )
    .sort();
}

/** Waits until a file, or all files of a folder, have these findings; compares again at each change of any. */
export async function becomes(place: Uri, expected: readonly string[], seconds = 30): Promise<void> {
  const wanted = expected.toSorted();
  await until<true>({
    what: () => `${differences(findingsBelow(place), wanted)} in ${place}`,
    look: () => (findingsBelow(place).join('\n') === wanted.join('\n') ? true : undefined),
    seconds,
  });
}

/** Checks the workspace, and returns the findings in the files of a folder. */
export async function checked(place: Uri, atLeast: number): Promise<readonly string[]> {
  await commands.executeCommand('podsense.checkWorkspace');
  const found = findingsBelow(place);
  assert.ok(found.length >= atLeast, `${found.length} findings in ${place}`);
  return found;
}

function differences(found: readonly string[], wanted: readonly string[]): string {
  const [missing, more] = [without(wanted, found), without(found, wanted)];
  return `without ${missing.length} findings (${missing.slice(0, 5)}), with ${more.length} more (${more.slice(0, 5)})`;
}

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  return all.filter(one => !some.includes(one));
}
