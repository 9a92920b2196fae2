import {
  type CodeLensParams,
  LSPErrorCodes,
  type ReferenceParams,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { accountLensesInSteps } from '../../features/lenses/accountLenses.ts';
import { definitionAt, highlightsAt, referencesAt } from '../../features/navigation/navigation.ts';
import { prepareRename, type Refusal, renameAt } from '../../features/rename/rename.ts';
import { noticeText } from '../client/noticeText.ts';
import type { Session } from '../session/session.ts';
import type { Request } from './request.ts';

/** Requests about the name of an account or a volume. */
export const navigationRequests: readonly Request[] = [
  {
    method: 'textDocument/definition',
    empty: [],
    answer: async (session, { textDocument, position }: TextDocumentPositionParams, token) => {
      const checked = await session.checkedAmongOpen(textDocument.uri, token);
      return checked === undefined ? [] : definitionAt(position, checked);
    },
  },
  {
    method: 'textDocument/references',
    empty: [],
    answer: async (session, { textDocument, position, context }: ReferenceParams, token) => {
      const checked = await session.checkedAmongAll(textDocument.uri, token);
      return checked === undefined ? [] : referencesAt(position, checked, context?.includeDeclaration !== false);
    },
  },
  {
    method: 'textDocument/documentHighlight',
    empty: [],
    answer: async (session, { textDocument, position }: TextDocumentPositionParams, token) => {
      const checked = await session.checked(textDocument.uri, token);
      return checked === undefined ? [] : highlightsAt(position, checked);
    },
  },
  {
    method: 'textDocument/codeLens',
    empty: [],
    answer: async (session, { textDocument }: CodeLensParams, token) => {
      const checked = await session.checked(textDocument.uri, token);
      if (checked === undefined) return [];
      return session.run(accountLensesInSteps(checked, session.client.abilities), token);
    },
  },
  {
    method: 'textDocument/prepareRename',
    empty: null,
    answer: async (session, { textDocument, position }: TextDocumentPositionParams, token) => {
      const checked = await session.checked(textDocument.uri, token);
      return checked === undefined ? null : accepted(prepareRename(position, checked), session);
    },
  },
  {
    method: 'textDocument/rename',
    empty: null,
    answer: async (session, { textDocument, position, newName }: RenameParams, token) => {
      const checked = await session.checkedAmongAll(textDocument.uri, token);
      if (checked === undefined) return null;
      const {
        client,
        workspace: { lacksFiles },
      } = session;
      const versionOf = (of: string) => session.versionOf(of);
      const renaming = accepted(
        renameAt(position, newName, checked, { abilities: client.abilities, versionOf, lacksFiles }),
        session,
      );
      if (renaming?.warning !== undefined) session.warn(renaming.warning);
      return renaming?.edit ?? null;
    },
  },
];

/** Returns a refusal as an error, whose message editors show to the user. */
function accepted<Answer extends object>(answer: Answer | Refusal | undefined, { client }: Session): Answer | null {
  if (answer === undefined) return null;
  if ('refusal' in answer) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, noticeText(answer.refusal, client.abilities.language));
  }
  return answer;
}
