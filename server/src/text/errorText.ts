import { visible } from './visible.ts';

/** An error as it is written to a log: what it says in one line, then where it comes from. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return visible(String(error));
  const frames = (error.stack ?? '').split('\n').filter(line => /^ {4}at /.test(line));
  return [String(error), ...frames].map(visible).join('\n');
}
