import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fetchStableVersions } from '@vscode/test-electron/out/download.js';

const { platform, env } = process;

/** Whether a window can be opened here. On Windows and macOS always, as far as a script can see. */
export function hasDisplay() {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Whether tests can run on VS Code's own download: there is a display, and the list of versions is reachable in time.
 * VSCODE_DOWNLOAD overrides it: `1` for yes, `0` for no.
 */
export async function canDownloadVsCode() {
  if (env.VSCODE_DOWNLOAD) return env.VSCODE_DOWNLOAD !== '0';
  if (!hasDisplay()) return false;
  return fetchStableVersions(true, 3000).then(
    versions => versions.length > 0,
    () => false,
  );
}

/** Opens an address in the default browser, if there is one; otherwise the user has the printed address. */
export function openInDefaultBrowser(address) {
  if (!hasDisplay()) return;
  const [command, ...args] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '""', address.replaceAll('&', '^&')],
  }[platform] ?? ['xdg-open', address];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true });
  opener.once('error', () => {});
  opener.unref();
}

/** The path of a command on PATH, or undefined. */
export function findCommand(name) {
  const names = platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  return (env.PATH ?? '')
    .split(path.delimiter)
    .flatMap(folder => names.map(candidate => path.join(folder, candidate)))
    .find(file => existsSync(file));
}
