import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../run.mjs';
import { cached } from './cache.mjs';
import { unpack } from './unpack.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const stubs = path.join(here, 'stubs');

/** Increase it if `fill` makes something else of the same package, so that an older copy in the cache is not used. */
const recipe = 1;

/**
 * VS Code's own extensions that are left out: they are large, or need compiled modules. The workbench lists them all
 * the same and reports "Not Found" once for each, to the log only.
 */
const leftOut =
  /^(copilot|mermaid-markdown-features|microsoft-authentication|github|github-authentication|git|ms-vscode\..*)$/;

/**
 * Puts an edition of VS Code into the cache: about 110 MB for 1.139 and 180 MB for 1.93, in about 20 seconds, from the
 * npm registry alone. Returns the folder that holds VS Code's `out/` and `extensions/`.
 */
export async function installVsCode(edition) {
  const lockFile = path.join(here, 'modules', edition.modules, 'package-lock.json');
  const hash = crypto.createHash('sha256');
  hash.update(`${recipe} ${edition.integrity} ${leftOut} ${process.platform}-${process.arch}`);
  hash.update(fs.readFileSync(lockFile));
  for (const stub of fs.readdirSync(stubs, { recursive: true }).sort()) {
    const file = path.join(stubs, stub);
    if (fs.statSync(file).isFile()) hash.update(fs.readFileSync(file));
  }
  const name = `vscode-${edition.vscode}-${hash.digest('hex').slice(0, 12)}`;
  return path.join(await cached(name, folder => fill(folder, edition)), 'lib/vscode');
}

async function fill(folder, edition) {
  console.log(`Fetching VS Code ${edition.vscode}, once…`);
  const archive = await fetchPackage(folder, edition);
  await unpack(archive, folder, ['--strip-components=1', 'package/lib/vscode', 'package/package.json']);
  fs.rmSync(archive);
  const vscode = path.join(folder, 'lib/vscode');
  for (const name of fs.readdirSync(path.join(vscode, 'extensions'))) {
    if (leftOut.test(name)) fs.rmSync(path.join(vscode, 'extensions', name), { recursive: true });
  }
  await installModules(vscode, edition);
}

async function fetchPackage(folder, edition) {
  const [{ filename }] = JSON.parse(await npm(['pack', edition.package, '--json', '--silent'], { cwd: folder }));
  const archive = path.join(folder, filename);
  const found = `sha512-${crypto.createHash('sha512').update(fs.readFileSync(archive)).digest('base64')}`;
  if (found !== edition.integrity) {
    throw new Error(`${edition.package} is not the package it should be: its hash is ${found}`);
  }
  return archive;
}

/** The package's own list of modules names many that must be compiled; ours names those that a workbench needs. */
async function installModules(vscode, edition) {
  const original = path.join(vscode, 'package.json');
  fs.renameSync(original, `${original}.vscode`);
  fs.renameSync(path.join(vscode, 'npm-shrinkwrap.json'), path.join(vscode, 'npm-shrinkwrap.json.vscode'));
  for (const file of ['package.json', 'package-lock.json']) {
    fs.copyFileSync(path.join(here, 'modules', edition.modules, file), path.join(vscode, file));
  }
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: vscode });
  fs.rmSync(path.join(vscode, 'package-lock.json'));
  fs.renameSync(`${original}.vscode`, original);
  fs.cpSync(stubs, path.join(vscode, 'node_modules'), { recursive: true });
  removeOtherPlatforms(path.join(vscode, 'node_modules/@vscode/ripgrep-universal/bin'));
}

function removeOtherPlatforms(folder) {
  for (const name of fs.readdirSync(folder)) {
    if (name !== `${process.platform}-${process.arch}`) fs.rmSync(path.join(folder, name), { recursive: true });
  }
}
