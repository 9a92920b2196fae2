import { pathToFileURL } from 'node:url';
import { Cluster } from '../../cases/cluster.ts';
import type { Facts } from '../../facts/facts.ts';
import { isSame } from '../../facts/isSame.ts';
import { isManifestName } from '../../protocol/manifestFiles.ts';
import { completeSettings } from '../../settings/completeSettings.ts';
import { isExcluded } from '../../settings/exclusion.ts';
import type { Settings } from '../../settings/settings.ts';
import { finish } from '../../text/steps.ts';
import { isWithin } from '../../text/uri.ts';
import type { Disk } from '../../workspace/files/disk.ts';
import { keyOf } from '../../workspace/files/uriKey.ts';
import { factsIn } from '../../workspace/reading/manifest.ts';
import { type FoundSettings, SettingsFiles } from '../../workspace/settings/settingsFiles.ts';
import { repositoryOf } from './repositoryOf.ts';
import type { Targets } from './targets.ts';

/**
 * The facts and settings of all files around the named ones: their repositories, or, without any, the named folders.
 */
export class Project {
  readonly #settingsFiles: SettingsFiles;
  /** By the keys of their uris. */
  readonly #facts = new Map<string, Facts>();
  /** The keys of the files that were read. */
  readonly #known = new Set<string>();
  #isComplete = true;
  #cluster: Cluster | undefined;

  private constructor(disk: Disk) {
    this.#settingsFiles = new SettingsFiles(uris => Promise.all(uris.map(uri => textOf(disk, uri))));
  }

  /** Reads every manifest of the project, and the named files. Never rejects. */
  static async around({ files, folders, listings }: Targets, disk: Disk): Promise<Project> {
    const project = new Project(disk);
    const roots = new Set<string>();
    for (const folder of folders) {
      const { href } = pathToFileURL(folder);
      const repository = await repositoryOf(folder);
      if (repository !== undefined) roots.add(pathToFileURL(repository).href);
      else if (listings.get(href)?.isComplete) roots.add(href);
      else project.#isComplete = false;
    }
    // A folder is read once, also if another one is around it, unless it is ignored in that.
    for (const root of [...roots].sort((a, b) => a.length - b.length)) {
      if ([...project.#known].some(key => isWithin(key, keyOf(root)))) continue;
      const { state } = project.#settingsFiles;
      const listing = listings.get(root) ?? (await disk.list(root));
      await project.#settingsFiles.takeListing(root, listing, state);
      if (!listing.isComplete) project.#isComplete = false;
      await project.#read(listing.uris, disk);
    }
    // An ignored file counts if it is named.
    const named = files.filter(({ name, uri }) => name !== '-' && isManifestName(uri)).map(({ uri }) => uri);
    await project.#read(
      named.filter(uri => !project.#known.has(keyOf(uri))),
      disk,
    );
    return project;
  }

  /** All files, as far as they are known. */
  get cluster(): Cluster {
    this.#cluster ??= new Cluster(this.#inOrder(), { complete: this.#isComplete });
    return this.#cluster;
  }

  /** The settings that hold for a file. */
  async settingsOf(uri: string): Promise<Settings> {
    const found: FoundSettings | undefined = await this.#settingsFiles.nearest(uri);
    return completeSettings(found?.said ?? {});
  }

  /** Replaces what is known of a file by that of a new text. */
  async take(uri: string, text: string): Promise<void> {
    const settings = await this.settingsOf(uri);
    const facts = isExcluded(uri, settings) ? undefined : finish(factsIn(uri, text, settings.kinds));
    const known = this.#facts.get(keyOf(uri));
    if (facts === undefined) this.#facts.delete(keyOf(uri));
    else this.#facts.set(keyOf(uri), facts);
    // A fix that declares nothing changes nothing for all other files.
    const isKnown = isSame(known?.declares, facts?.declares) && isSame(known?.patches, facts?.patches);
    if (!isKnown) this.#cluster = undefined;
  }

  /** Findings must not depend on the order in which files were read. */
  #inOrder(): readonly Facts[] {
    return [...this.#facts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, facts]) => facts);
  }

  async #read(uris: readonly string[], disk: Disk): Promise<void> {
    for (let start = 0; start < uris.length; start += atOnce) {
      const batch = uris.slice(start, start + atOnce);
      const readings = await Promise.all(batch.map(uri => disk.read(uri)));
      for (const [at, uri] of batch.entries()) {
        const reading = readings[at];
        this.#known.add(keyOf(uri));
        if (reading === undefined || 'missing' in reading)
          this.#isComplete = reading?.missing === 'gone' && this.#isComplete;
        else await this.take(uri, reading.text);
      }
    }
  }
}

/** The number of files read at a time. */
const atOnce = 64;

async function textOf(disk: Disk, uri: string): Promise<string | undefined> {
  const reading = await disk.read(uri);
  return 'text' in reading ? reading.text : undefined;
}
