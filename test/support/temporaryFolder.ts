import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder on the disk for one test. */
export class TemporaryFolder {
  readonly path = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-')));

  get uri(): string {
    return pathToFileURL(this.path).toString();
  }

  uriOf(name: string): string {
    return `${this.uri}/${name}`;
  }

  /** The path of a file or folder, which need not exist. */
  pathOf(name: string): string {
    return path.join(this.path, name);
  }

  write(name: string, content: string | Uint8Array): void {
    fs.mkdirSync(path.dirname(this.pathOf(name)), { recursive: true });
    fs.writeFileSync(this.pathOf(name), content);
  }

  remove(name: string): void {
    fs.rmSync(this.pathOf(name), { recursive: true });
  }

  rename(from: string, to: string): void {
    fs.renameSync(this.pathOf(from), this.pathOf(to));
  }

  [Symbol.dispose](): void {
    fs.rmSync(this.path, { recursive: true, force: true });
  }
}
