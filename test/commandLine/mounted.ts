import { execFileSync } from 'node:child_process';

/** Why tests cannot mount anything on this machine; undefined if they can. */
export const noMounts =
  process.platform === 'linux' && process.getuid?.() === 0 ? undefined : 'nothing is mounted but by root on Linux';

/** Mounts something at a place until it is disposed of; takes the arguments of `mount` before the place. */
export function mounted(place: string, args: readonly string[]): Disposable {
  execFileSync('mount', [...args, place]);
  return { [Symbol.dispose]: () => void execFileSync('umount', [place]) };
}
