import type { Cluster } from '../../cases/cluster/cluster.ts';
import type { Facts } from '../../facts/facts.ts';
import { FactsMemo, factsInSteps } from '../../facts/factsOf.ts';
import { parseManifestInSteps } from '../../kubernetes/delivery/parseManifest.ts';
import type { Checked, Unchecked } from '../../lint/checked.ts';
import { lintInSteps } from '../../lint/lint.ts';
import { LintMemo } from '../../lint/memo/lintMemo.ts';
import { isSettingsFile } from '../../protocol/manifestFiles.ts';
import { isExcluded } from '../../settings/exclusion.ts';
import type { Settings } from '../../settings/settings.ts';
import { settingsIn } from '../../settings/settingsFile.ts';
import { LineTable } from '../../text/lines.ts';
import type { Steps } from '../../text/steps.ts';
import { parseInSteps, type YamlFile } from '../../yaml/read/file.ts';
import { type Cancellation, neverCancelled } from '../pace/cancellation.ts';
import { Pacer } from '../pace/pacer.ts';
import type { Turns } from '../pace/turns.ts';
import type { WorkspaceIndex } from '../reading/workspaceIndex.ts';
import { RenderedFindings } from '../rendering/renderedFindings.ts';
import type { SettingsInForce } from '../settings/allSettings.ts';
import type { OpenDocuments, Snapshot } from './openDocuments.ts';
import { isInScope } from './scope.ts';

/**
 * Checks versions of open documents, each once, and reuses what an edit did not touch. Updates the index with the facts
 * of each.
 */
export class Checker {
  readonly #turns: Turns;
  readonly #documents: OpenDocuments;
  readonly #index: WorkspaceIndex;
  readonly #memo: LintMemo;
  readonly #rendered: RenderedFindings;
  readonly #told = new FactsMemo();
  /** The last file that was read, by uri. */
  readonly #files = new Map<string, { readonly file: YamlFile; readonly kinds: Settings['kinds'] }>();
  readonly #reads = new WeakMap<Snapshot, Read>();
  readonly #checks = new WeakMap<Snapshot, Check>();

  constructor(
    turns: Turns,
    documents: OpenDocuments,
    index: WorkspaceIndex,
    memo = new LintMemo(),
    rendered = new RenderedFindings(),
  ) {
    this.#turns = turns;
    this.#documents = documents;
    this.#index = index;
    this.#memo = memo;
    this.#rendered = rendered;
  }

  /**
   * Undefined if the version is no longer the newest, or no request for it is left: then nobody needs the result.
   * `token`: that of the request.
   */
  async check(
    snapshot: Snapshot,
    inForce: Settled,
    token: Cancellation = neverCancelled,
  ): Promise<Checked | undefined> {
    const read = await this.#readOnce(snapshot, inForce);
    if (read === undefined || !this.#documents.isCurrent(snapshot) || token.isCancellationRequested) return undefined;
    const { settings, folder } = inForce;
    const all = this.#index.cluster;
    const known = this.#checks.get(snapshot);
    const { generation } = this.#rendered;
    const isKnown = known?.settings === settings && known.all === all && known.rendered === generation;
    if (isKnown && known.waiting.add(token)) return known.checked;
    const { file, facts } = read;
    const cluster = isOfWorkspace(snapshot.uri, folder) ? all : all.with(facts);
    const waiting = new Waiting(token);
    const checked = this.#check(snapshot, { uri: snapshot.uri, file, settings, cluster }, waiting);
    this.#checks.set(snapshot, { settings, all, rendered: generation, checked, waiting });
    return checked;
  }

  /** Reads a version, and takes its facts. Undefined if it is no longer the newest. */
  async read(snapshot: Snapshot, inForce: Settled): Promise<YamlFile | undefined> {
    return (await this.#readOnce(snapshot, inForce))?.file;
  }

  #readOnce(snapshot: Snapshot, { folder, settings }: Settled): Promise<ReadFile | undefined> {
    const { uri } = snapshot;
    const excluded = !isSettingsFile(uri) && isExcluded(uri, settings);
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

  /** Drops a closed document. */
  forget(uri: string): void {
    this.#files.delete(uri);
    this.#memo.rendered.forget(uri);
    this.#index.close(uri);
  }

  async #check(snapshot: Snapshot, unchecked: Unchecked, waiting: Waiting): Promise<Checked | undefined> {
    const { uri, version } = snapshot;
    const isWanted = () => this.#documents.isCurrent(snapshot) && waiting.isForAnybody;
    const pacer = new Pacer(this.#turns, isWanted, true);
    const findings = await pacer.run(lintInSteps(unchecked, this.#memo));
    if (findings === undefined) {
      waiting.giveUp();
      return undefined;
    }
    const problems = isSettingsFile(uri) ? settingsIn(unchecked.file).problems : [];
    const versionOf = (other: string) => this.#documents.get(other)?.version ?? null;
    const checked = { ...unchecked, version, versionOf, findings, problems };
    return this.#rendered.with(checked, { ...unchecked, text: snapshot.text });
  }

  /** The file and its facts; all of it anew, or with the unchanged parts of the last version. */
  #read(snapshot: Snapshot, excluded: boolean, kinds: Settings['kinds']): Promise<ReadFile | undefined> {
    const { uri, text } = snapshot;
    const pacer = new Pacer(this.#turns, () => this.#documents.isCurrent(snapshot), true);
    const isRead = !excluded && isInScope(snapshot);
    const parse = (before?: YamlFile) =>
      isSettingsFile(uri) ? parseInSteps(text, () => true, before) : parseManifestInSteps(uri, text, kinds, before);
    const known = this.#files.get(uri);
    // If more kinds run pods than before, documents that were not of interest may be now.
    const previous = known?.kinds === kinds ? known.file : undefined;
    const told = this.#told;
    return pacer.run(
      (function* (): Steps<ReadFile> {
        const file = isRead ? yield* parse(previous) : noManifest;
        return { file, facts: yield* factsInSteps(uri, file, kinds, told) };
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

type Settled = Pick<SettingsInForce, 'folder' | 'settings'>;

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
  readonly rendered: object;
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

/** The file of a text that is not to be checked. */
const noManifest: YamlFile = { text: '', lines: new LineTable(''), documents: [], isSealed: false };
