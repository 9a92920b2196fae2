import { visible } from './visible.ts';

/** An error as a log has it: its message in one line, then its stack. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return visible(String(error));
  const frames = (error.stack ?? '').split('\n').filter(line => /^ {4}at /.test(line));
  return [String(error), ...frames].map(visible).join('\n');
}
