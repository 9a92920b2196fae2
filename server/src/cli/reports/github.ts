import { type Found, withoutHints } from '../found.ts';
import type { Report } from '../reports.ts';

/**
 * Commands by which a GitHub workflow shows findings beside the lines of a pull request
 * (GitHub Docs, "Workflow commands": error, warning, notice). Hints only where they count.
 */
export const githubReport: Report = (found, { failOn }) =>
  withoutHints(found, failOn)
    .map(one => `${commandOf(one)}\n`)
    .join('');

function commandOf({ file, region, severity, rule, message }: Found): string {
  const properties = {
    file,
    line: region.line,
    endLine: region.endLine,
    col: region.column,
    endColumn: region.endColumn,
    title: `podsense: ${rule}`,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${levels[severity]} ${written.join(',')}::${escaped(message)}`;
}

const levels: Readonly<Record<Found['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
