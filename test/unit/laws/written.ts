import { isList, isMap, type Value } from './value.ts';

/** The block style of a manifest. */
export type Style = {
  readonly step: number;
  /** Dashes are indented a step further than their key. */
  readonly indentDashes: boolean;
  /** Comments after some keys, and before the containers; undefined for none. */
  readonly comments: string | undefined;
  /** Repeated values are written once, with an anchor. */
  readonly share: boolean;
  /** From this depth on collections are in flow style. */
  readonly flowFrom: number;
  /** Collections in flow style have a line for each entry, and perhaps a comma after the last. */
  readonly lines: boolean;
  readonly lastComma: boolean;
};

export function writtenBlock(value: Value, style: Style): string {
  return new BlockWriter(value, style).block(value, 0, 1);
}

export function writtenJson(value: Value, step: string | number): string {
  return JSON.stringify(value, undefined, step);
}

export function writtenFlow(value: Value): string {
  if (isList(value)) return `[${value.map(writtenFlow).join(', ')}]`;
  if (!isMap(value)) return writtenScalar(value);
  const entries = Object.entries(value).map(([key, entry]) => `${writtenScalar(key)}: ${writtenFlow(entry)}`);
  return `{${entries.join(', ')}}`;
}

/** In flow style, a line for each entry, indented by `column`. */
function writtenLines(value: Value, column: number, style: Style): string {
  const entries = isList(value) ? value.map(item => ['', item] as const) : isMap(value) ? Object.entries(value) : [];
  if (entries.length === 0 || !style.lines) return writtenFlow(value);
  const indent = ' '.repeat(column + style.step);
  const lines = entries.map(([key, entry], at) => {
    const comma = at < entries.length - 1 || style.lastComma ? ',' : '';
    const remark = style.comments !== undefined && key.length % 2 === 0 ? ` # ${style.comments}` : '';
    const start = key === '' ? '' : `${writtenScalar(key)}: `;
    return `${indent}${start}${writtenLines(entry, column + style.step, style)}${comma}${remark}\n`;
  });
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join('')}${' '.repeat(column)}${close}`;
}

function writtenScalar(value: string | boolean | null): string {
  if (value === null) return 'null';
  return /^[\w./-]+$/.test(String(value)) ? String(value) : JSON.stringify(value);
}

/** Whether an item has all keys of the first, some of them with other values, and some with the same. */
function isMergeable(first: Value | undefined, item: Value): boolean {
  if (first === undefined || !isMap(first) || !isMap(item)) return false;
  const entries = Object.entries(first);
  const same = entries.filter(([key, entry]) => JSON.stringify(entry) === JSON.stringify(item[key]));
  const isOther = same.length < Object.keys(item).length;
  return isOther && same.length > 0 && entries.every(([key]) => key in item);
}

class BlockWriter {
  readonly #style: Style;
  /** The number of occurrences of each collection, and the anchors written so far. */
  readonly #times = new Map<string, number>();
  readonly #anchors = new Map<string, string>();

  constructor(value: Value, style: Style) {
    this.#style = style;
    if (style.share) this.#count(value);
  }

  block(value: Value, column: number, depth: number): string {
    const indent = ' '.repeat(column);
    if (isList(value)) {
      const [first, ...others] = value;
      const merged = this.#style.share ? others.filter(item => isMergeable(first, item)) : [];
      if (merged.length > 0) this.#times.set(JSON.stringify(first), 2);
      return value
        .map(item => {
          const merge = merged.includes(item) ? this.#merge(first, item, column, depth) : undefined;
          return `${indent}-${merge ?? this.#item(item, column, depth)}`;
        })
        .join('');
    }
    if (!isMap(value)) return `${indent}${writtenScalar(value)}\n`;
    const { comments } = this.#style;
    return Object.entries(value)
      .map(([key, entry]) => {
        const remark = comments !== undefined && key.length % 2 === 0 ? ` # ${comments}` : '';
        const above = comments !== undefined && key === 'containers' ? `${indent}# the containers\n` : '';
        return `${above}${indent}${writtenScalar(key)}:${this.#entry(entry, remark, column, depth)}`;
      })
      .join('');
  }

  #entry(value: Value, remark: string, column: number, depth: number): string {
    const shared = this.#shared(value);
    if (shared?.startsWith('*') === true) return ` ${shared}${remark}\n`;
    const anchor = shared === undefined ? '' : ` ${shared}`;
    if (!this.#isBlock(value, depth)) return `${anchor} ${writtenLines(value, column, this.#style)}${remark}\n`;
    const { step, indentDashes } = this.#style;
    const inner = isList(value) && !indentDashes ? column : column + step;
    return `${anchor}${remark}\n${this.block(value, inner, depth + 1)}`;
  }

  #item(value: Value, column: number, depth: number): string {
    const shared = this.#shared(value);
    if (shared?.startsWith('*') === true) return ` ${shared}\n`;
    const anchor = shared === undefined ? '' : ` ${shared}`;
    if (!this.#isBlock(value, depth)) return `${anchor} ${writtenLines(value, column + 2, this.#style)}\n`;
    const inner = this.block(value, column + 2, depth + 1);
    return anchor === '' ? ` ${inner.trimStart()}` : `${anchor}\n${inner}`;
  }

  /** A map that merges the first item of its list, with its own entries; undefined if that has no anchor. */
  #merge(first: Value | undefined, item: Value, column: number, depth: number): string | undefined {
    const anchor = this.#anchors.get(JSON.stringify(first));
    if (anchor === undefined || first === undefined || !isMap(first) || !isMap(item)) return undefined;
    const own = Object.entries(item).filter(([key, entry]) => JSON.stringify(entry) !== JSON.stringify(first[key]));
    return ` <<: *${anchor}\n${this.block(Object.fromEntries(own), column + 2, depth + 1)}`;
  }

  #isBlock(value: Value, depth: number): boolean {
    const size = isList(value) ? value.length : isMap(value) ? Object.keys(value).length : 0;
    return size > 0 && depth < this.#style.flowFrom;
  }

  /** The anchor or the alias of a value that occurs more than once. */
  #shared(value: Value): string | undefined {
    const text = JSON.stringify(value);
    if ((this.#times.get(text) ?? 0) < 2) return undefined;
    const known = this.#anchors.get(text);
    if (known !== undefined) return `*${known}`;
    const name = `a${this.#anchors.size}`;
    this.#anchors.set(text, name);
    return `&${name}`;
  }

  #count(value: Value): void {
    const text = JSON.stringify(value);
    const isWorthIt = isList(value) || isMap(value) ? text.length > 2 : typeof value === 'string' && text.length > 4;
    const times = (this.#times.get(text) ?? 0) + 1;
    if (isWorthIt) this.#times.set(text, times);
    // A value within one that an alias repeats is not written again.
    if (times > 1 && isWorthIt) return;
    for (const inner of isList(value) ? value : isMap(value) ? Object.values(value) : []) this.#count(inner);
  }
}
