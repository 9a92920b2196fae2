import { boolean, printed, text, unknown, type Value, withActionsMoved } from '../values/value.ts';
import type { Work } from '../values/work.ts';
import { type Call, type Functions, numberOf, textOf } from './call.ts';

/** Functions of texts (Sprig, "String Functions"). */
export const textFunctions: Functions = {
  quote: values => quotedBy(values, written => JSON.stringify(written)),
  squote: values => quotedBy(values, written => `'${written}'`),
  toString: (operands: Call) => textual(operands[0]),
  print: values => ofText(printedTogether(values)),
  printf: ([format, ...values]) => formatted(format, values),
  upper: values => changed(values, written => written.toUpperCase()),
  lower: values => changed(values, written => written.toLowerCase()),
  trim: values => changed(values, written => written.trim()),
  nospace: values => changed(values, written => written.replace(/\s/g, '')),
  trimSuffix: values => changedBy(values, (end, written) => withoutEnd(written, end)),
  trimPrefix: values => changedBy(values, (start, written) => withoutStart(written, start)),
  replace: ([old, by, written], work) => {
    const texts = [textOf(old), textOf(by), textOf(written)] as const;
    const [from, to, whole] = texts;
    if (from === undefined || to === undefined || whole === undefined) return unknown;
    // A text of many places becomes a much longer one.
    const places = whole.split(from).length;
    return work.take(whole.length + places * to.length) ? ofText(whole.replaceAll(from, () => to)) : unknown;
  },
  trunc: ([count, written]) => {
    const [length, whole] = [numberOf(count), textOf(written)];
    if (length === undefined || whole === undefined) return unknown;
    return ofText(length < 0 ? whole.slice(Math.min(0, length)) : whole.slice(0, length));
  },
  contains: values => asked(values, (part, whole) => whole.includes(part)),
  hasPrefix: values => asked(values, (start, whole) => whole.startsWith(start)),
  hasSuffix: values => asked(values, (end, whole) => whole.endsWith(end)),
  join: ([between, list], work) => {
    const sign = textOf(between);
    if (sign === undefined || list?.is !== 'list') return unknown;
    const items = list.items.map(printed);
    const isBounded = items.every(item => work.take(sign.length + (item?.length ?? 0)));
    return items.includes(undefined) || !isBounded ? unknown : ofText(items.join(sign));
  },
  indent: ([count, written], work) => indented(count, written, '', work),
  nindent: ([count, written], work) => indented(count, written, '\n', work),
};

function ofText(written: string | undefined): Value {
  return written === undefined ? unknown : text(written);
}

/** Null is `<nil>` then, which nobody means. */
function textual(value: Value | undefined): Value {
  return value === undefined || value.is === 'null' ? unknown : ofText(printed(value));
}

function changed([value]: Call, change: (written: string) => string): Value {
  const written = textOf(value);
  return written === undefined ? unknown : ofText(change(written));
}

function changedBy([part, value]: Call, change: (part: string, written: string) => string): Value {
  const [by, written] = [textOf(part), textOf(value)];
  return by === undefined || written === undefined ? unknown : ofText(change(by, written));
}

function asked([part, value]: Call, ask: (part: string, written: string) => boolean): Value {
  const [by, written] = [textOf(part), textOf(value)];
  return by === undefined || written === undefined ? unknown : boolean(ask(by, written));
}

/** What is null is left out. */
function quotedBy(values: Call, quote: (written: string) => string): Value {
  const written = values.filter(({ is }) => is !== 'null').map(printed);
  if (written.includes(undefined)) return unknown;
  return ofText(written.map(one => quote(one ?? '')).join(' '));
}

function indented(count: Value | undefined, value: Value | undefined, before: string, work: Work): Value {
  const partial = value?.is === 'unknown' ? value.partial : undefined;
  const [columns, written] = [numberOf(count), textOf(value) ?? partial];
  if (columns === undefined || columns < 0 || columns > 200 || written === undefined) return unknown;
  const lines = written.split('\n').length;
  if (!work.take(lines * columns)) return unknown;
  const blanks = ' '.repeat(columns);
  const moved = before + blanks + written.replaceAll('\n', `\n${blanks}`);
  return partial === undefined ? ofText(moved) : { is: 'unknown', partial: withActionsMoved(moved, columns), from: [] };
}

/** With a blank between two of which none is a text (Go, `fmt.Sprint`). */
function printedTogether(values: Call): string | undefined {
  let all = '';
  for (const [at, value] of values.entries()) {
    const written = value.is === 'null' ? undefined : printed(value);
    if (written === undefined) return undefined;
    const before = values[at - 1];
    all += before !== undefined && before.is !== 'text' && value.is !== 'text' ? ` ${written}` : written;
  }
  return all;
}

function formatted(format: Value | undefined, values: Call): Value {
  const form = textOf(format);
  if (form === undefined) return unknown;
  let at = 0;
  let isKnown = true;
  const written = form.replace(/%(?:%|[svd]|.?)/gs, verb => {
    if (verb === '%%') return '%';
    const value = values[at++];
    const isFit =
      (verb === '%s' && value?.is === 'text') ||
      (verb === '%v' && value !== undefined && value.is !== 'null') ||
      (verb === '%d' && value?.is === 'number' && !value.isFloat);
    const one = isFit && value !== undefined ? printed(value) : undefined;
    isKnown &&= one !== undefined;
    return one ?? '';
  });
  return isKnown && at === values.length ? ofText(written) : unknown;
}

function withoutEnd(written: string, end: string): string {
  return end !== '' && written.endsWith(end) ? written.slice(0, -end.length) : written;
}

function withoutStart(written: string, start: string): string {
  return written.startsWith(start) ? written.slice(start.length) : written;
}
