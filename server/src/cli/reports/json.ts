import { version } from '../../../../package.json';
import { jsonText } from './jsonText.ts';
import type { Formatter } from './reports.ts';

/** All data of each finding. */
export const jsonReport: Formatter = (found, { files }) => jsonText({ version, files, findings: found });
