import {
  Disposable,
  EventEmitter,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
  workspace,
} from 'vscode';

/** An in-memory file system, as an extension may register one; it can be read, but neither searched nor written. */
export class MemoryFiles implements FileSystemProvider {
  readonly onDidChangeFile = () => new Disposable(() => {});
  readonly #texts: ReadonlyMap<string, string>;
  readonly #read = new EventEmitter<void>();
  /** Fires when a file is read. */
  readonly onDidRead = this.#read.event;
  /** The number of reads so far. */
  reads = 0;
  #opened: Promise<void> = Promise.resolve();

  /** The texts by path. */
  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = new Map(Object.entries(texts));
  }

  register(scheme: string): Disposable {
    return workspace.registerFileSystemProvider(scheme, this, { isReadonly: true });
  }

  /** Blocks reads from now on until the returned function is called. */
  hold(): () => void {
    let release = () => {};
    this.#opened = new Promise(resolve => {
      release = resolve;
    });
    return release;
  }

  watch(): Disposable {
    return new Disposable(() => {});
  }

  stat({ path }: Uri) {
    const text = this.#texts.get(path);
    if (text === undefined && !this.#isFolder(path)) throw FileSystemError.FileNotFound(path);
    const type = text === undefined ? FileType.Directory : FileType.File;
    return { type, ctime: 0, mtime: 0, size: Buffer.byteLength(text ?? '') };
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    const below = [...this.#texts.keys()].filter(file => file.startsWith(`${path}/`));
    const names = new Set(below.map(file => file.slice(path.length + 1).split('/')[0] ?? ''));
    return [...names].map(name => [name, this.#texts.has(`${path}/${name}`) ? FileType.File : FileType.Directory]);
  }

  async readFile({ path }: Uri): Promise<Uint8Array> {
    this.reads++;
    this.#read.fire();
    await this.#opened;
    const text = this.#texts.get(path);
    if (text === undefined) throw FileSystemError.FileNotFound(path);
    return Buffer.from(text);
  }

  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;

  #isFolder(path: string): boolean {
    return [...this.#texts.keys()].some(file => file.startsWith(`${path}/`));
  }
}

function refuse(): never {
  throw FileSystemError.NoPermissions();
}
