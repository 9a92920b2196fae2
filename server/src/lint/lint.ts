import type { Rule } from '../rules/rule.ts';
import { rules } from '../rules/rules.gen.ts';
import { type SuppressionUse, suppressionsOf } from '../rules/shared/suppression.ts';
import { isStaticPodFile } from '../settings/exclusion.ts';
import { Known } from '../text/known.ts';
import { finish, lookUpsOfStep, type Steps } from '../text/steps.ts';
import type { YamlFile } from '../yaml/read/file.ts';
import type { Unchecked } from './checked.ts';
import type { Finding } from './finding.ts';
import { FoundInDocument } from './foundInDocument.ts';
import { lintByDefault, withDefaults } from './lintByDefault.ts';
import { lintCases } from './lintCases.ts';
import { type FileContext, lintDocument, type RuleReport } from './lintDocument.ts';
import { LintMemo, PresentCases } from './memo/lintMemo.ts';
import { Suppressor } from './suppressor.ts';

/** The findings of a file of manifests, in the order of the text. Never throws. */
export function lint(input: Unchecked): readonly Finding[] {
  return finish(lintInSteps(input));
}

/** Like `lint`, in steps of one document. `memo` caches what was found in the documents of the file. */
export function* lintInSteps(input: Unchecked, memo = new LintMemo()): Steps<readonly Finding[]> {
  const { uri, file, cluster, settings } = input;
  const { isStaticPath = isStaticPodFile(uri, settings) } = input;
  const context: FileContext = { uri, cluster, settings, isStaticPath, known: new Known(), asked: memo.asked };
  const active = rules.filter(rule => (settings.rules[rule.id] ?? rule.severity) !== 'off');
  const isAsked = (name: string) => active.some(rule => rule.id === name);
  const suppressor = holdsSuppressions(file) ? new Suppressor(file, settings.kinds, isAsked) : undefined;
  const cases = new PresentCases(cluster);
  const findings: FoundInDocument[] = [];
  const { isSealed } = file;
  const add = (all: readonly RuleReport[], start: number): void => {
    for (const found of all) findings.push(new FoundInDocument({ found, uri, isSealed, start, cases }, settings));
  };
  // Most files are no templates.
  const isTemplate = file.documents.some(({ document }) => document?.template !== undefined);
  const byDefault = isTemplate ? yield* lintByDefault(input, active, context, memo) : [];
  let lookUps = 0;
  for (const { span, document } of file.documents) {
    if (document === undefined) continue;
    const { count } = memo;
    const lintOne = document.template === undefined ? lintDocument : lintCases;
    const found = memo.find(document, input, () => lintOne(document, active, context));
    const all = byDefault.length === 0 ? found : withDefaults(found, byDefault, span);
    if (suppressor === undefined) add(all, span.start);
    else {
      const { kept, uses } = suppressor.show(document, all);
      add(kept, span.start);
      if (uses.length > 0) add(lintSuppressions(uses, active), span.start);
    }
    if (memo.count > count || ++lookUps % lookUpsOfStep === 0) yield;
  }
  if (suppressor !== undefined) add(lintSuppressions(suppressor.ofFile(), active), file.documents[0]?.span.start ?? 0);
  return findings.sort((a, b) => a.start - b.start);
}

/** Whether a comment of a file ignores something, as few do. */
function holdsSuppressions({ documents }: YamlFile): boolean {
  return documents.some(({ document }) => document !== undefined && suppressionsOf(document).length > 0);
}

/** The findings about the suppressions of one document. */
function lintSuppressions(uses: readonly SuppressionUse[], active: readonly Rule[]): readonly RuleReport[] {
  return uses.flatMap(use =>
    active.flatMap(rule => {
      if (rule.checks !== 'suppression') return [];
      return rule.check(use).map(report => ({ rule, resource: use.suppression.span, report }));
    }),
  );
}
