import fs from 'node:fs';
import path from 'node:path';

/** An import of a file, which is named from the folder that was asked for. */
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

/** The file that an import of a path of its own means, named as the importing file is. */
export function targetOf({ file, from }: Import): string {
  return path.posix.join(path.posix.dirname(file), from);
}

/** The line of folders that docs/architecture.md draws under a name, from left to right; none where it draws none. */
export function roomsOf(name: string, architecture: string): readonly string[] {
  const line = new RegExp(`^- \`${name}\`: (\\w+(?: -> \\w+)+)$`, 'm').exec(architecture)?.[1];
  return line?.split(' -> ') ?? [];
}
