import type { Cluster } from '../../cases/cluster/cluster.ts';
import { type Facts, meansTheSame } from '../../facts/facts.ts';
import type { WantedFacts } from '../../kubernetes/delivery/interest.ts';
import type { Kinds } from '../../kubernetes/objects/kinds.ts';
import type { Checked } from '../../lint/checked.ts';
import { isSettingsFile } from '../../protocol/manifestFiles.ts';
import { isExcluded } from '../../settings/exclusion.ts';
import type { Settings } from '../../settings/settings.ts';
import { finish } from '../../text/steps.ts';
import { folderOf } from '../../text/uri.ts';
import type { YamlFile } from '../../yaml/read/file.ts';
import type { Files } from '../files/files.ts';
import { Kept } from '../files/kept.ts';
import { isWorthParsing } from '../files/manifestFiles.ts';
import { keyOf } from '../files/uriKey.ts';
import { silent, Turns } from '../pace/pace.ts';
import { checkText, factsIn } from '../reading/manifest.ts';
import { type ManifestParts, readManifests } from '../reading/readManifests.ts';
import { WorkspaceIndex } from '../reading/workspaceIndex.ts';
import { type Rendering, type RenderOptions, renderCharts } from '../rendering/renderCharts.ts';
import { RenderedFindings } from '../rendering/renderedFindings.ts';
import { AllSettings, type ClientSettings } from '../settings/allSettings.ts';

/** The parts that a project needs. */
export type ProjectParts = {
  readonly files: Pick<Files, 'list' | 'read'>;
  /** The facts that its findings need: their fixes need more. */
  readonly wanted: WantedFacts;
  /** Whether the text of a file will be taken, and checked: it is kept until then. */
  readonly keeps: (uri: string) => boolean;
};

/**
 * Files that no editor holds, each read once: what all of them declare, and what is found in each. A document is parsed
 * when its file is checked; before that, only if other files may depend on it.
 */
export class Project {
  readonly #parts: ProjectParts;
  readonly #turns = new Turns(() => Promise.resolve());
  readonly #settings: AllSettings;
  readonly #settingsIn = new Map<string, Promise<Settings>>();
  /** Folders of the listing that was read last, which hold manifests and no settings file. */
  #bare: ReadonlySet<string> = new Set();
  readonly #index = new WorkspaceIndex();
  readonly #texts = new Kept<string>(64 * megabyte, text => text.length);
  /** What was parsed of files, and for which kinds; the nodes of a text take some ten times as much as it does. */
  readonly #parsed = new Kept<{ file: YamlFile; kinds: Kinds }>(2 * megabyte, ({ file }) => file.text.length);
  /** The keys of the files that were read, or tried. */
  readonly #known = new Set<string>();
  /** The facts of files that the index has not taken yet, by uri; undefined for a file without any. */
  #pending = new Map<string, Facts | undefined>();
  /** The uris of files of which only the wanted facts are known. */
  readonly #partlyKnown = new Set<string>();
  #isTaken = false;
  #isComplete = true;
  readonly #rendered = new RenderedFindings();

  constructor(parts: ProjectParts) {
    this.#parts = parts;
    this.#settings = new AllSettings([], noClient, parts.files, () => {});
  }

  /** The keys of the files that were read, or tried. */
  get keys(): readonly string[] {
    return [...this.#known];
  }

  /** Takes note of files that nobody named, and that may declare anything. */
  lackFiles(): void {
    this.#isComplete = this.#isTaken = false;
  }

  /** Reads the manifests of a folder. Never rejects. */
  async readFolder(folder: string): Promise<void> {
    const { uris, settingsFiles, isComplete } = await this.#parts.files.list(folder);
    this.#isComplete &&= isComplete;
    if (settingsFiles !== undefined) this.#bare = bareFolders(uris, settingsFiles);
    await this.readFiles(uris);
  }

  /** Reads files, but for those that were read before. Never rejects. */
  async readFiles(uris: readonly string[]): Promise<void> {
    const unread: string[] = [];
    for (const uri of uris) {
      const key = keyOf(uri);
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      if (!isExcluded(uri, await this.settingsOf(uri))) unread.push(uri);
    }
    await this.#read(unread, this.#parts.wanted);
  }

  /** The settings that hold for a file: those of its folder, which are those around it if it has no file of its own. */
  settingsOf(uri: string): Promise<Settings> {
    const folder = folderOf(uri);
    const known = this.#settingsIn.get(folder) ?? this.#settingsFor(uri, folder);
    this.#settingsIn.set(folder, known);
    return known;
  }

  async #settingsFor(uri: string, folder: string): Promise<Settings> {
    // Ten thousand files often lie in as many folders.
    if (this.#bare.has(folder)) return this.settingsOf(folder);
    return (await this.#settings.of(uri)).settings;
  }

  /** The text of a file, which is no longer kept; undefined if it was not. */
  takeText(uri: string): string | undefined {
    return this.#texts.take(uri);
  }

  /** Takes the text of a file, which is another on the disk. */
  async change(uri: string, text: string): Promise<void> {
    this.#take(uri, await this.#factsOf(uri, text), 'all');
  }

  /**
   * Takes the text that was written to a file after it was checked. If its declarations mean the same as before, only
   * places have moved, on which no finding in other files depends.
   */
  async written(uri: string, text: string): Promise<void> {
    const [known, facts] = [this.#index.factsOf(uri), await this.#factsOf(uri, text)];
    const isSame =
      meansTheSame(known?.declares, facts?.declares) &&
      !this.#index.cluster.isPatch(uri) &&
      !this.#index.cluster.isPatched(uri);
    if (!isSame) this.#take(uri, facts, 'all');
  }

  /** Renders the charts that files are in, whose checks have what is found so as well. Resolves to what failed. */
  async render(uris: readonly string[], options: Pick<RenderOptions, 'helm' | 'values'>): Promise<Rendering['failed']> {
    const run: RenderOptions['run'] = async steps => finish(steps);
    const settingsOf = (uri: string) => this.settingsOf(uri);
    const cluster = await this.#cluster();
    const known = uris.map(uri => this.#index.factsOf(uri)?.uri ?? uri);
    const { charts, found, failed } = await renderCharts(known, cluster, { ...options, settingsOf, run });
    this.#rendered.take(charts, found);
    return failed;
  }

  /** Whether a file's text may hold an object on which something is found: then other files matter. */
  async mayHoldObjects(uri: string, text: string): Promise<boolean> {
    const settings = await this.settingsOf(uri);
    return !isSettingsFile(uri) && !isExcluded(uri, settings) && isWorthParsing(uri, text, settings.kinds);
  }

  /** What is found in a file's text, by these settings; undefined if it holds neither manifests nor settings. */
  async check(uri: string, text: string, settings: Settings): Promise<Checked | undefined> {
    const cluster = await this.#cluster();
    const known = this.#parsed.take(uri);
    const parsed = known?.file.text === text && known.kinds === settings.kinds ? known.file : undefined;
    const checked = finish(checkText(uri, text, settings, cluster, { parsed }));
    return this.#rendered.with(checked, { uri, text, settings, cluster });
  }

  /** All files, as far as they are known. */
  async #cluster(): Promise<Cluster> {
    while (!this.#isTaken) {
      this.#isTaken = true;
      this.#index.read(this.#pending, this.#isComplete);
      this.#pending = new Map();
      const { cluster } = this.#index;
      // Only kustomizations list the files that are patches, or are patched: then all of their facts count.
      const patches = [...this.#partlyKnown].filter(uri => cluster.isPatch(uri) || cluster.isPatched(uri));
      if (patches.length > 0) await this.#read(patches, 'all');
    }
    return this.#index.cluster;
  }

  async #read(uris: readonly string[], wanted: WantedFacts): Promise<void> {
    const { files, keeps } = this.#parts;
    const read: Files['read'] = async batch => {
      const readings = await files.read(batch);
      for (const [at, uri] of batch.entries()) {
        const reading = readings[at];
        if (reading !== undefined && 'text' in reading && keeps(uri)) this.#texts.keep(uri, reading.text);
      }
      return readings;
    };
    const kindsOf = async (uri: string) => (await this.settingsOf(uri)).kinds;
    const onParsed: ManifestParts['onParsed'] = (uri, file, kinds) => {
      if (keeps(uri)) this.#parsed.keep(uri, { file, kinds });
    };
    const parts = { turns: this.#turns, files: { read }, kindsOf, wanted, onParsed };
    await readManifests(uris, parts, silent, (uri, reading, facts) => {
      if (reading === 'unreadable') this.#isComplete = false;
      this.#take(uri, facts, wanted);
    });
  }

  #take(uri: string, facts: Facts | undefined, wanted: WantedFacts): void {
    this.#pending.set(uri, facts);
    if (wanted === 'all' || facts === undefined) this.#partlyKnown.delete(uri);
    else this.#partlyKnown.add(uri);
    this.#isTaken = false;
  }

  async #factsOf(uri: string, text: string): Promise<Facts | undefined> {
    const settings = await this.settingsOf(uri);
    return isExcluded(uri, settings) ? undefined : finish(factsIn(uri, text, settings.kinds));
  }
}

function bareFolders(uris: readonly string[], settingsFiles: readonly string[]): ReadonlySet<string> {
  const folders = new Set(uris.map(folderOf));
  for (const file of settingsFiles) folders.delete(folderOf(file));
  return folders;
}

/** In UTF-16 code units. */
const megabyte = 1024 * 1024;

const noClient: ClientSettings = { read: async () => null, take: () => {} };
