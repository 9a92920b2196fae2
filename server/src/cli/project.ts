import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Cluster } from '../cases/cluster.ts';
import type { Facts } from '../facts/facts.ts';
import { isExcluded } from '../settings/exclusion.ts';
import { completeSettings } from '../settings/precedence.ts';
import type { Settings } from '../settings/settings.ts';
import { finish } from '../text/steps.ts';
import { isWithin } from '../text/uri.ts';
import type { Disk } from '../workspace/disk.ts';
import { factsIn } from '../workspace/manifest.ts';
import { type FoundSettings, SettingsFiles } from '../workspace/settingsFiles.ts';
import type { Targets } from './targets.ts';

/**
 * What is known of all files around those that are named: the repositories in which they lie, or,
 * where that is none, the folders that were named.
 */
export class Project {
  readonly #settingsFiles: SettingsFiles;
  readonly #facts = new Map<string, Facts>();
  #isComplete = true;
  #cluster: Cluster | undefined;

  private constructor(disk: Disk) {
    this.#settingsFiles = new SettingsFiles(uris => Promise.all(uris.map(uri => textOf(disk, uri))));
  }

  /** Reads every manifest of the project. Never rejects. */
  static async around({ folders, whole }: Targets, disk: Disk): Promise<Project> {
    const project = new Project(disk);
    const roots = new Set<string>();
    for (const folder of folders) {
      const root = (await repositoryOf(folder)) ?? (whole.includes(folder) ? folder : undefined);
      if (root === undefined) project.#isComplete = false;
      else roots.add(pathToFileURL(root).href);
    }
    // A folder is read once, also where another one lies around it.
    const outermost = [...roots].filter(root => ![...roots].some(other => other !== root && isWithin(root, other)));
    for (const root of outermost) await project.#readFolder(root, disk);
    return project;
  }

  /** All files, as far as they are known. */
  get cluster(): Cluster {
    const inOrder = [...this.#facts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, facts]) => facts);
    this.#cluster ??= new Cluster(inOrder, { complete: this.#isComplete });
    return this.#cluster;
  }

  /** The settings that hold for a file. */
  async settingsOf(uri: string): Promise<Settings> {
    const found: FoundSettings | undefined = await this.#settingsFiles.nearest(uri);
    return completeSettings(found?.said ?? {});
  }

  /** Takes the text of a file in place of what is known of it. */
  async take(uri: string, text: string): Promise<void> {
    const settings = await this.settingsOf(uri);
    const facts = isExcluded(uri, settings) ? undefined : finish(factsIn(uri, text, settings.kinds));
    if (facts === undefined) this.#facts.delete(uri);
    else this.#facts.set(uri, facts);
    this.#cluster = undefined;
  }

  async #readFolder(folder: string, disk: Disk): Promise<void> {
    const { state } = this.#settingsFiles;
    const listing = await disk.list(folder);
    await this.#settingsFiles.takeListing(folder, listing, state);
    if (!listing.isComplete) this.#isComplete = false;
    for (let start = 0; start < listing.uris.length; start += atOnce) {
      const batch = listing.uris.slice(start, start + atOnce);
      const readings = await Promise.all(batch.map(uri => disk.read(uri)));
      for (const [at, uri] of batch.entries()) {
        const reading = readings[at];
        if (reading === undefined || 'missing' in reading)
          this.#isComplete = reading?.missing === 'gone' && this.#isComplete;
        else await this.take(uri, reading.text);
      }
    }
  }
}

/** How many files are read at a time. */
const atOnce = 64;

/** The root of the git repository around a folder. */
export async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let around = folder; ; around = path.dirname(around)) {
    if (await isThere(path.join(around, '.git'))) return around;
    if (around === path.dirname(around)) return undefined;
  }
}

async function isThere(place: string): Promise<boolean> {
  return fs.access(place).then(
    () => true,
    () => false,
  );
}

async function textOf(disk: Disk, uri: string): Promise<string | undefined> {
  const reading = await disk.read(uri);
  return 'text' in reading ? reading.text : undefined;
}
