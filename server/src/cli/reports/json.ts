import { version } from '../../../../package.json';
import { jsonText } from './jsonText.ts';
import type { Report } from './reports.ts';

/** All data of each finding. */
export const jsonReport: Report = (found, { files }) => jsonText({ version, files, findings: found });
