import { version } from '../../../../package.json';
import type { Report } from '../reports.ts';
import { jsonText } from './jsonText.ts';

/** All data of each finding. */
export const jsonReport: Report = (found, { files }) => jsonText({ version, files, findings: found });
