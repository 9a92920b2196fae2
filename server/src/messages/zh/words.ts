/** Parts of sentences. Between Chinese and other letters stands one space, beside Chinese punctuation none. */

export function quoted(name: string): string {
  return name === '' ? '' : `“${name}”`;
}

/** A kind and a name before Chinese words: `Pod“web”`, or `Pod ` where it has none. */
export function called(kind: string, name: string): string {
  return name === '' ? `${kind} ` : `${kind}${quoted(name)}`;
}

export function inside(namespace: string | undefined): string {
  return namespace === undefined ? '' : `命名空间${quoted(namespace)}中`;
}

/** Stands before the verb. */
export function scope(whole: boolean): string {
  return whole ? '在此 Pod 的所有容器中' : '';
}

export function computer(thisComputer: boolean): string {
  return thisComputer ? '（本机时区）' : '';
}

export function suffix(replace: boolean): string {
  return replace ? '（已有对象需删除重建）' : '';
}

export function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? '。' : `，是不是想写 ${nearest}？`;
}
