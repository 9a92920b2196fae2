import type { Language } from '../../messages/language.ts';
import { type Message, say } from '../../messages/message.ts';

/**
 * The common titles of fixes, the most frequent one first. If titles differ by names alone, an ellipsis stands for
 * these.
 */
export function commonTitle(titles: readonly Message[], language: Language): readonly string[] {
  const groups = new Map<string, Message[]>();
  for (const title of titles) {
    const key = shapeOf(title);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(title);
  }
  const byCount = [...groups.values()].toSorted((a, b) => b.length - a.length);
  return [...new Set(byCount.map(group => titleOf(group, language)))];
}

/** The arguments of titles that are names or values of manifests. */
const names = [
  'zone',
  'account',
  'namespace',
  'namespaces',
  'name',
  'volume',
  'path',
  'value',
  'key',
  'prefix',
  'fields',
];

/** The same for titles that differ by names alone. */
function shapeOf({ key, args }: Message): string {
  return JSON.stringify([key, Object.entries(args).map(([name, value]) => [name, isName(name, value) ? '' : value])]);
}

function isName(name: string, value: unknown): boolean {
  return names.includes(name) && typeof value === 'string' && value !== '';
}

function titleOf(group: readonly Message[], language: Language): string {
  const [first] = group;
  if (first === undefined) return '';
  const args = Object.entries(first.args).map(([name, value]) => {
    const isSame = !isName(name, value) || group.every(({ args }) => args[name] === value);
    return [name, isSame ? value : '…'];
  });
  return say({ ...first, args: Object.fromEntries(args) }, language);
}
