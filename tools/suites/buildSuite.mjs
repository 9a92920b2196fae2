import fs from 'node:fs';
import path from 'node:path';
import { build } from '../build.mjs';
import { manifest, root } from '../project.mjs';
import { Tally } from './tally.mjs';

const servers = ['dist/server.js', 'dist/server.browser.js'];

/** The build is one test: it succeeds, and the files that package.json names exist. */
export async function testBuild() {
  const tally = new Tally();
  const complaints = await build();
  const absent = [manifest.main, manifest.browser, ...servers].filter(file => !fs.existsSync(path.join(root, file)));
  if (complaints !== undefined) tally.fail('esbuild.mjs', complaints);
  else if (absent.length > 0) tally.fail('the build', `It made no ${absent.join(', ')}`);
  else tally.pass();
  return tally;
}
