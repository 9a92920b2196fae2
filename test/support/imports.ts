import fs from 'node:fs';
import path from 'node:path';

/** An import of a file, whose name is relative to the folder given. */
export type Import = { readonly file: string; readonly from: string };

/** Every import and re-export of the TypeScript files in a folder. */
export function importsIn(folder: string): readonly Import[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => /\.ts$/.test(name))
    .flatMap(file => {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      const found = text.matchAll(/^(?:import|export)\b[^;]*? from '([^']+)';$|\bimport\('([^']+)'\)/gm);
      return [...found].map(([, plain, dynamic]) => ({ file, from: plain ?? dynamic ?? '' }));
    });
}

/** The file that a relative import names, in the form of the importing file's name. */
export function targetOf({ file, from }: Import): string {
  return path.posix.join(path.posix.dirname(file), from);
}

/** The folders that docs/architecture.md draws in a line under a name, from left to right; none if it draws none. */
export function roomsOf(name: string, architecture: string): readonly string[] {
  const line = new RegExp(`^- \`${name}\`: (\\w+(?: -> \\w+)+)$`, 'm').exec(architecture)?.[1];
  return line?.split(' -> ') ?? [];
}
