import fs, { type Dirent, type Stats } from 'node:fs';
import promises from 'node:fs/promises';

/** What reading folders and files needs of the file system. All throw or reject for what is not there. */
export type FileSystem = {
  /** Does not follow a link. */
  readonly lstat: (place: string) => Stats | Promise<Stats>;
  readonly readFile: (file: string) => Uint8Array | Promise<Uint8Array>;
  readonly readFolder: (folder: string) => readonly Dirent[] | Promise<readonly Dirent[]>;
  readonly realpath: (place: string) => string | Promise<string>;
};

/** Does other work meanwhile. */
export const besideOtherWork: FileSystem = {
  lstat: promises.lstat,
  readFile: file => promises.readFile(file),
  readFolder: folder => promises.readdir(folder, { withFileTypes: true }),
  realpath: place => promises.realpath(place),
};

/** Waits for each, which takes a fifth of the time of the processor: for a program that has nothing else to do. */
export const atOnce: FileSystem = {
  lstat: place => fs.lstatSync(place),
  readFile: file => fs.readFileSync(file),
  readFolder: folder => fs.readdirSync(folder, { withFileTypes: true }),
  realpath: place => fs.realpathSync(place),
};
