import type { FuzzDocument } from './documents.ts';

const mostTries = 400;
const longest = 20_000;

/** A shorter text that fails at the same place: lines, and then characters, are removed as long as it does. */
export function minimised(document: FuzzDocument, task: (document: FuzzDocument) => unknown, failure: unknown): string {
  const place = placeOf(failure);
  let tries = 0;
  const fails = (text: string): boolean => {
    tries++;
    try {
      task({ ...document, text });
      return false;
    } catch (error) {
      return placeOf(error) === place;
    }
  };
  let { text } = document;
  if (text.length > longest) return text;
  for (const apart of [/(?<=\n)/, '']) {
    for (let size = Math.ceil(text.split(apart).length / 2); size > 0; size >>= 1) {
      for (let at = 0; tries < mostTries; ) {
        const parts = text.split(apart);
        if (at >= parts.length) break;
        const shorter = [...parts.slice(0, at), ...parts.slice(at + size)].join('');
        if (fails(shorter)) text = shorter;
        else at += size;
      }
    }
  }
  return text;
}

/** The place in the sources at which an error was thrown, and its message without names and numbers. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [line = ''] = error.message.split('\n');
  const frame = /\/(?:server|test)\/\S+:\d+/.exec(error.stack ?? '')?.[0] ?? '';
  const cause = error.cause === undefined ? '' : placeOf(error.cause);
  return `${line.slice(0, 60).replace(/[\d"[{].*/, '')} ${frame} ${cause}`;
}
