// npm run prepare, which npm itself runs after `npm ci`, before it packs, and after an installation from git, as by
// pre-commit: builds dist/.
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { buildPackages } from './bundles.mjs';
import { manifest, root } from './project.mjs';
import { npm } from './run.mjs';

const modules = path.join(root, 'node_modules');

// For a global installation from git, npm runs this in a clone without its dependencies, and passes `--global` down to
// the npm that is to install them.
if (!fs.existsSync(path.join(modules, 'esbuild'))) await installForBuild();
const complaints = await build();
if (complaints !== undefined) {
  console.error(complaints);
  process.exit(1);
}

/** Installs the locked packages of a build: a twentieth of those that the tests need too. */
async function installForBuild() {
  const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const dependencies = Object.fromEntries(buildPackages.map(name => [name, manifest.devDependencies[name]]));
  const own = { name: manifest.name, version: manifest.version, dependencies };
  const folder = fs.mkdtempSync(path.join(root, '.prepare-'));
  try {
    const write = (name, content) => fs.writeFileSync(path.join(folder, name), JSON.stringify(content));
    write('package.json', own);
    write('package-lock.json', { ...lock, packages: { ...lock.packages, '': own } });
    // Unlike `npm ci`, this skips locked packages that are not needed, also if npm is older than 11.
    const here = ['--no-global', '--location=project', '--include=prod', '--include=optional'];
    await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', ...here], { cwd: folder });
    fs.rmSync(modules, { recursive: true, force: true });
    fs.renameSync(path.join(folder, 'node_modules'), modules);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
