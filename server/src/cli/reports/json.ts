import { version } from '../../../../package.json';
import type { Report } from '../reports.ts';

/** Everything that is known of each finding. */
export const jsonReport: Report = (found, { files }) =>
  `${JSON.stringify({ version, files, findings: found }, undefined, 2)}\n`;
