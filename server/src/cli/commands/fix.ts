import { fixAll } from '../../fix/fixAll.ts';

import { isExcluded } from '../../settings/exclusion.ts';
import { applyEdits, type EditList } from '../../text/edit.ts';
import type { Project } from '../../workspace/checking/project.ts';
import type { Disk } from '../../workspace/files/disk.ts';
import { projectAround } from '../files/project.ts';
import { encodedAs } from '../files/read.ts';
import { replaceFile } from '../files/replaceFile.ts';
import { findTargets, type Target } from '../files/targets.ts';
import { tell } from '../shared/asLine.ts';
import type { FixCommand } from '../shared/command.ts';
import * as messages from '../shared/messages.ts';
import type { Failure, Terminal } from '../shared/terminal.ts';

/**
 * Makes the safe fixes in the files, and the first ones of the chosen rules. Resolves to the exit code: 0, 1 for a dry
 * run with changes, 2 for files that could not be read or written.
 */
export async function fix(command: FixCommand, terminal: Terminal, disk: Disk): Promise<number> {
  const { language } = terminal;
  const { isDry } = command;
  const targets = await findTargets(command, terminal, disk);
  const project = await projectAround(targets, disk, { wanted: 'declared', keepsTexts: false, renders: false });
  const failed = targets.missing.map(({ name, why }) => messages.unreadable({ path: name, why }));
  let files = 0;
  for (const target of targets.files) {
    const { why, edits = [] } = await fixFile(target, project, command, terminal);
    if (why !== undefined) failed.push(messages.unreadable({ path: target.name, why }));
    if (edits.length === 0) continue;
    files++;
    const told = { path: target.name, places: edits.length };
    // If standard input was fixed, standard output is the fixed text.
    if (isDry) await terminal.print(`${tell(messages.wouldFix(told), language)}\n`);
    else if (target.name !== '-') await terminal.print(`${tell(messages.fixed(told), language)}\n`);
  }
  for (const failure of failed) terminal.complain(tell(failure, language));
  const total = isDry ? messages.wouldFixAll({ files }) : messages.fixedAll({ files });
  if (isDry || !command.paths.includes('-')) await terminal.print(`${tell(total, language)}\n`);
  if (failed.length > 0) return 2;
  return isDry && files > 0 ? 1 : 0;
}

/** The edits that were made, or would be in a dry run; or why none can be. */
type Outcome = { readonly edits?: EditList; readonly why?: Failure };

async function fixFile(
  { uri, name, path, read: readTarget }: Target,
  project: Project,
  { isDry, rules }: FixCommand,
  terminal: Terminal,
): Promise<Outcome> {
  const own = await project.settingsOf(uri);
  const settings = { ...own, fixAllRules: [...own.fixAllRules, ...rules] };
  const isInput = name === '-';
  if (isExcluded(uri, settings) && !isInput) return {};
  const read = await readTarget();
  if ('missing' in read) return { why: read.missing };
  if (isInput) await project.change(uri, read.text);
  const checked = isExcluded(uri, settings) ? undefined : await project.check(uri, read.text, settings);
  const edits = checked === undefined ? [] : fixAll(checked, { kind: 'safe' });
  // If encoding does not give back the same bytes, the file must not be written: not a byte of the rest may change.
  const isWritable = Buffer.from(encodedAs(read.text, read)).equals(read.bytes);
  const fixed = isWritable ? encodedAs(applyEdits(read.text, edits), read) : read.bytes;
  if (isInput && !isDry) await terminal.print(fixed);
  if (edits.length === 0) return {};
  if (!isWritable) return { why: 'encoding' };
  if (isDry || isInput) return { edits };
  if (!(await isWritten(path, fixed))) return { why: 'unwritable' };
  await project.written(uri, applyEdits(read.text, edits));
  return { edits };
}

async function isWritten(path: string, bytes: Uint8Array): Promise<boolean> {
  return replaceFile(path, bytes).then(
    () => true,
    () => false,
  );
}
