import { commands, type Extension, type ExtensionContext, languages, type Uri, window, workspace } from 'vscode';
import type { Position } from 'vscode-languageclient';
import {
  changeSeverityCommand,
  chooseTimeZoneCommand,
  nameNamespaceCommand,
  openRuleCommand,
  openRuleHereCommand,
  pickActionCommand,
  rulePageScheme,
  showReferencesCommand,
} from '../../../server/src/protocol/commands.ts';
import type { FixReference, MenuReference } from '../../../server/src/protocol/fixRequests.ts';
import type { SeverityTarget } from '../../../server/src/protocol/settingRequests.ts';
import { cancelReadingNotification } from '../../../server/src/protocol/workspaceStatus.ts';
import { chooseTimeZone } from '../commands/chooseTimeZone.ts';
import { fixEverything } from '../commands/fixEverything.ts';
import { scopeOfFile, scopeOfFolder } from '../commands/fixScopes.ts';
import { nameNamespace } from '../commands/nameNamespace.ts';
import { openExample } from '../commands/openExample.ts';
import { pickAction } from '../commands/pickAction.ts';
import { reportProblem } from '../commands/reportProblem.ts';
import { openRule, openRuleHere, RulePages, type RuleTexts } from '../commands/rulePages.ts';
import { showReferences } from '../commands/showReferences.ts';
import { ManifestSnippets } from '../files/manifestSnippets.ts';
import { serveFiles } from '../files/serveFiles.ts';
import { watchFilesExcluded } from '../files/watchFilesExcluded.ts';
import { ChartRendering } from '../findings/chartRendering.ts';
import { Status } from '../findings/status.ts';
import { WorkspaceFindings } from '../findings/workspaceFindings.ts';
import { showOverview } from '../overview/showOverview.ts';
import {
  answerClockCommand,
  cancelReadingCommand,
  checkWorkspaceCommand,
  fixFileCommand,
  fixFolderCommand,
  fixWorkspaceCommand,
  isStartedKey,
  openExampleCommand,
  renderChartCommand,
  reportProblemCommand,
  restartCommand,
  showLogCommand,
} from '../server/commandIds.ts';
import { MenuEntries } from '../server/menuEntries.ts';
import { type CreateClient, Server } from '../server/server.ts';
import { changeSeverity } from '../settings/changeSeverity.ts';
import { type ClockAnswer, ClockQuestion } from '../settings/clockQuestion.ts';
import { showClockQuestion } from '../settings/clockQuestionProviders.ts';
import { setTimeZone } from '../settings/setTimeZone.ts';
import { onFirstManifest } from './onFirstManifest.ts';

/**
 * client/ is the VS Code side: it starts the server, passes documents to it, and has the commands that need a user. It
 * must not know Kubernetes or YAML.
 */
export function activateWith(context: ExtensionContext, create: CreateClient): void {
  const log = window.createOutputChannel('Podsense', { log: true });
  const entries = new MenuEntries();
  const server = new Server(create, log, entries);
  const findings = new WorkspaceFindings(server);
  const rendering = new ChartRendering(server, log);
  const status = new Status();
  const clock = new ClockQuestion(server, context.workspaceState);
  const excludes = watchFilesExcluded(server);
  server.onCreate(() => void commands.executeCommand('setContext', isStartedKey, true));
  server.onCreate(serveFiles);
  server.onCreate(client => findings.listen(client));
  server.onCreate(client => status.listen(client));
  const start = () => {
    server.start().catch(error => log.error(`The server did not start: ${String(error)}`));
  };
  context.subscriptions.push(
    log,
    entries,
    server,
    findings,
    rendering,
    status,
    clock,
    showClockQuestion(clock, entries),
    excludes,
    showOverview(server, findings),
    onFirstManifest(start),
    languages.registerCompletionItemProvider(['yaml', 'helm'], new ManifestSnippets(context.extensionUri)),
    workspace.registerTextDocumentContentProvider(rulePageScheme, new RulePages(server)),
    commands.registerCommand(openRuleCommand, (rule?: unknown) => openRule(rule, ruleTexts(context.extension))),
    commands.registerCommand(chooseTimeZoneCommand, (fix?: FixReference) =>
      fix === undefined ? setTimeZone(server) : chooseTimeZone(server, fix),
    ),
    commands.registerCommand(nameNamespaceCommand, (fix: FixReference) => nameNamespace(server, fix)),
    commands.registerCommand(pickActionCommand, (reference: MenuReference) => pickAction(server, reference)),
    commands.registerCommand(answerClockCommand, (uri: string, answer?: ClockAnswer) => clock.answer(uri, answer)),
    commands.registerCommand(showReferencesCommand, (uri: string, position: Position) =>
      showReferences(server, uri, position),
    ),
    commands.registerCommand(changeSeverityCommand, (target: SeverityTarget) => changeSeverity(server, target)),
    commands.registerCommand(checkWorkspaceCommand, () => findings.checkAll()),
    commands.registerCommand(renderChartCommand, (file?: Uri) => rendering.render(file)),
    commands.registerCommand(fixWorkspaceCommand, () => fixEverything(server, 'workspace')),
    commands.registerCommand(fixFolderCommand, (folder?: Uri) => fixEverything(server, scopeOfFolder(folder))),
    commands.registerCommand(fixFileCommand, (file?: Uri) => fixEverything(server, scopeOfFile(file))),
    commands.registerCommand(cancelReadingCommand, async () =>
      (await server.start()).sendNotification(cancelReadingNotification),
    ),
    commands.registerCommand(openExampleCommand, () => openExample(context.extensionUri)),
    commands.registerCommand(restartCommand, () => server.restart()),
    commands.registerCommand(openRuleHereCommand, () => openRuleHere(ruleTexts(context.extension))),
    commands.registerCommand(reportProblemCommand, () =>
      reportProblem(server, String(context.extension.packageJSON.version)),
    ),
    commands.registerCommand(showLogCommand, () => log.show()),
  );
}

/** The texts of the rules in the manifest, which VS Code has in the user's language. */
function ruleTexts({ packageJSON }: Extension<unknown>): RuleTexts {
  return packageJSON.contributes.configuration.properties['podsense.rules'].properties;
}
