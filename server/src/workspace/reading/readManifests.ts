import type { Facts } from '../../facts/facts.ts';
import type { WantedFacts } from '../../kubernetes/delivery/interest.ts';
import type { Kinds } from '../../kubernetes/objects/kinds.ts';
import type { YamlFile } from '../../yaml/read/file.ts';
import type { Files } from '../files/files.ts';
import { Pacer, type Progress, type Turns } from '../pace/pace.ts';
import { factsIn } from './manifest.ts';

/** The number of files read at a time. */
export const batchSize = 64;

/** The parts that reading manifests needs. */
export type ManifestParts = {
  readonly turns: Turns;
  readonly files: Pick<Files, 'read'>;
  /** The kinds that run pods by the settings of a file, besides the known ones. */
  readonly kindsOf: (uri: string) => Promise<Kinds>;
  /** All facts of a file, unless it is set. */
  readonly wanted?: WantedFacts;
  /** Receives what was parsed of a file for these kinds. */
  readonly onParsed?: (uri: string, file: YamlFile, kinds: Kinds) => void;
};

/** Receives the result and the facts of each file; undefined for a file without a manifest. */
export type Take = (uri: string, reading: 'read' | 'gone' | 'unreadable', facts: Facts | undefined) => void;

/** Reads files, some at a time, and yields between them; false if it was cancelled before the end. Never rejects. */
export async function readManifests(
  uris: readonly string[],
  { turns, files, kindsOf, wanted, onParsed }: ManifestParts,
  progress: Progress,
  take: Take,
): Promise<boolean> {
  const pacer = new Pacer(turns, () => !progress.isCancelled());
  for (let start = 0; start < uris.length; start += batchSize) {
    if (progress.isCancelled()) return false;
    progress.report(start, uris.length);
    const batch = uris.slice(start, start + batchSize);
    const readings = await files.read(batch);
    for (const [at, uri] of batch.entries()) {
      const reading = readings[at] ?? { missing: 'unreadable' };
      if ('missing' in reading) take(uri, reading.missing, undefined);
      else {
        const kinds = await kindsOf(uri);
        const keep = onParsed && ((file: YamlFile) => onParsed(uri, file, kinds));
        const facts = await pacer.run(factsIn(uri, reading.text, kinds, wanted, keep));
        if (progress.isCancelled()) return false;
        take(uri, 'read', facts);
      }
      if (!(await pacer.goesOn())) return false;
    }
  }
  return true;
}
