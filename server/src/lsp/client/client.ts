import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Abilities } from '../../features/shared/abilities.ts';
import { languageOf } from '../../messages/language.ts';
import { todaysName } from '../../zones/zoneLinks.ts';
import { isUtc, isZoneName } from '../../zones/zoneNames.ts';

/** The capabilities and options of a client, from its initialization. */
export type Client = {
  /** Its name and version, as it gives them. */
  readonly name: string;
  readonly abilities: Abilities;
  /** It shows documentation in the menu of code actions. */
  readonly documentsActions: boolean;
  /** It pulls diagnostics; else they are published. */
  readonly pullsDiagnostics: boolean;
  /** It supports the version of published diagnostics. */
  readonly knowsVersions: boolean;
  /** It pulls all of them again on a refresh request. */
  readonly refreshesDiagnostics: boolean;
  /** The requests that it repeats on `workspace/…/refresh`. */
  readonly refreshes: readonly ('diagnostic' | 'inlayHint' | 'codeLens')[];
  /** It supports `workspace/configuration`. */
  readonly answersConfiguration: boolean;
  /** It needs a registration before it sends changed settings. */
  readonly registersConfiguration: boolean;
  readonly changesFolders: boolean;
  /** It sends a request before a rename for what can be renamed. */
  readonly preparesRename: boolean;
  /** It finds and reads files for the server. */
  readonly readsFiles: boolean;
  /** It wants notifications of how much of the workspace has been read. */
  readonly showsStatus: boolean;
  /** Its log shows what the server does. */
  readonly showsJournal: boolean;
  /** It watches files after a registration. */
  readonly watchesFiles: boolean;
  /** It shows the progress of long work. */
  readonly showsProgress: boolean;
  /** The uris of its folders. */
  readonly folders: readonly string[];
  /** The settings of a client without `workspace/configuration`. */
  readonly settings: unknown;
  /** The zone by today's name, which its system may not know yet. Absent if unknown, or UTC, which nobody chose. */
  readonly computerZone: string | undefined;
};

/** Reads the parameters of a client. Total: what is missing or of a wrong type counts as absent. */
export function readClient(params: InitializeParams): Client {
  const { textDocument, workspace, window }: ClientCapabilities = params.capabilities;
  const options = asRecord(params.initializationOptions);
  const extensions = asRecord(asRecord(params.capabilities.experimental).podsense);
  const diagnostic = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  const { name = 'unknown', version = '' } = params.clientInfo ?? {};
  return {
    name: `${name} ${version}`.trim(),
    abilities: {
      language: languageOf(asString(params.locale)),
      markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
      completionMarkdown: textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') === true,
      relatedInformation: diagnostic.relatedInformation === true,
      tags: diagnostic.tagSupport !== undefined,
      rulePages: extensions.rulePages === true && diagnostic.codeDescriptionSupport === true,
      documentChanges: workspace?.workspaceEdit?.documentChanges === true,
      changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
      resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties?.includes('edit') === true,
      commands: asStrings(extensions.commands),
    },
    documentsActions: textDocument?.codeAction?.documentationSupport === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    knowsVersions: textDocument?.publishDiagnostics?.versionSupport === true,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshes: refreshesOf(params.capabilities),
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    changesFolders: workspace?.workspaceFolders === true,
    readsFiles: extensions.files === true,
    showsJournal: extensions.journal === true,
    showsStatus: extensions.workspaceStatus === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsProgress: window?.workDoneProgress === true,
    folders: foldersOf(params),
    settings: options.settings,
    computerZone: zoneOf(options.computerZone),
  };
}

function zoneOf(name: unknown): string | undefined {
  return typeof name === 'string' && isZoneName(name) && !isUtc(name) ? (todaysName(name) ?? name) : undefined;
}

function refreshesOf({ textDocument, workspace }: ClientCapabilities): Client['refreshes'] {
  const refreshes: Client['refreshes'][number][] = [];
  if (textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true) {
    refreshes.push('diagnostic');
  }
  if (workspace?.inlayHint?.refreshSupport === true) refreshes.push('inlayHint');
  if (workspace?.codeLens?.refreshSupport === true) refreshes.push('codeLens');
  return refreshes;
}

function foldersOf(params: InitializeParams): readonly string[] {
  const { workspaceFolders, rootUri } = params;
  if (workspaceFolders) return workspaceFolders.map(folder => folder.uri);
  return rootUri ? [rootUri] : [];
}

function asRecord(value: unknown): Readonly<Partial<Record<string, unknown>>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asStrings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
