// tools/suites/ knows how each kind of test is run and counted. Each suite returns a Tally.
import fs from 'node:fs';

/** The result of a suite: how many tests passed, failed and were skipped, and each failure in full. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** { name, detail } */
  failures = [];
  /** Lines to show below the suite's own. */
  notes = [];

  pass() {
    this.passed++;
  }

  fail(name, detail) {
    this.failed++;
    this.failures.push({ name, detail: String(detail).trim() });
  }

  skip(why) {
    this.skipped++;
    this.notes.push(`skipped: ${why}`);
  }

  add(other) {
    this.passed += other.passed;
    this.failed += other.failed;
    this.skipped += other.skipped;
  }

  /** A suite without tests has not passed: most ways to break a test run look like that. */
  get ok() {
    return this.failed === 0 && this.passed + this.skipped > 0;
  }

  toString() {
    return countsOf(this);
  }
}

export function countsOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Reads the record that tests in another process left: { passed, skipped, failures, ended }. A run that ended badly
 * (`how` it ended) has failed, whatever its record; and so has one without a record, or with an unfinished one.
 */
export function readRecord(file, how, endedWell) {
  const record = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
  const tally = new Tally();
  tally.passed = record?.passed ?? 0;
  tally.skipped = record?.skipped ?? 0;
  for (const { name, detail } of record?.failures ?? []) tally.fail(name, detail);
  if (!record?.ended) tally.fail('the run', `Its record is not complete. ${how}`);
  else if (!endedWell && tally.failed === 0) tally.fail('the run', how);
  return tally;
}

export function printTally(suite, tally, milliseconds) {
  const time = milliseconds === undefined ? '' : `  ${(milliseconds / 1000).toFixed(1)} s`;
  console.log(`${tally.ok ? 'ok    ' : 'FAILED'} ${suite}: ${tally}${time}`);
  for (const note of tally.notes) console.log(`         ${note}`);
  for (const { name, detail } of tally.failures) {
    console.log(`\n  ✗ ${name}\n${detail.replace(/^/gm, '      ')}\n`);
  }
}
