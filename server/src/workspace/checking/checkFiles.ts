import type { Cluster } from '../../cases/cluster/cluster.ts';
import type { Checked } from '../../lint/checked.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Files } from '../files/files.ts';
import { Pacer, type Progress, type Turns } from '../pace/pace.ts';
import { checkText } from '../reading/manifest.ts';
import { batchSize } from '../reading/readManifests.ts';
import type { RenderedFindings } from '../rendering/renderedFindings.ts';

/** The parts that checks of files which may not be open need. */
export type CheckParts = {
  readonly turns: Turns;
  readonly files: Files;
  /** The present knowledge of all files. */
  readonly cluster: () => Cluster;
  readonly versionOf: Checked['versionOf'];
  readonly rendered: RenderedFindings;
  readonly settingsOf: (uri: string) => Promise<Settings>;
  /** The checked document of a file; undefined if it is not open. */
  readonly openFile: (uri: string) => Promise<Checked | undefined>;
};

/**
 * Checks files, some at a time: open ones as they are in the editor, all others as they are on the disk. Files that are
 * gone, and those without a manifest, are skipped. Ends early if it is cancelled.
 */
export async function* checkFiles(
  uris: readonly string[],
  parts: CheckParts,
  progress: Progress,
): AsyncGenerator<readonly Checked[]> {
  const pacer = new Pacer(parts.turns, () => !progress.isCancelled());
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
      const { text } = reading;
      const cluster = parts.cluster();
      const own = await pacer.run(checkText(uri, text, settings, cluster, { versionOf: parts.versionOf }));
      if (progress.isCancelled()) return;
      const read = parts.rendered.with(own, { uri, text, settings, cluster });
      if (read !== undefined) checked.push(read);
      await pacer.goesOn();
    }
    yield checked;
  }
}
