import { say } from '../../messages/message.ts';
import { withoutCommands } from '../shared/asLine.ts';
import * as messages from '../shared/messages.ts';
import { type Found, withoutHints } from './found.ts';
import type { Formatter } from './reports.ts';

/**
 * Commands by which a GitHub workflow shows findings beside the lines of a pull request (GitHub Docs, "Workflow
 * commands": error, warning, notice). Hints only if they count; else a last command counts them.
 */
export const githubReport: Formatter = (found, { failOn, language }) => {
  const shown = withoutHints(found, failOn);
  const hints = found.length - shown.length;
  const hidden = say(messages.hiddenHints({ hints }), language);
  const commands = [...shown.map(commandOf), ...(hints > 0 ? [`::notice title=podsense::${escaped(hidden)}`] : [])];
  return commands.map(command => `${command}\n`).join('');
};

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
  // Line ends would be `%0D` and `%0A`, if they were not made visible.
  return withoutCommands(text).replaceAll('%', '%25');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
