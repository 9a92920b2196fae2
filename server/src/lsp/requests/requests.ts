import {
  type CodeAction,
  type CodeActionParams,
  type CompletionItem,
  type CompletionParams,
  type HoverParams,
  type InlayHintParams,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { actionsOfPart, codeActionsInSteps } from '../../features/actions/codeActions.ts';
import { readUnresolved, resolveFixRule } from '../../features/actions/fixAllActions.ts';
import { applyFix } from '../../features/actions/fixes.ts';
import { completionsAt, resolveCompletion } from '../../features/completion/completion.ts';
import { inlayHintsInSteps } from '../../features/hints/inlayHints.ts';
import { hoverAt } from '../../features/hover/hover.ts';
import {
  type Answers,
  type FixParams,
  fixRequest,
  type MenuReference,
  menuPartRequest,
} from '../../protocol/fixRequests.ts';
import { isNamespaceName } from '../../protocol/namespaceName.ts';
import { type PageParams, pageRequest } from '../../protocol/pageRequest.ts';
import { ruleIds } from '../../protocol/ruleIds.gen.ts';
import { timeZonesRequest } from '../../protocol/settingRequests.ts';
import { pageOf } from '../../rules/pageOf.ts';
import type { FixContext } from '../../rules/rule.ts';
import { zoneChoices } from '../../zones/zoneChoices.ts';
import { isZoneName } from '../../zones/zoneNames.ts';
import type { Session } from '../session/session.ts';
import { navigationRequests } from './navigationRequests.ts';
import type { Request } from './request.ts';
import { settingRequests } from './settingRequests.ts';
import { workspaceRequests } from './workspaceRequests.ts';

/** Every request that the server handles, but for those of the connection itself and for diagnostics. */
export const requests: readonly Request[] = [
  {
    method: 'textDocument/codeAction',
    empty: [],
    answer: async (session, { textDocument, range, context }: CodeActionParams, token) => {
      const checked = await session.checked(textDocument.uri, token);
      if (checked === undefined) return [];
      const only = context?.only === undefined ? {} : { only: context.only };
      const { place } = await session.settingsOf(textDocument.uri);
      const { abilities } = session.client;
      return session.run(
        codeActionsInSteps({ range, ...only }, checked, abilities, fixContextOf(session), place),
        token,
      );
    },
  },
  {
    method: menuPartRequest,
    empty: [],
    answer: async (session, params: MenuReference, token) => {
      const checked = await session.checked(params.uri, token);
      if (checked === undefined || checked.version !== params.version) return [];
      return session.run(actionsOfPart(params, checked, session.client.abilities, fixContextOf(session)), token);
    },
  },
  {
    method: 'codeAction/resolve',
    empty: null,
    answer: async (session, action: CodeAction, token) => {
      const unresolved = readUnresolved(action.data);
      if (unresolved === undefined) return action;
      const checked = await session.checked(unresolved.uri, token);
      if (checked === undefined || checked.version !== unresolved.version) {
        throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
      }
      return session.run(resolveFixRule(action, unresolved, checked, session.client.abilities), token);
    },
  },
  {
    method: 'textDocument/hover',
    empty: null,
    answer: async (session, { textDocument, position }: HoverParams, token) => {
      const checked = await session.checked(textDocument.uri, token);
      const { abilities, computerZone } = session.client;
      return checked === undefined
        ? null
        : hoverAt(position, checked, abilities, { now: Date.now(), zone: computerZone });
    },
  },
  ...navigationRequests,
  ...settingRequests,
  ...workspaceRequests,
  {
    method: 'textDocument/inlayHint',
    empty: [],
    answer: async (session, { textDocument, range }: InlayHintParams, token) => {
      const checked = await session.checked(textDocument.uri, token);
      if (checked === undefined) return [];
      return session.run(inlayHintsInSteps(range, checked, session.client.abilities, Date.now()), token);
    },
  },
  {
    method: 'textDocument/completion',
    empty: [],
    answer: async (session, { textDocument, position }: CompletionParams, token) => {
      const checked = await session.checked(textDocument.uri, token);
      return checked === undefined ? [] : completionsAt(position, checked, session.client.abilities);
    },
  },
  {
    method: 'completionItem/resolve',
    empty: null,
    answer: (session, item: CompletionItem) => resolveCompletion(item, Date.now(), session.client.abilities),
  },
  {
    method: pageRequest,
    empty: null,
    answer: (_, params: PageParams) => {
      const rule = ruleIds.find(id => id === params.rule);
      return rule === undefined ? null : pageOf(rule, other => `${other}.md`);
    },
  },
  { method: timeZonesRequest, empty: [], answer: () => zoneChoices(Date.now()) },
  {
    method: fixRequest,
    empty: null,
    answer: async (session, params: FixParams, token) => {
      const answers = readAnswers(params.answers);
      if (answers === undefined) return null;
      const checked = await session.checked(params.uri, token);
      if (checked === undefined) return null;
      return applyFix(params, checked, session.client.abilities, { ...fixContextOf(session), answers });
    },
  },
];

/** Undefined if there is none, or one that no object can have. */
function readAnswers(answers: Answers | undefined): Answers | undefined {
  const timeZone: unknown = answers?.timeZone;
  const namespace: unknown = answers?.namespace;
  if (typeof timeZone === 'string') return isZoneName(timeZone) ? { timeZone } : undefined;
  return typeof namespace === 'string' && isNamespaceName(namespace) ? { namespace } : undefined;
}

function fixContextOf({ client }: Session): FixContext {
  return client.computerZone === undefined ? {} : { computerZone: client.computerZone };
}
