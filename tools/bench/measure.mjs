import fs from 'node:fs';

/** Runs `act` `times` times, after a few warm-up runs; returns the median of the times in milliseconds. */
export async function medianTime(times, act) {
  for (let warm = 0; warm < 3; warm++) await act();
  return (await timesOf(times, act)).p50;
}

/** Runs `act` `times` times; returns the median and the 95th percentile of the times in milliseconds. */
export async function timesOf(times, act) {
  const taken = [];
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    await act();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { p50: taken[times >> 1], p95: taken[Math.floor(times * 0.95)] };
}

/** The CPU time that a process has used, in milliseconds; undefined if the system does not report it. */
export function cpuOf({ pid }) {
  const file = `/proc/${pid}/stat`;
  if (!fs.existsSync(file)) return undefined;
  const fields = fs.readFileSync(file, 'utf8').split(') ').at(-1).split(' ');
  // In hundredths of a second (proc(5), "utime" and "stime").
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** The memory of a process, in MB; undefined if the system does not report it. */
export function memoryOf({ pid }) {
  const status = `/proc/${pid}/status`;
  if (!fs.existsSync(status)) return undefined;
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(fs.readFileSync(status, 'utf8'))?.[1]) / 1024;
}

/** A text that says by how much a process's memory has grown since it held `before` MB. */
export function grownBy(server, before) {
  return before === undefined ? '?' : `${Math.round(memoryOf(server) - before)} MB`;
}
