/** Parts of sentences. */

export function quoted(name: string): string {
  return name === '' ? '' : ` "${name}"`;
}

export function inside(namespace: string | undefined): string {
  return namespace === undefined ? '' : ` in namespace "${namespace}"`;
}

export function scope(whole: boolean): string {
  return whole ? ' in every container of this pod' : '';
}

export function computer(thisComputer: boolean): string {
  return thisComputer ? " (this computer's zone)" : '';
}

export function suffix(replace: boolean): string {
  return replace ? ' (an existing one must be replaced)' : '';
}

export function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? '.' : `; did you mean ${nearest}?`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
