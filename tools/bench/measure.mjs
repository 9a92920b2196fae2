import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { root } from '../project.mjs';

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
  return sumOfTimes(pid, [11, 12]);
}

/** Of fields of proc(5), `stat`: "utime" and "stime", or those of all processes that it has waited for. */
function sumOfTimes(pid, fields) {
  const file = `/proc/${pid}/stat`;
  if (!fs.existsSync(file)) return undefined;
  const all = fs.readFileSync(file, 'utf8').split(') ').at(-1).split(' ');
  // In hundredths of a second.
  return fields.reduce((sum, field) => sum + 10 * Number(all[field]), 0);
}

/**
 * Runs the command line `times` times, after one run to warm the disk up; returns the median of the times and the mean
 * of the CPU times in milliseconds, and the most memory of a run in MB, these undefined if the system does not report
 * them.
 */
export function measureRuns(times, ...args) {
  return measureNode(times, 'dist/cli.js', ...args);
}

/** The same for any script of Node.js. */
export function measureNode(times, ...args) {
  return measureProgram(times, process.execPath, ...args);
}

/** The same for any program. */
export async function measureProgram(times, program, ...args) {
  await runOnce(program, args);
  const before = sumOfTimes('self', [13, 14]);
  let memory;
  const { p50 } = await timesOf(times, async () => {
    memory = await runOnce(program, args);
  });
  const cpu = before === undefined ? undefined : (sumOfTimes('self', [13, 14]) - before) / times;
  return { p50, cpu, memory };
}

/** The most memory that a run had, in MB. */
function runOnce(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'ignore' });
    let most;
    const look = setInterval(() => {
      most = memoryOf(child, 'VmHWM') || most;
    }, 20);
    child.once('error', reject);
    child.once('close', () => {
      clearInterval(look);
      resolve(most);
    });
  });
}

/** The memory of a process by a field of proc(5), `status`, in MB; undefined if the system does not report it. */
export function memoryOf({ pid }, field = 'VmRSS') {
  const status = `/proc/${pid}/status`;
  if (!fs.existsSync(status)) return undefined;
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(fs.readFileSync(status, 'utf8'))?.[1]) / 1024;
}

/** A text that says by how much a process's memory has grown since it held `before` MB. */
export function grownBy(server, before) {
  return before === undefined ? '?' : `${Math.round(memoryOf(server) - before)} MB`;
}
