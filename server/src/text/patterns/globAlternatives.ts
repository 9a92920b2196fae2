/** The reason why a text is no glob. */
export type GlobProblem = 'empty' | 'long' | 'backslash' | 'outside' | 'open' | 'close' | 'bracket' | 'range' | 'many';

/** In UTF-16 code units. */
const longest = 1000;

const mostAlternatives = 1000;

/**
 * The globs without braces that one with braces stands for: `a{b,c{d,e}}` stands for `ab`, `acd` and `ace`. Inside
 * `[]`, braces and commas stand for themselves.
 */
export function globAlternatives(glob: string): readonly string[] | GlobProblem {
  if (glob.length > longest) return 'long';
  const around: Alternatives[] = [];
  let inner: Alternatives = { before: [], last: [''] };
  for (let at = 0; at < glob.length; at++) {
    const unit = glob[at] ?? '';
    const parent = around.at(-1);
    if (unit === '{') {
      around.push(inner);
      inner = { before: [], last: [''] };
    } else if (unit === '}') {
      if (parent === undefined) return 'close';
      const all = [...inner.before, ...inner.last];
      if (parent.last.length * all.length > mostAlternatives) return 'many';
      around.pop();
      inner = { before: parent.before, last: parent.last.flatMap(start => all.map(end => start + end)) };
    } else if (unit === ',' && parent !== undefined) {
      inner = { before: [...inner.before, ...inner.last], last: [''] };
    } else {
      const end = unit === '[' ? endOfClass(glob, at) : at + 1;
      if (typeof end === 'string') return end;
      const piece = glob.slice(at, end);
      inner = { before: inner.before, last: inner.last.map(start => start + piece) };
      at = end - 1;
    }
    if (inner.before.length > mostAlternatives) return 'many';
  }
  return around.length > 0 ? 'open' : inner.last;
}

/** The alternatives of a pair of braces so far: the complete ones, and those that the last one stands for. */
type Alternatives = { readonly before: readonly string[]; readonly last: readonly string[] };

/** The end of the class that begins at an offset: after its `]`, which may also be its first character. */
function endOfClass(glob: string, start: number): number | GlobProblem {
  const first = start + (/[!^]/.test(glob[start + 1] ?? '') ? 2 : 1);
  const close = glob.indexOf(']', first + 1);
  const slash = glob.indexOf('/', start);
  if (close === -1 || (slash !== -1 && slash < close)) return 'bracket';
  const members = [...glob.slice(first, close)];
  for (let at = 0; at + 2 < members.length; at++) {
    if (members[at + 1] !== '-') continue;
    if ((members[at] ?? '') > (members[at + 2] ?? '')) return 'range';
    at += 2;
  }
  return close + 1;
}
