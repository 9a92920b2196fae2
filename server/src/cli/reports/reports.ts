import type { Language } from '../../messages/language.ts';
import type { FailLevel, Format } from '../shared/command.ts';
import type { Found } from './found.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

/** The context of a report besides its findings. */
export type ReportContext = {
  /** The number of checked files. */
  readonly files: number;
  readonly language: Language;
  readonly failOn: FailLevel;
  /** The paths of files in their repositories, with `/`, by their names. */
  readonly placesOf: () => ReadonlyMap<string, string>;
};

/** Formats findings as the text to print. */
export type Formatter = (found: readonly Found[], context: ReportContext) => string;

export const reports: Readonly<Record<Format, Formatter>> = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
};
