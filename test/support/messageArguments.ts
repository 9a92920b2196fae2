import fs from 'node:fs';
import path from 'node:path';
import type { Message } from '../../server/src/messages/catalogue.ts';
import { root } from './pages.ts';

/** A message whose arguments can be looked at without knowing which it is. */
export type SampleMessage = Message & { readonly args: Readonly<Record<string, unknown>> };

/**
 * Every message with all that its arguments may be. They are read from their types, so that a new message needs no
 * list here. A string is the name of its argument, a number is 7.
 */
export function sampleMessages(): readonly SampleMessage[] {
  const folder = path.join(root, 'server/src/messages/arguments');
  return fs.readdirSync(folder).flatMap(name => samplesOf(fs.readFileSync(path.join(folder, name), 'utf8')));
}

function samplesOf(source: string): readonly SampleMessage[] {
  const types = new Map(
    [...source.matchAll(/^(?:export )?type (\w+) = (.*?^\}|[^\n]*);$/gms)].map(([, name = '', body = '']) => [
      name,
      body,
    ]),
  );
  const messages = [...types].find(([name]) => name.endsWith('Messages'))?.[1] ?? '';
  return messages
    .split(/^ {2}(?=')/m)
    .slice(1)
    .flatMap(entry => {
      const [, key, own = ''] = /^'([^']+)': (.*)/s.exec(entry) ?? [];
      const parts = [
        own,
        ...[...types].filter(([name]) => new RegExp(`\\b${name}\\b`).test(own)).map(([, body]) => body),
      ];
      const names = parts.flatMap(part => [...part.matchAll(/readonly (\w+): ([^;}]+)/g)]);
      return combinations(
        names.map(([, name = '', type = '']) => [name, valuesOf(name, types.get(type.trim()) ?? type)]),
      ).map(args => ({ key, args }) as unknown as SampleMessage);
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
