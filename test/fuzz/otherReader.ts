import assert from 'node:assert/strict';
import { FAILSAFE_SCHEMA, loadAll } from 'js-yaml';
import { readYaml } from '../support/readYaml.ts';

/** The documents of a text as another reader has them, each scalar as it is written. */
export type Trees = readonly unknown[];

/** The readings of a text by other readers, by their names, if they can read it. */
export type Readings = ReadonlyMap<Reader, Trees>;

type Reader = keyof typeof readers;

/** The libraries that the server reads with, used as by anybody: on whole files, without mending. */
const readers = {
  'js-yaml': (text: string): Trees | undefined => {
    try {
      // Duplicate keys are the author's mistake, which no fix has to mend.
      return loadAll(text.replace(/^\ufeff/, ''), { schema: FAILSAFE_SCHEMA, json: true });
    } catch {
      return undefined;
    }
  },
  yaml: (text: string): Trees | undefined => {
    try {
      const documents = readYaml(text.replace(/^\ufeff/, ''), { schema: 'failsafe' });
      return documents?.map(document => document.toJS({ maxAliasCount: 1000 }));
    } catch {
      return undefined;
    }
  },
};

export function readingsOf(text: string): Readings {
  const all = Object.entries(readers).map(([name, read]) => [name as Reader, read(text)] as const);
  return new Map(all.flatMap(([name, trees]) => (trees === undefined ? [] : [[name, trees]])));
}

/** The differences that a change declares. */
export type Declared = {
  /** Keys that may be added, removed, or changed; what ends with `*` begins such keys. */
  readonly keys: readonly string[];
  /** The names of service accounts that may be added; `any` if all may. */
  readonly accounts: readonly string[] | 'any';
};

/** Checks that all readers that could read a text still can, and find only the declared differences. */
export function checkMeaning(before: Readings, after: string, declared: Declared): void {
  for (const [name, trees] of before) {
    const now = readers[name](after);
    assert.ok(now !== undefined, `${name} can no longer read it`);
    assert.equal(withoutDeclared(now, declared), withoutDeclared(trees, declared), 'more than declared has changed');
  }
}

// Aliases may repeat a tree endlessly.
const mostNodes = 20_000;

function withoutDeclared(trees: Trees, { keys, accounts }: Declared): string {
  const names = new Set(keys.map(spelt));
  const starts = [...names].filter(name => name.endsWith('*')).map(name => name.slice(0, -1));
  const isDeclared = (name: string) => names.has(name) || starts.some(start => name.startsWith(start));
  let nodes = 0;
  const write = (value: unknown): string => {
    if (++nodes > mostNodes) return '';
    if (Array.isArray(value)) {
      const items = value.filter(item => !isOneOf(item, accounts)).map(write);
      return `[${items.join()}]`;
    }
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
    const entries = Object.entries(value).filter(([key]) => !isDeclared(spelt(key)));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${write(entry)}`).join()}}`;
  };
  const written = write(trees);
  return nodes > mostNodes ? '' : written;
}

function isOneOf(value: unknown, accounts: Declared['accounts']): boolean {
  if (accounts.length === 0 || typeof value !== 'object' || value === null) return false;
  const { kind, metadata } = value as { readonly kind?: unknown; readonly metadata?: { readonly name?: unknown } };
  // A subject of a binding has that kind too, but no metadata.
  return (
    kind === 'ServiceAccount' &&
    metadata !== undefined &&
    (accounts === 'any' || accounts.some(name => name === metadata?.name))
  );
}

/** A declared key may be there in another spelling, which the fix changes: `time_zone`. */
function spelt(key: string): string {
  return key.toLowerCase().replaceAll(/[-_. ]/g, '');
}
