import { asLine, tell } from '../shared/asLine.ts';
import * as messages from '../shared/messages.ts';
import { type Found, withoutHints } from './found.ts';
import type { Formatter } from './reports.ts';

/** A line for each finding, which editors and terminals can open, and the count. Hints only if they count. */
export const textReport: Formatter = (found, { files, language, failOn }) => {
  const shown = withoutHints(found, failOn);
  const total = tell(messages.found({ findings: shown.length, files, hints: found.length - shown.length }), language);
  return [...shown.map(lineOf), ...(shown.length > 0 ? [''] : []), total, ''].join('\n');
};

function lineOf({ file, region, severity, rule, message }: Found): string {
  return asLine(`${file}:${region.line}:${region.column} ${severity} ${rule} ${message}`);
}
