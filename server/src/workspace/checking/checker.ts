import type { Cluster } from '../../cases/cluster/cluster.ts';
import type { Facts } from '../../facts/facts.ts';
import { FactsMemo, factsInSteps } from '../../facts/factsOf.ts';
import { parseManifestInSteps } from '../../kubernetes/delivery/parseManifest.ts';
import type { Checked, Unchecked } from '../../lint/checked.ts';
import { lintInSteps } from '../../lint/lint.ts';
import { LintMemo } from '../../lint/memo/lintMemo.ts';
import type { Settings } from '../../settings/settings.ts';
import { settingsIn } from '../../settings/settingsFile.ts';
import { LineTable } from '../../text/lines.ts';
import type { Steps } from '../../text/steps.ts';
import { parseInSteps, type YamlFile } from '../../yaml/read/file.ts';
import { type Cancellation, neverCancelled, Pacer, type Turns } from '../pace/pace.ts';
import type { WorkspaceIndex } from '../reading/workspaceIndex.ts';
import { RenderedFindings } from '../rendering/renderedFindings.ts';
import type { AllSettings, SettingsInForce } from '../settings/allSettings.ts';
import { isInScope, type OpenDocuments, type Snapshot } from './openDocuments.ts';

/** The parts that checks of open documents need. */
export type CheckerParts = {
  readonly turns: Turns;
  readonly documents: OpenDocuments;
  /** Gets the facts of each version that is read. */
  readonly index: WorkspaceIndex;
  readonly settings: Pick<AllSettings, 'of'>;
  readonly memo?: LintMemo;
  readonly rendered?: RenderedFindings;
};

/**
 * Reads and checks versions of open documents, each once, with the settings that hold for it, and reuses what an edit did
 * not touch.
 */
export class Checker {
  readonly #turns: Turns;
  readonly #documents: OpenDocuments;
  readonly #index: WorkspaceIndex;
  readonly #settings: Pick<AllSettings, 'of'>;
  readonly #memo: LintMemo;
  readonly #rendered: RenderedFindings;
  readonly #told = new FactsMemo();
  /** The last file that was read, by uri. */
  readonly #files = new Map<string, { readonly file: YamlFile; readonly kinds: Settings['kinds'] }>();
  readonly #reads = new WeakMap<Snapshot, Read>();
  readonly #checks = new WeakMap<Snapshot, Check>();

  constructor({ turns, documents, index, settings, memo, rendered }: CheckerParts) {
    this.#turns = turns;
    this.#documents = documents;
    this.#index = index;
    this.#settings = settings;
    this.#memo = memo ?? new LintMemo();
    this.#rendered = rendered ?? new RenderedFindings();
  }

  /** Reads a version for its facts: clients request diagnostics of what they show, but the facts of all are needed. */
  async read(snapshot: Snapshot): Promise<void> {
    const inForce = await this.#settings.of(snapshot.uri);
    if (this.#documents.isCurrent(snapshot)) await this.#readOnce(snapshot, inForce);
  }

  /**
   * Reads the present declarations of all open documents, or of those up to a length: a client requests nothing for
   * documents that it does not show.
   */
  async readAll(longest = Number.POSITIVE_INFINITY): Promise<void> {
    const documents = this.#documents.all().filter(({ text }) => text.length <= longest);
    await Promise.all(documents.map(snapshot => this.read(snapshot)));
  }

  /**
   * The version that is the newest now, once other open documents have been read. Undefined if it changes before it is
   * checked, if it is not open, or if the request, by its token, is cancelled.
   */
  async requested(uri: string, token: Cancellation): Promise<Checked | undefined> {
    const snapshot = this.#documents.get(uri);
    // A request may be cancelled at once, which is not known before messages are read.
    await this.#turns.next(true);
    if (token.isCancellationRequested) return undefined;
    await this.readAll(longestAwaited);
    return snapshot === undefined ? undefined : this.check(snapshot, token);
  }

  /** The newest version, also if it changes meanwhile. Undefined if it is not open, or the request is cancelled. */
  async newest(uri: string, token = neverCancelled): Promise<Checked | undefined> {
    while (!token.isCancellationRequested) {
      const snapshot = this.#documents.get(uri);
      if (snapshot === undefined) return undefined;
      const checked = await this.check(snapshot, token);
      if (checked !== undefined) return checked;
    }
    return undefined;
  }

  /** A version. Undefined if it is no longer the newest, or the request is cancelled: then nobody needs the result. */
  async check(snapshot: Snapshot, token = neverCancelled): Promise<Checked | undefined> {
    // A check that all other requests have given up is begun again.
    while (this.#documents.isCurrent(snapshot) && !token.isCancellationRequested) {
      const inForce = await this.#settings.of(snapshot.uri);
      if (!this.#documents.isCurrent(snapshot)) return undefined;
      const checked = await this.#checkOnce(snapshot, inForce, token);
      if (checked !== undefined) return this.#documents.isCurrent(snapshot) ? checked : undefined;
    }
    return undefined;
  }

  /** Drops a closed document. */
  forget(uri: string): void {
    this.#files.delete(uri);
    this.#memo.rendered.forget(uri);
    this.#index.close(uri);
  }

  async #checkOnce(snapshot: Snapshot, inForce: Settled, token: Cancellation): Promise<Checked | undefined> {
    const read = await this.#readOnce(snapshot, inForce);
    if (read === undefined || !this.#documents.isCurrent(snapshot) || token.isCancellationRequested) return undefined;
    const { settings, folder } = inForce;
    const all = this.#index.cluster;
    const known = this.#checks.get(snapshot);
    const { generation } = this.#rendered;
    const isKnown = known?.settings === settings && known.all === all && known.rendered === generation;
    if (isKnown && known.waiting.add(token)) return known.checked;
    const { file, facts } = read;
    const { uri, isSettings } = snapshot;
    const cluster = isOfWorkspace(uri, folder) ? all : all.with(facts);
    const waiting = new Waiting(token);
    const checked = isSettings
      ? this.#withProblems(snapshot, { uri, file, settings, cluster })
      : this.#lint(snapshot, { uri, file, settings, cluster, isStaticPath: inForce.isStaticPath }, waiting);
    this.#checks.set(snapshot, { settings, all, rendered: generation, checked, waiting });
    return checked;
  }

  /** Reads a version, and takes its facts. Undefined if it is no longer the newest. */
  #readOnce(snapshot: Snapshot, { folder, settings, isExcluded }: Settled): Promise<ReadFile | undefined> {
    const { uri, isSettings } = snapshot;
    const excluded = !isSettings && isExcluded;
    const { kinds } = settings;
    const known = this.#reads.get(snapshot);
    if (known?.excluded === excluded && known.kinds === kinds) return known.reading;
    const reading = this.#read(snapshot, excluded, kinds).then(read => {
      if (read === undefined || !this.#documents.isCurrent(snapshot)) return undefined;
      // With other settings, it may have been read since.
      if (this.#reads.get(snapshot)?.reading !== reading) return read;
      this.#files.set(uri, { file: read.file, kinds });
      if (isOfWorkspace(uri, folder)) this.#index.open(read.facts);
      return read;
    });
    this.#reads.set(snapshot, { excluded, kinds, reading });
    return reading;
  }

  async #lint(snapshot: Snapshot, unchecked: Unchecked, waiting: Waiting): Promise<Checked | undefined> {
    const isWanted = () => this.#documents.isCurrent(snapshot) && waiting.isForAnybody;
    const pacer = new Pacer(this.#turns, isWanted, true);
    const findings = await pacer.run(lintInSteps(unchecked, this.#memo));
    if (findings === undefined) {
      waiting.giveUp();
      return undefined;
    }
    const checked = { ...unchecked, version: snapshot.version, versionOf: this.#documents.versionOf, findings };
    if (this.#rendered.generation === undefined) return checked;
    return this.#rendered.with(checked, { ...unchecked, text: snapshot.text });
  }

  async #withProblems({ version }: Snapshot, unchecked: Unchecked): Promise<Checked> {
    const { problems } = settingsIn(unchecked.file);
    return { ...unchecked, version, versionOf: this.#documents.versionOf, findings: [], problems };
  }

  /** The file and its facts; all of it anew, or with the unchanged parts of the last version. */
  #read(snapshot: Snapshot, excluded: boolean, kinds: Settings['kinds']): Promise<ReadFile | undefined> {
    const { uri, text, isSettings } = snapshot;
    const pacer = new Pacer(this.#turns, () => this.#documents.isCurrent(snapshot), true);
    const isRead = !excluded && isInScope(snapshot);
    const parse = (before?: YamlFile) =>
      isSettings ? parseInSteps(text, () => true, before) : parseManifestInSteps(uri, text, kinds, before);
    const known = this.#files.get(uri);
    // If more kinds run pods than before, documents that were not of interest may be now.
    const previous = known?.kinds === kinds ? known.file : undefined;
    const told = this.#told;
    return pacer.run(
      (function* (): Steps<ReadFile> {
        const file = isRead ? yield* parse(previous) : noManifest;
        return { file, facts: yield* factsInSteps(uri, isSettings ? noManifest : file, kinds, told) };
      })(),
    );
  }
}

type ReadFile = { readonly file: YamlFile; readonly facts: Facts };

/** The requests that wait for a check: it goes on while there is one. */
class Waiting {
  readonly #tokens: Cancellation[] = [];
  #isGivenUp = false;

  constructor(token: Cancellation) {
    this.#tokens.push(token);
  }

  /** Adds a request; false if the check has been given up. */
  add(token: Cancellation): boolean {
    if (!this.#isGivenUp) this.#tokens.push(token);
    return !this.#isGivenUp;
  }

  get isForAnybody(): boolean {
    return this.#tokens.some(token => !token.isCancellationRequested);
  }

  giveUp(): void {
    this.#isGivenUp = true;
  }
}

type Settled = Omit<SettingsInForce, 'file'>;

type Read = {
  readonly excluded: boolean;
  readonly kinds: Settings['kinds'];
  readonly reading: Promise<ReadFile | undefined>;
};

type Check = {
  readonly settings: Settings;
  /** The cluster of all files. */
  readonly all: Cluster;
  /** The generation of what was found in rendered charts. */
  readonly rendered: object | undefined;
  readonly checked: Promise<Checked | undefined>;
  readonly waiting: Waiting;
};

/**
 * Whether a document stands for a file. An editor has others too, such as the old side of a comparison: these are
 * checked, but their declarations do not count.
 */
function isOfWorkspace(uri: string, folder: string | undefined): boolean {
  return folder !== undefined || /^(?:file|untitled):/.test(uri);
}

/**
 * In UTF-16 code units: the longest other open documents that are read before a request is answered. A text of this
 * length takes a few milliseconds; nobody should wait for one of megabytes who requests something of another.
 */
const longestAwaited = 128 * 1024;

/** The file of a text that is not to be checked. */
const noManifest: YamlFile = { text: '', lines: new LineTable(''), documents: [], isSealed: false };
