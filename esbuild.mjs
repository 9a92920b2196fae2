// Builds dist/: the bundles, and the notices of what is in them.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { bundles } from './tools/bundles.mjs';
import { bundledPackages, noticesFile, noticesOf } from './tools/notices.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));

if (process.argv.includes('--watch')) {
  for (const bundle of bundles) {
    await (await context({ ...bundle, absWorkingDir: root, sourcemap: true })).watch();
  }
} else {
  fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const options = { absWorkingDir: root, minify: true, metafile: true };
  const built = await Promise.all(bundles.map(bundle => build({ ...bundle, ...options })));
  const packages = bundledPackages(
    built.map(({ metafile }) => metafile),
    root,
  );
  fs.writeFileSync(path.join(root, noticesFile), noticesOf(packages));
}
