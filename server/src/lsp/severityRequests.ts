import { changeSeverity, presentSeverity, type SeverityTarget } from '../features/severityActions.ts';
import { ruleIds, severities } from '../settings/settings.ts';
import { type SetSeverityParams, setSeverityRequest, severityRequest } from './protocol.ts';
import type { Request } from './request.ts';

/** What a client asks that lets its user change the severity of a rule. */
export const severityRequests: readonly Request[] = [
  {
    method: severityRequest,
    empty: null,
    answer: async (session, { uri, rule }: SeverityTarget) => {
      const { settings, place } = await session.settingsOf(uri);
      const known = ruleIds.find(id => id === rule);
      return known === undefined ? null : presentSeverity(known, settings, place);
    },
  },
  {
    method: setSeverityRequest,
    empty: null,
    answer: async (session, params: SetSeverityParams) => {
      const { place } = await session.settingsOf(params.uri);
      const rule = ruleIds.find(id => id === params.rule);
      const severity = severities.find(name => name === params.severity);
      if (place === undefined || rule === undefined || severity === undefined) return null;
      return changeSeverity(rule, severity, place, session.client.abilities);
    },
  },
];
