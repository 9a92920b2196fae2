import assert from 'node:assert/strict';
import { FAILSAFE_SCHEMA, loadAll } from 'js-yaml';

/** The documents of a text as another reader has them, each scalar as it is written. */
export type Trees = readonly unknown[];

/** What the other reader makes of a text; undefined where it reads none of it. */
export function treesOf(text: string): Trees | undefined {
  try {
    // Keys may stand twice: that is a mistake of who wrote them, which no fix has to mend.
    return loadAll(text.replace(/^\ufeff/, ''), { schema: FAILSAFE_SCHEMA, json: true });
  } catch {
    return undefined;
  }
}

/** What a change may make different. */
export type Declared = {
  /** Keys that may come, go, or have another value. */
  readonly keys: readonly string[];
  /** The names of service accounts that may be added. */
  readonly accounts: readonly string[];
};

/** Checks that a text can still be read, and differs from what it was in what is declared alone. */
export function checkMeaning(before: Trees, after: string, declared: Declared): void {
  const trees = treesOf(after);
  assert.ok(trees !== undefined, 'the other reader can no longer read it');
  assert.equal(withoutDeclared(trees, declared), withoutDeclared(before, declared), 'more than declared has changed');
}

// Aliases may repeat a tree without end.
const mostNodes = 20_000;

function withoutDeclared(trees: Trees, { keys, accounts }: Declared): string {
  let nodes = 0;
  const write = (value: unknown): string => {
    if (++nodes > mostNodes) return '';
    if (Array.isArray(value)) {
      const items = value.filter(item => !isOneOf(item, accounts)).map(write);
      return `[${items.join()}]`;
    }
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
    const entries = Object.entries(value).filter(([key]) => !keys.includes(key));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${write(entry)}`).join()}}`;
  };
  const written = write(trees);
  return nodes > mostNodes ? '' : written;
}

function isOneOf(value: unknown, accounts: readonly string[]): boolean {
  if (accounts.length === 0 || typeof value !== 'object' || value === null) return false;
  const { kind, metadata } = value as { readonly kind?: unknown; readonly metadata?: { readonly name?: unknown } };
  return kind === 'ServiceAccount' && accounts.some(name => name === metadata?.name);
}
