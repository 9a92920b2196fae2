import type { CheckedFile } from '../features/checkedFile.ts';
import type { Cluster } from '../index/cluster.ts';
import { interestOf } from '../kubernetes/interest.ts';
import { lint } from '../lint/lint.ts';
import type { Settings } from '../settings/settings.ts';
import { parseFile } from '../yaml/file.ts';
import type { Files } from './files.ts';
import type { Host } from './host.ts';
import { isWorthParsing } from './manifestFiles.ts';
import { Pacer } from './pacer.ts';
import type { Progress } from './progress.ts';
import { batchSize } from './readManifests.ts';

/** What checks of files that may not be open work with. */
export type CheckParts = {
  readonly host: Host;
  readonly files: Files;
  /** What is known of all files now. */
  readonly cluster: () => Cluster;
  readonly versionOf: CheckedFile['versionOf'];
  readonly settingsOf: (uri: string) => Promise<Settings>;
  /** The document of that file, checked; undefined where it is not open. */
  readonly openFile: (uri: string) => Promise<CheckedFile | undefined>;
};

/**
 * Checks files, some at a time: what is open as it is in the editor, all else as it is on the disk.
 * Files that are gone, and those without a manifest, are passed over. Ends early where it is cancelled.
 */
export async function* checkFiles(
  uris: readonly string[],
  parts: CheckParts,
  progress: Progress,
): AsyncGenerator<readonly CheckedFile[]> {
  const pacer = new Pacer(parts.host, () => !progress.isCancelled());
  for (let start = 0; start < uris.length && !progress.isCancelled(); start += batchSize) {
    progress.report(start, uris.length);
    const batch = uris.slice(start, start + batchSize);
    const open = await Promise.all(batch.map(parts.openFile));
    const closed = batch.filter((_, at) => open[at] === undefined);
    const checked = open.filter(file => file !== undefined);
    for (const [at, reading] of (await parts.files.read(closed)).entries()) {
      const uri = closed[at];
      if (uri === undefined || 'missing' in reading) continue;
      const settings = await parts.settingsOf(uri);
      if (!isWorthParsing(uri, reading.text, settings.podTemplates)) continue;
      checked.push(checkText(uri, reading.text, settings, parts));
      if (!(await pacer.goesOn())) break;
    }
    yield checked;
  }
}

function checkText(uri: string, text: string, settings: Settings, { cluster, versionOf }: CheckParts): CheckedFile {
  const input = { uri, file: parseFile(text, interestOf(uri, settings.podTemplates)), settings, cluster: cluster() };
  return { ...input, version: null, versionOf, findings: lint(input) };
}
