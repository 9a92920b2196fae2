import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Message } from '../../server/src/messages/message.ts';
import { root } from './pages.ts';

/** A file of sentences; its path is relative to the folder of the server's source. */
export type MessagesFile = {
  readonly path: string;
  readonly text: string;
  readonly exports: Readonly<Record<string, unknown>>;
};

/** Every file of sentences: each stands beside the code that uses them. */
export async function messagesFiles(): Promise<readonly MessagesFile[]> {
  const folder = path.join(root, 'server/src');
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(file => file.replaceAll('\\', '/'));
  return Promise.all(
    files
      .filter(file => path.posix.basename(file) === 'messages.ts')
      .sort()
      .map(async file => ({
        path: file,
        text: fs.readFileSync(path.join(folder, file), 'utf8'),
        exports: await import(pathToFileURL(path.join(folder, file)).href),
      })),
  );
}

/**
 * Every message of a file with all possible arguments. They are read from their types, so that a new message needs no
 * list here. A string is the name of its argument, a number is 7.
 */
export function sampleMessages({ path: file, text, exports }: MessagesFile): readonly Message[] {
  const types = new Map([...typesIn(text), ...importedTypes(file, text)]);
  const declared = text.matchAll(/^export const (\w+) = message(?:<(.*?)>)?\(\s*'/gms);
  return [...declared].flatMap(([, name = '', own = '']) => {
    const make = exports[name];
    if (typeof make !== 'function') throw new Error(`${file} does not export ${name}`);
    const parts = [
      own,
      ...[...types].filter(([type]) => new RegExp(`\\b${type}\\b`).test(own)).map(([, body]) => body),
    ];
    const names = parts.flatMap(part => [...part.matchAll(/readonly (\w+): ([^;}]+)/g)]);
    return combinations(
      names.map(([, argument = '', type = '']) => [argument, valuesOf(argument, types.get(type.trim()) ?? type)]),
    ).map((args): Message => make(args));
  });
}

function typesIn(text: string): readonly (readonly [name: string, body: string])[] {
  const declared = text.matchAll(/^(?:export )?type (\w+) =\s*((?:[^;]|;(?!$))*);$/gm);
  return [...declared].map(([, name = '', body = '']) => [name, body]);
}

function importedTypes(file: string, text: string): ReturnType<typeof typesIn> {
  const imports = text.matchAll(/^import type \{ ([^}]*) \} from '([^']*)';$/gm);
  return [...imports].flatMap(([, names = '', from = '']) => {
    const source = fs.readFileSync(path.join(root, 'server/src', path.dirname(file), from), 'utf8');
    return typesIn(source).filter(([name]) => names.split(', ').includes(name));
  });
}

function valuesOf(name: string, type: string): readonly unknown[] {
  const alternatives = type.split('|').map(part => part.trim());
  return alternatives
    .filter(part => part !== '')
    .flatMap((part): readonly unknown[] => {
      if (part === 'boolean') return [true, false];
      if (part === 'number') return [7];
      if (part === 'undefined') return [undefined];
      if (part === 'readonly string[]') return [[name]];
      return [/^'(.*)'$/.exec(part)?.[1] ?? name];
    });
}

function combinations(
  names: readonly (readonly [name: string, values: readonly unknown[]])[],
): readonly Readonly<Record<string, unknown>>[] {
  return names.reduce<readonly Readonly<Record<string, unknown>>[]>(
    (all, [name, values]) => all.flatMap(args => values.map(value => ({ ...args, [name]: value }))),
    [{}],
  );
}
