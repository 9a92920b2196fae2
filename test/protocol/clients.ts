import type { ClientCapabilities } from 'vscode-languageserver-protocol';

/** An editor with all capabilities that the server can use, as VS Code. */
export const capableClient: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  experimental: {
    podsense: {
      commands: ['podsense.openRule', 'podsense.chooseTimeZone', 'podsense.nameNamespace', 'podsense.showReferences'],
      rulePages: true,
    },
  },
};

/** An editor with only the common capabilities: diagnostics are published, edits are `changes`. */
export const plainClient: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };
