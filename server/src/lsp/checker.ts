import type { Cluster } from '../cases/cluster.ts';
import { FactsMemo } from '../facts/factsMemo.ts';
import { factsOf } from '../facts/factsOf.ts';
import type { CheckedFile } from '../features/shared/checkedFile.ts';
import { interestOf } from '../kubernetes/delivery/interest.ts';
import { type LintInput, lint, lintInSteps } from '../lint/lint.ts';
import { LintMemo } from '../lint/memo.ts';
import { isSettingsFile } from '../protocol/manifestFiles.ts';
import { isExcluded } from '../settings/exclusion.ts';
import type { Settings } from '../settings/settings.ts';
import { settingsIn } from '../settings/settingsFile.ts';
import { LineTable } from '../text/lineTable.ts';
import { parseFile, parseInSteps, type YamlFile } from '../yaml/read/file.ts';
import type { Host } from './host.ts';
import type { OpenDocuments, Snapshot } from './openDocuments.ts';
import { Pacer } from './pacer.ts';
import { isInScope } from './scope.ts';
import type { SettingsInForce } from './settingsInForce.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/**
 * Checks versions of open documents, each once, and takes over what an edit did not touch. What each
 * tells others goes into the index.
 */
export class Checker {
  readonly #host: Host;
  readonly #documents: OpenDocuments;
  readonly #index: WorkspaceIndex;
  readonly #memo: LintMemo;
  readonly #told = new FactsMemo();
  /** The last file that was read, by uri. */
  readonly #files = new Map<string, { readonly file: YamlFile; readonly kinds: Settings['kinds'] }>();
  readonly #reads = new WeakMap<Snapshot, Read>();
  readonly #checks = new WeakMap<Snapshot, Check>();

  constructor(host: Host, documents: OpenDocuments, index: WorkspaceIndex, memo = new LintMemo()) {
    this.#host = host;
    this.#documents = documents;
    this.#index = index;
    this.#memo = memo;
  }

  /** Undefined where the version is no longer the newest: there is no use in an answer. */
  async check(snapshot: Snapshot, inForce: Settled): Promise<CheckedFile | undefined> {
    const file = await this.read(snapshot, inForce);
    if (file === undefined || !this.#documents.isCurrent(snapshot)) return undefined;
    const { settings, folder } = inForce;
    const all = this.#index.cluster;
    const known = this.#checks.get(snapshot);
    if (known?.settings === settings && known.all === all) return known.checked;
    const cluster = isOfWorkspace(snapshot.uri, folder)
      ? all
      : all.with(factsOf(snapshot.uri, file, settings.kinds, this.#told));
    const checked = this.#check(snapshot, { file, settings, cluster });
    this.#checks.set(snapshot, { settings, all, checked });
    return checked;
  }

  /** Reads a version, and takes what it tells others. Undefined where it is no longer the newest. */
  read(snapshot: Snapshot, { folder, settings }: Settled): Promise<YamlFile | undefined> {
    const { uri } = snapshot;
    const excluded = !isSettingsFile(uri) && isExcluded(uri, settings);
    const { kinds } = settings;
    const known = this.#reads.get(snapshot);
    if (known?.excluded === excluded && known.kinds === kinds) return known.file;
    const reading = excluded ? Promise.resolve(noManifest) : this.#read(snapshot, kinds);
    const file = reading.then(read => {
      if (read === undefined || !this.#documents.isCurrent(snapshot)) return undefined;
      // By other settings, it may have been read since.
      if (this.#reads.get(snapshot)?.file !== file) return read;
      this.#files.set(uri, { file: read, kinds });
      if (isOfWorkspace(uri, folder)) this.#index.open(factsOf(uri, read, kinds, this.#told));
      return read;
    });
    this.#reads.set(snapshot, { excluded, kinds, file });
    return file;
  }

  /** A document was closed. */
  forget(uri: string): void {
    this.#files.delete(uri);
    this.#index.close(uri);
  }

  async #check(snapshot: Snapshot, toLint: Omit<LintInput, 'uri'>): Promise<CheckedFile | undefined> {
    const { uri, version } = snapshot;
    const input = { ...toLint, uri, memo: this.#memo };
    const findings = isLong(input.file.text) ? await this.#pacerOf(snapshot).run(lintInSteps(input)) : lint(input);
    if (findings === undefined) return undefined;
    const problems = isSettingsFile(uri) ? settingsIn(input.file).problems : [];
    const versionOf = (other: string) => this.#documents.get(other)?.version ?? null;
    return { ...toLint, uri, version, versionOf, findings, problems };
  }

  async #read(snapshot: Snapshot, kinds: Settings['kinds']): Promise<YamlFile | undefined> {
    if (!isInScope(snapshot)) return noManifest;
    const { uri, text } = snapshot;
    const interest = isSettingsFile(uri) ? () => true : interestOf(uri, kinds);
    const known = this.#files.get(uri);
    // Where more kinds run pods than before, documents that were of no interest may be now.
    const previous = known?.kinds === kinds ? known.file : undefined;
    return isLong(text)
      ? this.#pacerOf(snapshot).run(parseInSteps(text, interest, previous))
      : parseFile(text, interest, previous);
  }

  #pacerOf(snapshot: Snapshot): Pacer {
    return new Pacer(this.#host, () => this.#documents.isCurrent(snapshot));
  }
}

type Settled = Pick<SettingsInForce, 'folder' | 'settings'>;

type Read = {
  readonly excluded: boolean;
  readonly kinds: Settings['kinds'];
  readonly file: Promise<YamlFile | undefined>;
};

type Check = {
  readonly settings: Settings;
  /** The cluster of all files. */
  readonly all: Cluster;
  readonly checked: Promise<CheckedFile | undefined>;
};

/**
 * Whether a document stands for a file. An editor has others too, such as the old side of a
 * comparison: these are checked, but what they declare is not there.
 */
function isOfWorkspace(uri: string, folder: string | undefined): boolean {
  return folder !== undefined || /^(?:file|untitled):/.test(uri);
}

/** What is read of a text that is not to be checked. */
const noManifest: YamlFile = { text: '', lines: new LineTable(''), documents: [] };

/** Whether reading a text may take longer than a person waits for a key. */
function isLong(text: string): boolean {
  return text.length > 1024 * 1024;
}
