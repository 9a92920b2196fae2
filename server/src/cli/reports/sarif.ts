import { version } from '../../../../package.json';
import { ruleIds } from '../../protocol/ruleIds.gen.ts';
import { pageOf } from '../../rules/pageOf.ts';
import type { Found, FoundFix, Region } from './found.ts';
import { jsonText } from './jsonText.ts';
import type { Formatter } from './reports.ts';

/** SARIF 2.1.0 (OASIS), as code hosts read it: with exact regions, the pages of the rules, and fixes. */
export const sarifReport: Formatter = (found, { placesOf }) => {
  const places = placesOf();
  const ids = [...ruleIds, 'settings' as const].filter(id => found.some(({ rule }) => rule === id));
  const driver = { name: 'Podsense', version, semanticVersion: version, rules: ids.map(ruleOf) };
  const results = found.map(one => resultOf({ ...one, file: places.get(one.file) ?? one.file }, ids.indexOf(one.rule)));
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
  return jsonText({ $schema: schema, version: '2.1.0', runs: [run] });
};

function ruleOf(id: Found['rule']): object {
  if (id === 'settings') return { id };
  const markdown = pageOf(id);
  const [, summary = id] = markdown.split('\n\n');
  return { id, shortDescription: { text: summary }, help: { text: summary, markdown } };
}

function resultOf(found: Found, ruleIndex: number): object {
  const { rule, severity, message, region, related, fixes, file } = found;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [locationOf(file, region)],
    ...(related.length > 0 && {
      relatedLocations: related.map(one => ({ ...locationOf(file, one.region), message: { text: one.message } })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map(fix => fixOf(fix, file)) }),
  };
}

const levels: Readonly<Record<Found['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function fixOf({ title, edits }: FoundFix, file: string): object {
  const replacements = edits.map(({ region, text }) => ({
    deletedRegion: regionOf(region),
    insertedContent: { text },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: artifactOf(file), replacements }] };
}

function locationOf(file: string, region: Region): object {
  return { physicalLocation: { artifactLocation: artifactOf(file), region: regionOf(region) } };
}

/**
 * A path in the repository or, outside of any, in the current folder is a relative reference (RFC 3986), as code hosts
 * expect; any other is an absolute uri.
 */
function artifactOf(file: string): object {
  // A lone surrogate cannot be encoded.
  const path = file
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return { uri: /^(?:\/|[a-z]:)/i.test(file) ? `file://${path.startsWith('/') ? '' : '/'}${path}` : path };
}

function regionOf({ line, column, endLine, endColumn }: Region): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
