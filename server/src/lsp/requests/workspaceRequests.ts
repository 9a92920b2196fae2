import { diagnosticsInSteps } from '../../features/diagnostics/diagnostics.ts';
import { podsOf } from '../../features/overview/podsOf.ts';
import { brokenLine } from '../../features/shared/brokenLine.ts';
import { podCount } from '../../features/shared/podCount.ts';
import {
  type CheckParams,
  checkRequest,
  type FileFindings,
  type FileStatus,
  fileStatusRequest,
  type RenderParams,
  renderRequest,
} from '../../protocol/findingRequests.ts';
import { type PodOverview, podsRequest } from '../../protocol/podsRequest.ts';
import { type ReportParams, reportRequest } from '../../protocol/reportRequest.ts';
import * as messages from '../client/messages.ts';
import { settingsText } from '../client/settingsText.ts';
import { fixRequests } from './fixRequests.ts';
import type { Request } from './request.ts';

/** Requests about the whole workspace, and its status. */
export const workspaceRequests: readonly Request[] = [
  {
    method: checkRequest,
    empty: [],
    answer: async (session, params: CheckParams, token) => {
      const found: FileFindings[] = [];
      const send = (files: readonly FileFindings[]) => {
        if (params.partialResultToken === undefined) found.push(...files);
        else if (files.length > 0) session.sendPartial(params.partialResultToken, files);
      };
      const title = messages.checkWorkspace();
      for await (const checked of session.workspace.check({ ...params, title }, token)) {
        const files: FileFindings[] = [];
        for (const file of checked) {
          const diagnostics = await session.run(diagnosticsInSteps(file, session.client.abilities), token);
          files.push({ uri: file.uri, diagnostics });
        }
        send(files.filter(({ diagnostics }) => diagnostics.length > 0));
      }
      return found;
    },
  },
  ...fixRequests,
  {
    method: renderRequest,
    empty: null,
    answer: async (session, { uris }: RenderParams, token) => (await session.render(uris, token)) ?? null,
  },
  {
    method: podsRequest,
    empty: [],
    answer: async (session, _: unknown, token) => {
      const pods: PodOverview[] = [];
      const { language } = session.client.abilities;
      const uris = await session.workspace.files();
      for await (const checked of session.workspace.check({ uris, title: messages.checkWorkspace() }, token)) {
        for (const file of checked) pods.push(...(await session.run(podsOf(file, language), token)));
      }
      return pods;
    },
  },
  {
    method: reportRequest,
    empty: '',
    answer: async (session, { uri }: ReportParams) => {
      if (uri === undefined) return session.journal.text;
      const { settings } = await session.settingsOf(uri);
      return `${session.journal.text}\nsettings of the active file: ${settingsText(settings)}`;
    },
  },
  {
    method: fileStatusRequest,
    empty: null,
    answer: async (session, { uri }: { readonly uri: string }, token): Promise<FileStatus | null> => {
      const checked = await session.checked(uri, token);
      if (checked === undefined) return null;
      const pods = await session.run(podCount(checked), token);
      const broken = await session.run(brokenLine(checked), token);
      return { pods, findings: checked.findings.length, ...(broken === undefined ? {} : { broken }) };
    },
  },
];
