/**
 * The parts of a pattern of `.gitignore` between `/`, each in the form for a `PartPattern`, with the classes of git
 * (wildmatch.c) in a form that all readers read alike. Undefined for a pattern that matches nothing in git.
 */
export function ignorePatternParts(pattern: string): readonly string[] | undefined {
  const units = [...pattern];
  const parts = [''];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? '';
    let piece = unit;
    if (unit === '\\') {
      const next = units[++at];
      if (next === undefined) return undefined;
      piece = next === '/' ? next : unit + next;
    } else if (unit === '[') {
      const read = readClass(units, at);
      if (read === undefined) return undefined;
      piece = read.text;
      at = read.end;
    }
    if (piece === '/') parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

/** A class, and the offset of its `]`. */
type Class = { readonly text: string; readonly end: number };

/** Reads the class that begins at an offset; undefined if it has no end, or can match nothing. */
function readClass(units: readonly string[], start: number): Class | undefined {
  const isNegated = /^[!^]$/.test(units[start + 1] ?? '');
  const members: string[] = [];
  let before = '';
  let at = start + (isNegated ? 2 : 1);
  do {
    const unit = units[at];
    const posix = unit === '[' && units[at + 1] === ':' ? readPosixClass(units, at) : undefined;
    if (unit === undefined || posix === 'wrong') return undefined;
    if (posix !== undefined) {
      members.push(posix.text);
      at = posix.end;
      before = '';
    } else if (unit === '-' && before !== '' && units[at + 1] !== undefined && units[at + 1] !== ']') {
      at += units[at + 1] === '\\' ? 2 : 1;
      const last = units[at];
      if (last === undefined) return undefined;
      // No name contains `/`, which stands between `.` and `0`, and no reader of parts takes it.
      const [from, to] = [before === '/' ? '0' : before, last === '/' ? '.' : last];
      if (from <= to) members.push(`\\${from}-\\${to}`);
      before = '';
    } else {
      if (unit === '\\') at++;
      before = units[at] ?? '';
      if (before === '') return undefined;
      // No name contains it.
      if (before !== '/') members.push(`\\${before}`);
    }
    at++;
  } while (units[at] !== ']');
  if (members.length === 0) return isNegated ? { text: '?', end: at } : undefined;
  return { text: `[${isNegated ? '^' : ''}${members.join('')}]`, end: at };
}

/**
 * Such as `[:alpha:]`, inside a class. Undefined for any other text after a `[`, `wrong` if git rejects the pattern.
 */
function readPosixClass(units: readonly string[], start: number): Class | undefined | 'wrong' {
  const end = units.indexOf(']', start + 2);
  if (end === -1) return 'wrong';
  if (end < start + 3 || units[end - 1] !== ':') return undefined;
  const text = units.slice(start, end + 1).join('');
  return posixClasses.test(text) ? { text, end } : 'wrong';
}

const posixClasses = /^\[:(?:alnum|alpha|blank|cntrl|digit|graph|lower|print|punct|space|upper|xdigit):\]$/;
