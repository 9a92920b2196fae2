import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { isTemplate } from '../kubernetes/delivery/chart.ts';
import { decodeText } from '../protocol/decodeText.ts';
import type { Helm, HelmFailure, HelmOutcome, HelmRequest } from '../workspace/rendering/helm.ts';

/** Runs the `helm` on the PATH on a copy of the chart, in a folder of its own, within bounds of time and size. */
export const helm: Helm = {
  async render(asked) {
    let folder: string | undefined;
    try {
      folder = await fs.mkdtemp(path.join(os.tmpdir(), 'podsense-helm-'));
      const chart = path.join(folder, 'chart');
      await copyChart(URI.parse(asked.chart).fsPath, chart, asked);
      return await template(chart, folder, asked.values);
    } catch (error) {
      return { failure: error instanceof TooLarge ? tooLarge : { why: 'refused', detail: String(error) } };
    } finally {
      if (folder !== undefined) await fs.rm(folder, { recursive: true, force: true }).catch(() => {});
    }
  },
};

class TooLarge extends Error {}

const tooLarge: HelmFailure = { why: 'too-large', detail: '' };

/** The limits of a chart: the number of files, and bytes of all of them. */
const mostFiles = 5000;
const mostBytes = 32 * 1024 * 1024;

/**
 * Copies the plain files of a chart: Helm would follow links out of it. Its schema of values stays behind, which may
 * name others by their addresses.
 */
async function copyChart(from: string, to: string, { change }: HelmRequest): Promise<void> {
  let [files, bytes] = [0, 0];
  const copy = async (inside: string): Promise<void> => {
    await fs.mkdir(path.join(to, inside), { recursive: true });
    for (const entry of await fs.readdir(path.join(from, inside), { withFileTypes: true })) {
      const name = path.join(inside, entry.name);
      if (entry.isDirectory() && entry.name !== '.git') await copy(name);
      if (!entry.isFile() || entry.name === 'values.schema.json') continue;
      bytes += (await fs.stat(path.join(from, name))).size;
      if (++files > mostFiles || bytes > mostBytes) throw new TooLarge();
      const content = await fs.readFile(path.join(from, name));
      const place = name.split(path.sep).join('/');
      await fs.writeFile(path.join(to, name), isTemplate(`/${place}`) ? change(place, decodeText(content)) : content);
    }
  };
  await copy('');
}

function template(chart: string, folder: string, values: readonly string[]): Promise<HelmOutcome> {
  const given = values.flatMap(file => ['--values', file]);
  const args = ['template', 'release-name', chart, '--kube-version', kubernetes, '--skip-schema-validation', ...given];
  // Windows would look for a command in the current folder first.
  const cwd = path.dirname(process.execPath);
  const options = { cwd, env: environment(folder), maxBuffer: mostBytes, timeout: patience, windowsHide: true };
  return new Promise(resolve => {
    execFile('helm', args, { ...options, killSignal: 'SIGKILL' }, (error, output, said) => {
      resolve(error === null ? { output } : { failure: failureOf(error, said) });
    });
  });
}

/** In milliseconds. */
const patience = 20_000;

/** The capabilities that a chart may read are the same on any machine. */
const kubernetes = '1.37.0';

/** An environment without settings and plugins of Helm, and without a cluster or a network. */
function environment(folder: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:HELM|KUBE|XDG)|_PROXY$/i.test(name));
  const homes = ['HELM_CACHE_HOME', 'HELM_CONFIG_HOME', 'HELM_DATA_HOME', 'HELM_PLUGINS'];
  const proxies = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'];
  return {
    ...Object.fromEntries(own),
    ...Object.fromEntries(homes.map(name => [name, path.join(folder, name)])),
    ...Object.fromEntries(proxies.map(name => [name, nowhere])),
    KUBECONFIG: os.devNull,
  };
}

/** No program listens there. */
const nowhere = 'http://127.0.0.1:9';

function failureOf(error: Parameters<NonNullable<Parameters<typeof execFile>[3]>>[0], said: string): HelmFailure {
  if (error?.code === 'ENOENT') return { why: 'no-helm', detail: '' };
  if (error?.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return tooLarge;
  if (error?.killed === true) return { why: 'too-slow', detail: '' };
  const [, missing] = /missing in charts\/ directory: (.+)/.exec(said) ?? [];
  if (missing !== undefined) return { why: 'missing-charts', detail: missing };
  if (said.includes('library charts are not installable')) return { why: 'library', detail: '' };
  return { why: 'refused', detail: /^Error: (.+)/m.exec(said)?.[1] ?? said.trim() };
}
