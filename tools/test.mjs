// npm test: runs everything, and prints the count over all suites as the last line. `npm test -- NAME...` runs the
// suites of those names only.
import './node24.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { testBuild } from './suites/buildSuite.mjs';
import { whyNotBuilt } from './suites/builtBundles.mjs';
import { testInChinese, testInExtensionHost, testPublicFolders, testPublicWorkspace } from './suites/extensionHost.mjs';
import { testGrammars } from './suites/grammar.mjs';
import { testWithNode } from './suites/nodeTests.mjs';
import {
  testBrowserOnly,
  testChineseSession,
  testNewUserSession,
  testOverviewSession,
  testPublicSession,
  testRestrictedSession,
  testSession,
} from './suites/session.mjs';
import { testStart } from './suites/start.mjs';
import { checkStatically } from './suites/static.mjs';
import { printTally, Tally } from './suites/tally.mjs';
import { testPackage } from './suites/vsix.mjs';

const suites = [
  ['static', checkStatically],
  ['build', testBuild],
  ['unit', () => testWithNode('unit')],
  ['protocol', () => testWithNode('protocol')],
  ['command-line', () => testWithNode('commandLine')],
  ['pre-commit', () => testWithNode('preCommit')],
  ['corpus', () => testWithNode('corpus')],
  ['grammar', testGrammars],
  ['newest', () => testInExtensionHost('newest')],
  ['oldest', () => testInExtensionHost('oldest')],
  ['chinese-newest', () => testInChinese('newest')],
  ['chinese-oldest', () => testInChinese('oldest')],
  ['public-workspace-newest', () => testPublicWorkspace('newest')],
  ['public-workspace-oldest', () => testPublicWorkspace('oldest')],
  ['public-folders-newest', () => testPublicFolders('newest')],
  ['public-folders-oldest', () => testPublicFolders('oldest')],
  ['start', testStart],
  ['session-newest', () => testSession('session-newest', 'newest')],
  ['session-oldest', () => testSession('session-oldest', 'oldest')],
  ['session-new-user-newest', () => testNewUserSession('session-new-user-newest', 'newest')],
  ['session-new-user-oldest', () => testNewUserSession('session-new-user-oldest', 'oldest')],
  ['session-overview-newest', () => testOverviewSession('newest')],
  ['session-overview-oldest', () => testOverviewSession('oldest')],
  ['session-public-newest', () => testPublicSession('newest')],
  ['session-public-oldest', () => testPublicSession('oldest')],
  ['session-restricted', testRestrictedSession],
  ['session-chinese', testChineseSession],
  ['browser-only', testBrowserOnly],
  ['vsix', testPackage],
];

/** Suites that need no bundles. */
const fromSources = ['static', 'build', 'unit', 'grammar'];

const wanted = process.argv.slice(2);
const total = new Tally();
let ok = true;
fs.mkdirSync(path.join(root, 'test-results'), { recursive: true });
for (const [name, run] of suites) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = Date.now();
  const missing = fromSources.includes(name) ? undefined : whyNotBuilt();
  const tally =
    missing === undefined ? await run().catch(error => failed(name, error.stack ?? error)) : failed(name, missing);
  printTally(name, tally, Date.now() - started);
  total.add(tally);
  ok &&= tally.ok;
  if (name === 'build' && !tally.ok) {
    console.log('\nThe other suites need what the build makes, and were not run.');
    break;
  }
}
if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(ok ? 0 : 1);

function failed(name, detail) {
  const tally = new Tally();
  tally.fail(name, detail);
  return tally;
}
