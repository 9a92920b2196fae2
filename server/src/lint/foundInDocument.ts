import { type Severity, severities } from '../protocol/severities.ts';
import type { Settings } from '../settings/settings.ts';
import { type Span, shift } from '../text/span.ts';
import type { Finding } from './finding.ts';

/**
 * A report on a document as a finding of its file. Its places are computed where they are read: an edit moves thousands
 * of findings, of which a client is shown a few anew.
 */
export class FoundInDocument implements Finding {
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
    const isWeaker = rank(severity) < rank(this.of.found.rule.severity);
    return isWeaker && rank(severity) < rank(wanted) ? severity : wanted;
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

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}
