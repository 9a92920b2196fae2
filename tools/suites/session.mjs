import fs from 'node:fs';
import path from 'node:path';
import { root, testResults } from '../project.mjs';
import { runNode } from '../run.mjs';
import { hasPublicManifests, withoutPublicManifests } from './publicManifests.mjs';
import { Tally } from './tally.mjs';

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

/** How often a chapter of a session is tried, each time in a new window. */
const attempts = 3;

/**
 * A chapter that fails is run again by itself, and the session says so: the workbench drops keys on a busy machine,
 * where a user would press them again. What fails each time has failed. The screenshots of a later attempt stay in
 * test-results/NAME-2 and NAME-3.
 */
async function runSession(name, argumentsFor) {
  const tally = new Tally();
  const atFirst = [];
  let wanted;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const chapters = await runOnce(attempt === 1 ? name : `${name}-${attempt}`, argumentsFor, wanted);
    const failed = chapters.filter(({ failures }) => failures.length > 0);
    const isLast = failed.length === 0 || attempt === attempts;
    for (const { passed, failures } of isLast ? chapters : chapters.filter(chapter => !failed.includes(chapter))) {
      tally.passed += passed;
      for (const failure of failures) tally.fail(failure.name, failure.detail);
    }
    if (isLast) break;
    atFirst.push(...failed.flatMap(({ failures }) => failures));
    if (failed.every(chapter => chapter.name !== undefined)) wanted = failed.map(chapter => chapter.name);
  }
  tally.notes.push(`screenshots: ${path.relative(root, path.join(testResults, name))}`);
  for (const failure of atFirst) tally.notes.push(`run again, since this failed: ${failure.name}: ${failure.detail}`);
  return tally;
}

/**
 * Runs the wanted chapters of a session in a window, or all of them; returns each as { name, passed, failures }. The
 * name is undefined where not even their names are known.
 */
async function runOnce(name, argumentsFor, wanted) {
  const results = path.join(testResults, name);
  fs.rmSync(results, { recursive: true, force: true });
  fs.mkdirSync(results, { recursive: true });
  const env = { ...process.env, ...(wanted === undefined ? {} : { PODSENSE_CHAPTERS: wanted.join(',') }) };
  const { code, output } = await runNode(argumentsFor(results), { cwd: root, env });
  const record = path.join(results, 'record.json');
  const chapters = fs.existsSync(record) ? JSON.parse(fs.readFileSync(record, 'utf8')) : [{ passed: 0, failures: [] }];
  const failure = { name: 'the run', detail: `It ended with code ${code}.\n${output}` };
  for (const chapter of chapters) if (!chapter.ended) chapter.failures.push(failure);
  const isExplained = code === 0 || chapters.some(({ failures }) => failures.length > 0);
  return isExplained ? chapters : [...chapters, { passed: 0, failures: [failure] }];
}
