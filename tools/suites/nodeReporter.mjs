// A reporter for Node's test runner that writes lines of JSON, each about one file of tests:
//   {file, note}                    what a test wants to be read, by t.diagnostic
//   {file, name, line, detail}      a failure
//   {file, passed, failed, skipped} at the end
import { inspect } from 'node:util';
import { inProject } from '../project.mjs';

// biome-ignore lint/style/noDefaultExport: Node asks for it
export default async function* report(source) {
  const files = new Map();
  const counts = file => {
    if (!files.has(file)) files.set(file, { passed: 0, failed: 0, skipped: 0, errors: '' });
    return files.get(file);
  };
  for await (const { type, data } of source) {
    if (data?.file === undefined) continue;
    const absolute = data.entryFile ?? data.file;
    const file = inProject(absolute);
    if (type === 'test:stderr') {
      counts(file).errors += data.message;
    } else if (type === 'test:diagnostic') {
      yield line({ file, note: data.message });
    } else if (type === 'test:pass' || type === 'test:fail') {
      const failure = judge(counts(file), type, data);
      if (failure !== undefined) yield line({ file, line: data.line, ...failure });
    }
  }
  for (const [file, { passed, failed, skipped }] of files) yield line({ file, passed, failed, skipped });
}

/** Counts one event; returns the failure, if it is one. */
function judge(file, type, data) {
  const { error, type: sort } = data.details;
  if (data.entryFile === undefined) {
    // Node reports the file itself only if it held no test, or did not end by its tests.
    file.failed++;
    if (type === 'test:pass') return { name: 'the whole file', detail: 'It holds no tests.' };
    return { name: 'the whole file', detail: `It ended with code ${error?.exitCode}.\n${file.errors}` };
  }
  if (data.skip !== undefined || data.todo !== undefined) {
    file.skipped++;
  } else if (type === 'test:pass') {
    if (sort === 'test') file.passed++;
  } else if (error?.failureType !== 'subtestsFailed') {
    file.failed++;
    return { name: data.name, detail: detailOf(error) };
  }
  return undefined;
}

function line(entry) {
  return `${JSON.stringify(entry)}\n`;
}

/** Node wraps the error that a test threw. */
function detailOf(error) {
  const thrown = error?.cause ?? error;
  return typeof thrown === 'string' ? thrown : (thrown?.stack ?? inspect(thrown));
}
