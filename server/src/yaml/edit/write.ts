import { isYaml11Word } from '../tree/yaml11Words.ts';

/** A scalar that an edit writes; numbers are finite. */
export type YamlScalar = string | number | boolean;

/** Plain data that an edit writes. */
export type YamlValue = YamlScalar | readonly YamlValue[] | { readonly [key: string]: YamlValue };

export type WriteStyle = {
  /** Columns from a map to a map inside it. */
  readonly step: number;
  /** Columns from a key to the dashes of its sequence. */
  readonly dashIndent: number;
  /** Blanks after a dash. */
  readonly afterDash: number;
  readonly json: boolean;
  /** In flow style: blanks inside the braces of a map, as in `{ a: b }`. */
  readonly padded: boolean;
  /** In flow style: each entry on a line of its own. */
  readonly multiline: boolean;
};

/** Lines of block style, without line breaks, which begin at a column. */
export function writeBlock(value: YamlValue, column: number, style: WriteStyle): string[] {
  const indent = ' '.repeat(column);
  if (isScalar(value)) return [indent + writeScalar(value)];
  if (isList(value)) {
    return value.flatMap(item => {
      const inner = writeBlock(item, column + 1 + style.afterDash, style);
      const [first = '', ...rest] = inner;
      return [`${indent}-${' '.repeat(style.afterDash)}${first.trimStart()}`, ...rest];
    });
  }
  return Object.entries(value).flatMap(([key, entry]) => {
    if (isScalar(entry)) return [`${indent}${key}: ${writeScalar(entry)}`];
    const inner = column + (isList(entry) ? style.dashIndent : style.step);
    return [`${indent}${key}:`, ...writeBlock(entry, inner, style)];
  });
}

/**
 * Flow style or JSON on one line; if `multiline`, on several, of which the further ones are indented by `indent`
 * columns.
 */
export function writeFlow(value: YamlValue, style: WriteStyle, indent: number): string {
  if (isScalar(value)) return style.json ? JSON.stringify(value) : writeScalar(value);
  const list = isList(value);
  const inner = indent + style.step;
  const entries = list
    ? value.map(item => writeFlow(item, style, inner))
    : Object.entries(value).map(([key, entry]) => {
        return `${style.json ? JSON.stringify(key) : key}: ${writeFlow(entry, style, inner)}`;
      });
  const [open, close] = list ? ['[', ']'] : ['{', '}'];
  const blank = style.padded && !list && entries.length > 0 ? ' ' : '';
  if (!style.multiline) return `${open}${blank}${entries.join(', ')}${blank}${close}`;
  const lines = entries.map(entry => `\n${' '.repeat(inner)}${entry}`);
  return `${open}${lines.join(',')}\n${' '.repeat(indent)}${close}`;
}

function isScalar(value: YamlValue): value is YamlScalar {
  return typeof value !== 'object';
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** A plain scalar, quoted if it would be read as something else. */
export function writeScalar(value: YamlScalar): string {
  if (typeof value !== 'string') return String(value);
  const safe = /^[A-Za-z/][\w./+-]*$/.test(value) && !isYaml11Word(value);
  return safe ? value : JSON.stringify(value);
}
