import { rankOf } from '../protocol/severities.ts';
import type { Rule } from '../rules/rule.ts';
import { rules } from '../rules/rules.gen.ts';
import { type SuppressionUse, suppressionsOf } from '../rules/shared/suppression.ts';
import { isStaticPodFile } from '../settings/exclusion.ts';
import type { Settings } from '../settings/settings.ts';
import { Known } from '../text/known.ts';
import { type Span, shift } from '../text/span.ts';
import { finish, lookUpsOfStep, type Steps } from '../text/steps.ts';
import type { YamlFile } from '../yaml/read/file.ts';
import type { Unchecked } from './checked.ts';
import type { Finding } from './finding.ts';
import { lintByDefault } from './lintByDefault.ts';
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
  const byDefault = isTemplate ? yield* lintByDefault(input, active, context, memo) : undefined;
  let lookUps = 0;
  for (const { span, document } of file.documents) {
    if (document === undefined) continue;
    const { count } = memo;
    const lintOne = document.template === undefined ? lintDocument : lintCases;
    const found = memo.find(document, input, () => lintOne(document, active, context));
    const all = byDefault === undefined ? found : byDefault.with(found, span);
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

/**
 * A report on a document as a finding of its file. Its places are computed where they are read: an edit moves thousands
 * of findings, of which a client is shown a few anew.
 */
class FoundInDocument implements Finding {
  readonly of: Finding['of'];
  readonly #settings: Settings;

  constructor(of: Finding['of'], settings: Settings) {
    this.of = of;
    this.#settings = settings;
  }

  /** The start of its span. */
  get start(): number {
    return this.of.start + this.#report.span.start;
  }

  get rule(): Finding['rule'] {
    return this.of.found.rule.id;
  }

  get span(): Span {
    return this.#moved(this.#report.span);
  }

  /** The severity of the settings replaces that of the rule; a weaker form of a finding stays weaker. */
  get severity(): Finding['severity'] {
    const { severity } = this.#report;
    const wanted = this.#settings.rules[this.rule];
    if (wanted === undefined || wanted === 'off') return severity;
    const isWeaker = rankOf(severity) < rankOf(this.of.found.rule.severity);
    return isWeaker && rankOf(severity) < rankOf(wanted) ? severity : wanted;
  }

  get message(): Finding['message'] {
    return this.#report.message;
  }

  get tags(): Finding['tags'] {
    return this.#report.tags ?? [];
  }

  get related(): Finding['related'] {
    const { uri } = this.of;
    return (this.#report.related ?? []).map(({ at, message }) => ({
      place: 'uri' in at ? at : { uri, span: this.#moved(at) },
      message,
    }));
  }

  get resource(): Span {
    return this.#moved(this.of.found.resource);
  }

  get part(): Span {
    return this.#moved(this.#report.part ?? this.of.found.resource);
  }

  get #report(): Finding['of']['found']['report'] {
    return this.of.found.report;
  }

  #moved(span: Span): Span {
    return shift(span, this.of.start);
  }
}
