import { presentSeverity } from '../../features/actions/severityActions.ts';
import { changeSetting } from '../../features/shared/changeSetting.ts';
import { ruleIds } from '../../protocol/ruleIds.gen.ts';
import {
  type PresentTimeZone,
  type SetSeverityParams,
  type SetTimeZoneParams,
  type SeverityTarget,
  setSeverityRequest,
  setTimeZoneRequest,
  severityRequest,
  timeZoneRequest,
} from '../../protocol/settingRequests.ts';
import { severities } from '../../protocol/severities.ts';
import { isZoneName } from '../../zones/zoneNames.ts';
import type { Request } from './request.ts';

/** Requests by which a user changes the severity of a rule, or the time zone, in the settings of a file. */
export const settingRequests: readonly Request[] = [
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
      return changeSetting(['rules', rule], severity, place, session.client.abilities);
    },
  },
  {
    method: timeZoneRequest,
    empty: null,
    answer: async (session, { uri }: { readonly uri: string }): Promise<PresentTimeZone> => {
      const { settings, said, place } = await session.settingsOf(uri);
      return { timeZone: settings.timeZone, isInFile: said.timeZone !== undefined, file: place?.uri ?? null };
    },
  },
  {
    method: setTimeZoneRequest,
    empty: null,
    answer: async (session, { uri, timeZone }: SetTimeZoneParams) => {
      const { place } = await session.settingsOf(uri);
      if (place === undefined || (timeZone !== 'node' && !isZoneName(timeZone))) return null;
      return changeSetting(['timeZone'], timeZone, place, session.client.abilities);
    },
  },
];
