import fs from 'node:fs';

/** Runs `act` `times` times, after a few runs that do not count; gives back the median of the times in milliseconds. */
export async function medianTime(times, act) {
  for (let warm = 0; warm < 3; warm++) await act();
  const taken = [];
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    await act();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[taken.length >> 1];
}

/**
 * The measure of all ratios: a plain scan that looks at each character of a text once. It says how fast this machine is
 * right now, so that ratios can be compared where times cannot.
 */
export function scan(text) {
  let lines = 1;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 10) lines++;
  return lines;
}

/** The memory that a process holds, in MB; undefined where the system does not tell. */
export function memoryOf({ pid }) {
  const status = `/proc/${pid}/status`;
  if (!fs.existsSync(status)) return undefined;
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(fs.readFileSync(status, 'utf8'))?.[1]) / 1024;
}

/** How much more memory a process holds than the MB that it held before, in words. */
export function grownBy(server, before) {
  return before === undefined ? '?' : `${Math.round(memoryOf(server) - before)} MB`;
}
