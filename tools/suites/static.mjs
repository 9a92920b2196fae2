import { root } from '../project.mjs';
import { stale } from '../rules/generated.mjs';
import { runInstalled } from '../run.mjs';
import { regularExpressionProblems } from './regularExpressions.mjs';
import { Tally } from './tally.mjs';

const checks = [
  ['tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['tsc', ['-p', 'tsconfig.browser.json']],
  ['biome', ['ci', '--colors=off']],
];

/**
 * Types, for Node and for the browser, style, generated files, and the time of regular expressions. Each check is one
 * test.
 */
export async function checkStatically() {
  const tally = new Tally();
  const running = runChecks(tally);
  const expressions = regularExpressionProblems();
  await running;
  if (expressions.length === 0) tally.pass();
  else tally.fail('regular expressions whose time is linear', expressions.join('\n'));
  return tally;
}

async function runChecks(tally) {
  for (const [command, args] of checks) {
    const { code, output } = await runInstalled(command, args);
    if (code === 0) tally.pass();
    else tally.fail(`${command} ${args.join(' ')}`, output);
  }
  const problem = await problemOfGenerated();
  if (problem === undefined) tally.pass();
  else tally.fail('npm run generate', problem);
}

async function problemOfGenerated() {
  try {
    const files = await stale(root);
    return files.length === 0 ? undefined : `npm run generate is due, for ${files.join(', ')}`;
  } catch (error) {
    return `the rules cannot be read: ${error.stack}`;
  }
}
