import type { CancellationToken, ChangeAnnotation, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { FixCounter } from '../../features/actions/fixCounter.ts';
import { fixesOfFile } from '../../features/actions/workspaceFixes.ts';
import type { FixChoice } from '../../fix/fixChoice.ts';
import type { Checked } from '../../lint/checked.ts';
import {
  type FixableParams,
  type FixWorkspaceParams,
  fixableRequest,
  fixWorkspaceRequest,
} from '../../protocol/fixRequests.ts';
import { type RuleId, ruleIds } from '../../protocol/ruleIds.gen.ts';
import * as messages from '../client/messages.ts';
import type { Session } from '../session/session.ts';
import type { CheckOptions } from '../session/workspace.ts';
import type { Request } from './request.ts';

/** Requests about the fixes of many findings at once: first what there is to choose from, then the chosen ones. */
export const fixRequests: readonly Request[] = [
  {
    method: fixableRequest,
    empty: { rules: [], others: 0 },
    answer: async (session, params: FixableParams | undefined, token) => {
      const { file, folder, workDoneToken } = params ?? {};
      const counter = new FixCounter();
      const uris = file === undefined ? undefined : [file];
      const options = { uris, folder, workDoneToken, title: messages.lookForFixes() };
      for await (const checked of filesIn(session, options, token)) await session.run(counter.add(checked), token);
      return counter.offers(session.client.abilities.language);
    },
  },
  {
    method: fixWorkspaceRequest,
    empty: null,
    answer: async (session, params: FixWorkspaceParams | undefined, token): Promise<WorkspaceEdit | null> => {
      const { abilities } = session.client;
      // Without versions, such an edit could change a newer text.
      if (!abilities.documentChanges) return null;
      const { uris, workDoneToken } = params ?? {};
      const choice = choiceOf(params ?? {});
      const documentChanges: TextDocumentEdit[] = [];
      const changeAnnotations: Record<string, ChangeAnnotation> = {};
      const options = { uris, workDoneToken, title: messages.fixWorkspace() };
      for await (const checked of filesIn(session, options, token)) {
        const fixes = await session.run(fixesOfFile(checked, choice, abilities), token);
        if (fixes === undefined) continue;
        documentChanges.push(fixes.edit);
        Object.assign(changeAnnotations, fixes.annotations);
      }
      if (documentChanges.length === 0) return null;
      return abilities.changeAnnotations ? { documentChanges, changeAnnotations } : { documentChanges };
    },
  },
];

/** The files, each checked. A single one that is open need not be a file of the workspace. */
async function* filesIn(session: Session, options: CheckOptions, token: CancellationToken): AsyncGenerator<Checked> {
  const [only, ...others] = options.uris ?? [];
  const open = only === undefined || others.length > 0 ? undefined : await session.checkedAmongOpen(only, token);
  if (open !== undefined) yield open;
  else for await (const files of session.workspace.check(options, token)) yield* files;
}

function choiceOf({ safe, others }: FixWorkspaceParams): FixChoice {
  if (safe === undefined && others === undefined) return { kind: 'safe' };
  return { kind: 'chosen', safe: knownOf(safe), others: knownOf(others) };
}

/** Parameters may be anything. */
function knownOf(rules: readonly RuleId[] | undefined): readonly RuleId[] {
  return ruleIds.filter(id => Array.isArray(rules) && rules.includes(id));
}
