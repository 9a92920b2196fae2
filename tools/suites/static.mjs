import { runInstalled } from '../run.mjs';
import { Tally } from './tally.mjs';

const checks = [
  ['tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['tsc', ['-p', 'tsconfig.browser.json']],
  ['biome', ['ci', '--colors=off']],
];

/** Types, for Node and for the browser, and style. Each check is one test. */
export async function checkStatically() {
  const tally = new Tally();
  for (const [command, args] of checks) {
    const { code, output } = await runInstalled(command, args);
    if (code === 0) tally.pass();
    else tally.fail(`${command} ${args.join(' ')}`, output);
  }
  return tally;
}
