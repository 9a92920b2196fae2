import type { Facts } from '../../facts/facts.ts';
import { isManifestName } from '../../protocol/manifestFiles.ts';
import type { WorkspaceStatus } from '../../protocol/workspaceStatus.ts';
import { innermostFolder, isWithin } from '../../text/uri.ts';
import { type FileChange, fileChanges } from '../files/fileChange.ts';
import type { Files } from '../files/files.ts';
import { isIgnoreFile } from '../files/ignoreRules.ts';
import { mayBeFolder } from '../files/manifestFiles.ts';
import { folderAround, keyOf } from '../files/uriKey.ts';
import { Pacer, type Progress, silent } from '../pace/pace.ts';
import { PendingReads } from './pendingReads.ts';
import { type ManifestParts, readManifests } from './readManifests.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/** The parts that a reader of the workspace needs. */
export type ReaderParts = ManifestParts & {
  readonly files: Files;
  readonly index: WorkspaceIndex;
  /** The folder to which a file belongs; undefined if it is excluded, or in none. */
  readonly folderOf: (uri: string) => Promise<string | undefined>;
  /** Shows that all files of a folder are being read. */
  readonly begin: () => Promise<Progress>;
  /** Called when reading begins and ends. */
  readonly tell: (status: WorkspaceStatus) => void;
  /** Called with the files that were read, or are gone. */
  readonly changed: (uris: readonly string[]) => void;
  /** Called with an unexpected error. */
  readonly log: (error: unknown) => void;
};

/**
 * Reads the files of the workspace into the index, in the background: all of them once, then those that change. Files
 * added while it reads are read in the next pass, so that a thousand events are one pass.
 */
export class WorkspaceReader {
  readonly #parts: ReaderParts;
  readonly #pending = new PendingReads();
  /** The uri of every known manifest on the disk, by key. */
  readonly #known = new Map<string, string>();
  /** The same for those that are being read: changes of one meanwhile apply after its facts. */
  readonly #arriving = new Map<string, string>();
  /** The keys of those that could not be read. */
  readonly #unreadable = new Set<string>();
  /** The folders of which every file has been read. */
  readonly #complete = new Set<string>();
  #folders: readonly string[] = [];
  #isReading = false;
  #isCancelled = false;
  #reading: Promise<void> = Promise.resolve();

  constructor(parts: ReaderParts) {
    this.#parts = parts;
  }

  get status(): WorkspaceStatus {
    return { files: this.#known.size, isReading: this.#isReading, isComplete: this.#isComplete() };
  }

  /** Resolves when all pending files have been read. */
  async whenRead(): Promise<void> {
    while (this.#isReading) await this.#reading;
  }

  /** The uri of every manifest of the workspace, once all are known; resumes reading if that was cancelled. */
  async files(): Promise<readonly string[]> {
    this.readFolders(this.#folders.filter(folder => !this.#complete.has(folder) && !this.#isReading));
    await this.whenRead();
    return [...this.#known.values()];
  }

  /** The uris of those that are manifests of the workspace, once all pending files have been read. */
  async known(uris: readonly string[]): Promise<readonly string[]> {
    await this.whenRead();
    return uris.filter(uri => this.#known.has(keyOf(uri)));
  }

  /** Reads all files of folders, also those that were read before. */
  readFolders(folders: readonly string[]): void {
    for (const folder of folders) this.#pending.addFolder(folder);
    this.#start();
  }

  /** Cancels reading; later changes are read as usual. */
  cancel(): void {
    this.#isCancelled = this.#isReading;
  }

  /** Sets the folders of the workspace. */
  setFolders(folders: readonly string[]): void {
    const before = this.#folders;
    this.#folders = folders;
    const removed = before.filter(folder => !folders.includes(folder));
    const added = folders.filter(folder => !before.includes(folder));
    for (const folder of removed) this.#complete.delete(folder);
    for (const [key, uri] of this.#expected()) {
      if (innermostFolder(uri, folders) === undefined) this.#pending.addFile(key, uri);
    }
    // The files of a removed folder belong to the folder around it.
    const around = removed.map(folder => innermostFolder(folder, folders)).filter(folder => folder !== undefined);
    this.readFolders([...added, ...around]);
  }

  /** Takes changes of files and folders on the disk. */
  changeFiles(changes: readonly FileChange[]): void {
    const gone = new Set<string>();
    const named: string[] = [];
    for (const { uri, type } of changes) {
      const key = keyOf(uri);
      const isDeleted = type === fileChanges.deleted;
      const isManifest = isManifestName(uri) && (!isDeleted || this.#isExpected(key));
      if (isManifest || isIgnoreFile(uri)) this.#touch(uri);
      else {
        if (type !== fileChanges.created) gone.add(key);
        if (!isDeleted) named.push(uri);
      }
    }
    this.#touchBelow(gone);
    for (const uri of named) if (this.#isFolder(uri)) this.#touchFolder(uri);
    this.#start();
    void this.#lookInto(named.filter(uri => !this.#isFolder(uri)));
  }

  /** Whether it may be a folder, by its name. */
  #isFolder(uri: string): boolean {
    return mayBeFolder(uri) || this.#folders.includes(uri);
  }

  /** Only the disk shows whether a name with a dot is a folder's. */
  async #lookInto(uris: readonly string[]): Promise<void> {
    for (const uri of uris) if (await this.#parts.files.isFolder(uri)) this.#touchFolder(uri);
    this.#start();
  }

  /** Reads a closed document from the disk: it may have changed since it was read, or be new. */
  readAgain(uri: string): void {
    this.#touch(uri);
    this.#start();
  }

  /** An editor reports a folder that is deleted, renamed or replaced, but not its files. */
  #touchBelow(folders: ReadonlySet<string>): void {
    for (const [key, uri] of folders.size === 0 ? [] : this.#expected()) {
      if (folderAround(key, folders) !== undefined) this.#pending.addFile(key, uri);
    }
  }

  #touch(uri: string): void {
    const key = keyOf(uri);
    const folder = innermostFolder(uri, this.#folders);
    if (this.#isExpected(key)) this.#pending.addFile(key, uri);
    else if (folder !== undefined) this.#pending.addListing(folder);
  }

  #isExpected(key: string): boolean {
    return this.#known.has(key) || this.#arriving.has(key);
  }

  /** The uris of all files that are known, or about to be, by key. */
  #expected(): readonly (readonly [key: string, uri: string])[] {
    return [...this.#known, ...this.#arriving];
  }

  /** There may be new files in it, and in folders of the workspace that lie in it. */
  #touchFolder(uri: string): void {
    this.#touch(uri);
    for (const folder of this.#folders) if (isWithin(folder, uri)) this.#pending.addListing(folder);
  }

  #start(): void {
    if (this.#isReading || this.#pending.isEmpty) return;
    this.#isReading = true;
    this.#parts.tell(this.status);
    const end = () => {
      this.#isReading = this.#isCancelled = false;
      this.#parts.tell(this.status);
      // Files that were added when nothing was left to read, and this was not yet known.
      this.#start();
    };
    this.#reading = this.#readPending().then(end, error => {
      this.#parts.log(error);
      end();
    });
  }

  async #readPending(): Promise<void> {
    const facts = new Map<string, Facts | undefined>();
    while (!this.#pending.isEmpty) {
      await this.#parts.turns.next(false);
      await this.#pass(facts);
    }
    this.#parts.index.read(facts, this.#folders.length > 0 && this.#isComplete());
    this.#parts.changed([...facts.keys()]);
  }

  /** Reads the pending files, and collects their facts. */
  async #pass(facts: Map<string, Facts | undefined>): Promise<void> {
    const { files, folders } = this.#pending.take();
    const shown = folders.some(({ isWhole }) => isWhole) ? await this.#parts.begin() : silent;
    const progress: Progress = { ...shown, isCancelled: () => this.#isCancelled || shown.isCancelled() };
    const drop = (key: string, uri: string) => {
      this.#known.delete(key);
      this.#unreadable.delete(key);
      facts.set(uri, undefined);
    };
    const toRead: string[] = [];
    for (const { uri, isWhole } of folders) toRead.push(...(await this.#list(uri, isWhole, drop)));
    for (const [key, uri] of files) {
      // If a listing no longer has it, it is gone or excluded, even if it can be read.
      if (!this.#known.has(key)) continue;
      if ((await this.#parts.folderOf(uri)) === undefined) drop(key, uri);
      else toRead.push(uri);
    }
    for (const uri of toRead) this.#arriving.set(keyOf(uri), uri);
    const isDone = await readManifests(toRead, this.#parts, progress, (uri, reading, told) => {
      const key = keyOf(uri);
      if (reading === 'gone') return drop(key, uri);
      this.#known.set(key, uri);
      if (reading === 'unreadable') this.#unreadable.add(key);
      else this.#unreadable.delete(key);
      facts.set(uri, told);
    });
    this.#arriving.clear();
    if (!isDone) this.#complete.clear();
    this.#isCancelled = false;
    progress.done();
  }

  /** The files of a folder to read: all of them, or the unknown ones. Drops those that are gone. */
  async #list(folder: string, isWhole: boolean, drop: (key: string, uri: string) => void): Promise<readonly string[]> {
    const { turns, files, folderOf } = this.#parts;
    const pacer = new Pacer(turns, () => true);
    const { uris, isComplete } = await files.list(folder);
    const found = new Map<string, string>();
    for (const uri of uris) {
      if ((await folderOf(uri)) === folder) found.set(keyOf(uri), uri);
      await pacer.goesOn();
    }
    for (const [key, uri] of isComplete ? this.#known : []) {
      if (!found.has(key) && innermostFolder(uri, this.#folders) === folder) drop(key, uri);
    }
    if (isComplete) this.#complete.add(folder);
    else this.#complete.delete(folder);
    return [...found].filter(([key]) => isWhole || !this.#known.has(key)).map(([, uri]) => uri);
  }

  #isComplete(): boolean {
    return this.#unreadable.size === 0 && this.#folders.every(folder => this.#complete.has(folder));
  }
}
