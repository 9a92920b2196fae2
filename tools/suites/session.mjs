import fs from 'node:fs';
import path from 'node:path';
import { root, testResults } from '../project.mjs';
import { runNode } from '../run.mjs';
import { hasPublicManifests, withoutPublicManifests } from './publicManifests.mjs';
import { readRecord } from './tally.mjs';

const session = path.join(root, 'test/e2e/session.mjs');
const newUserSession = path.join(root, 'test/e2e/newUserSession.mjs');
const overviewSession = path.join(root, 'test/e2e/overviewSession.mjs');
const publicSession = path.join(root, 'test/e2e/publicSession.mjs');
const restrictedSession = path.join(root, 'test/e2e/restrictedSession.mjs');
const chineseSession = path.join(root, 'test/e2e/chineseSession.mjs');
const browserOnly = path.join(root, 'test/e2e/browserOnly.mjs');

/**
 * A user's session by keyboard in the workbench of an edition of VS Code (`newest`, `oldest`), with the extension of
 * this folder, or the one installed in the folder `extensions`. Its screenshots stay in test-results/NAME.
 */
export function testSession(name, edition, extensions) {
  return runSession(name, results => [session, edition, results, ...(extensions === undefined ? [] : [extensions])]);
}

/** The same of a new user's first minutes, in a folder without settings. */
export function testNewUserSession(name, edition, extensions) {
  return runSession(name, results => [
    newUserSession,
    edition,
    results,
    ...(extensions === undefined ? [] : [extensions]),
  ]);
}

/** A session with the overview of pods. */
export function testOverviewSession(edition) {
  return runSession(`session-overview-${edition}`, results => [overviewSession, edition, results]);
}

/** A session on a folder of public manifests; skipped if they do not lie beside the project. */
export async function testPublicSession(edition) {
  return hasPublicManifests()
    ? runSession(`session-public-${edition}`, results => [publicSession, edition, results])
    : withoutPublicManifests();
}

/** A session of findings and fixes in a folder that the user does not trust. */
export function testRestrictedSession() {
  return runSession('session-restricted', results => [restrictedSession, 'newest', results]);
}

/** A session in a VS Code that is in Chinese, with letters that the browser has. */
export function testChineseSession() {
  return runSession('session-chinese', results => [chineseSession, 'newest', results]);
}

/** A session with nothing but a browser: the extension and its server are web workers. */
export function testBrowserOnly() {
  return runSession('browser-only', results => [browserOnly, results]);
}

/**
 * A session that fails is run once more, and says so: the workbench drops keys on a busy machine, where a user would
 * press them again. What fails twice has failed.
 */
async function runSession(name, argumentsFor) {
  const first = await runOnce(name, argumentsFor);
  if (first.ok) return first;
  fs.rmSync(path.join(testResults, `${name}-first`), { recursive: true, force: true });
  fs.renameSync(path.join(testResults, name), path.join(testResults, `${name}-first`));
  const second = await runOnce(name, argumentsFor);
  const failures = first.failures.map(({ name, detail }) => `${name}: ${detail.split('\n', 1)[0]}`);
  second.notes.push(`run twice, since this failed at first: ${failures.join('; ')}`);
  return second;
}

async function runOnce(name, argumentsFor) {
  const results = path.join(testResults, name);
  fs.rmSync(results, { recursive: true, force: true });
  fs.mkdirSync(results, { recursive: true });
  const { code, output } = await runNode(argumentsFor(results), { cwd: root });
  const tally = readRecord(path.join(results, 'record.json'), `It ended with code ${code}.\n${output}`, code === 0);
  tally.notes.push(`screenshots: ${path.relative(root, results)}`);
  return tally;
}
