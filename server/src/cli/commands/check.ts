import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Message } from '../../messages/message.ts';
import { rankOf, type Severity } from '../../protocol/severities.ts';
import { isExcluded } from '../../settings/exclusion.ts';
import type { Project } from '../../workspace/checking/project.ts';
import type { Disk } from '../../workspace/files/disk.ts';
import type { Helm } from '../../workspace/rendering/helm.ts';
import { notRendered } from '../../workspace/rendering/messages.ts';
import { placesInRepository } from '../files/placesInRepository.ts';
import { projectAround } from '../files/project.ts';
import { findTargets, shownPath } from '../files/targets.ts';
import { type Found, foundIn } from '../reports/found.ts';
import { reports } from '../reports/reports.ts';
import { tell } from '../shared/asLine.ts';
import type { CheckCommand, FailLevel } from '../shared/command.ts';
import * as messages from '../shared/messages.ts';
import type { Terminal } from '../shared/terminal.ts';

/**
 * Reports the findings in the files. Resolves to the exit code: 0, 1 for findings, 2 for files that could not be read.
 */
export async function check(command: CheckCommand, terminal: Terminal, disk: Disk, helm: Helm): Promise<number> {
  const { language } = terminal;
  const targets = await findTargets(command, terminal, disk);
  const showsFixes = command.format === 'json' || command.format === 'sarif';
  const project = await projectAround(targets, disk, {
    wanted: showsFixes ? 'declared and zones' : 'declared',
    keepsTexts: true,
    renders: command.render !== undefined,
  });
  const uris = targets.files.map(({ uri }) => uri);
  const unrendered = command.render === undefined ? [] : await render(uris, command.render, project, terminal, helm);
  const missing = [...targets.missing];
  const found: Found[] = [];
  let files = 0;
  for (const target of targets.files) {
    const settings = await project.settingsOf(target.uri);
    if (isExcluded(target.uri, settings)) continue;
    const text = project.takeText(target.uri);
    const read = text === undefined ? await target.read() : { text };
    if ('missing' in read) {
      missing.push({ name: target.name, why: read.missing });
      continue;
    }
    files++;
    if (target.name === '-') await project.change(target.uri, read.text);
    const checked = await project.check(target.uri, read.text, settings);
    if (checked !== undefined) found.push(...foundIn(checked, target, language, showsFixes));
  }
  for (const { name, why } of missing) terminal.complain(tell(messages.unreadable({ path: name, why }), language));
  for (const failure of unrendered) terminal.complain(tell(failure, language));
  const placesOf = () => placesInRepository(targets.files, terminal.folder);
  await terminal.print(reports[command.format](found, { files, language, failOn: command.failOn, placesOf }));
  if (missing.length > 0 || unrendered.length > 0) return 2;
  return found.some(({ severity }) => isAtLeast(severity, command.failOn)) ? 1 : 0;
}

/** Renders the charts of files. Resolves to the messages on those that are not rendered. */
async function render(
  uris: readonly string[],
  values: readonly string[],
  project: Project,
  { folder }: Terminal,
  helm: Helm,
): Promise<readonly Message[]> {
  const paths = new Map(values.map(written => [written, path.resolve(folder, written)]));
  const failed = await project.render(uris, { helm, values: paths });
  return [...failed].map(([chart, failure]) =>
    notRendered({ path: shownPath(URI.parse(chart).fsPath, folder) || '.', ...failure }),
  );
}

/** Whether a severity is `least`, or above. */
function isAtLeast(severity: Severity, least: FailLevel): boolean {
  return least !== 'never' && rankOf(severity) >= rankOf(least);
}
