import { Cluster } from '../../../server/src/cases/cluster/cluster.ts';
import { factsOf } from '../../../server/src/facts/factsOf.ts';
import type { Abilities } from '../../../server/src/features/shared/abilities.ts';
import type { Checked } from '../../../server/src/lint/checked.ts';
import type { Finding, Fix } from '../../../server/src/lint/finding.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import type { FixContext, ObjectRule, ReportedFix, RuleCase } from '../../../server/src/rules/rule.ts';
import * as messages from '../../../server/src/rules/serviceAccount/default-service-account/messages.ts';
import { rule } from '../../../server/src/rules/serviceAccount/default-service-account/rule.ts';
import { defaultSettings, type Settings } from '../../../server/src/settings/settings.ts';
import { type EditList, joinEdits } from '../../../server/src/text/edit.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { parseFile } from '../../../server/src/yaml/read/file.ts';

export const uri = 'file:///w/pod.yaml';

/** A client with all abilities, like VS Code. */
export const able: Abilities = {
  language: 'en',
  markdown: true,
  completionMarkdown: true,
  relatedInformation: true,
  tags: true,
  rulePages: true,
  documentChanges: true,
  changeAnnotations: true,
  resolvesEdits: true,
  commands: ['podsense.openRule', 'podsense.chooseTimeZone', 'podsense.nameNamespace', 'podsense.showReferences'],
};

/** A client with only the abilities of every client. */
export const unable: Abilities = {
  language: 'en',
  markdown: false,
  completionMarkdown: false,
  relatedInformation: false,
  tags: false,
  rulePages: false,
  documentChanges: false,
  changeAnnotations: false,
  resolvesEdits: false,
  commands: [],
};

/** A file at version 3 with these findings; of other files, `open.yaml` is open at version 7. */
export function checkedFile(text: string, findings: readonly Finding[]): Checked {
  const file = parseFile(text, () => true);
  const cluster = new Cluster([factsOf(uri, file)]);
  const versionOf = (other: string) => (other.endsWith('/open.yaml') ? 7 : null);
  return { uri, version: 3, file, settings: defaultSettings, cluster, versionOf, findings };
}

/** The same with what the rules find in it. */
export function lintedFile(text: string, settings: Partial<Settings> = {}): Checked {
  const checked = { ...checkedFile(text, []), settings: { ...defaultSettings, ...settings } };
  return { ...checked, findings: lint(checked) };
}

/** The fixes of a finding, as its rule makes them. */
export type FixesOf = (asked: FixContext) => readonly Fix[];

type FindingFields = Partial<Finding> & { readonly fixes?: FixesOf };

/** A finding on the first match of `at` in the text. */
export function finding(text: string, at: string, { fixes = () => [], ...fields }: FindingFields = {}): Finding {
  const span = spanOf(text, at);
  const severity = 'warning';
  const message = messages.named({ field: 'serviceAccountName' });
  const fixing: ObjectRule = { ...rule, fixes: (_report, _context, asked) => fixes(asked).map(reportedFix) };
  const report = { span, severity, message, about: undefined } as const;
  return {
    rule: 'default-service-account',
    span,
    severity,
    message,
    tags: [],
    related: [],
    resource: { start: 0, end: text.length },
    part: { start: 0, end: text.length },
    of: {
      found: { rule: fixing, resource: span, report, context: {} as RuleCase },
      uri,
      isSealed: false,
      start: 0,
      cases: { of: found => found },
    },
    ...fields,
  };
}

/** The rule's fix, of which the engine makes this one. */
function reportedFix({ edits, ...fix }: Fix): ReportedFix {
  const own = edits.find(file => file.uri === uri)?.edits ?? [];
  const elsewhere = edits
    .filter(file => file.uri !== uri)
    .flatMap(file =>
      file.edits.map(({ span, text, range = noRange }) => ({
        at: { isPlace: true as const, uri: file.uri, span, range },
        text,
      })),
    );
  return { ...fix, edits: joinEdits(own) ?? [], elsewhere };
}

const noRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A fix that replaces one text by another. */
export function fix(id: string, edits: EditList, fields: Partial<Fix> = {}): Fix {
  const title = messages.fixCreate({ account: id, loses: 'nothing' });
  return { id, title, safe: false, edits: [{ uri, edits }], ...fields };
}

/** The span of the first match of `part` in the text. */
export function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}
