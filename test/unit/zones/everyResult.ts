import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { say } from '../../../server/src/messages/message.ts';
import { fixContext, lintFiles } from '../../support/examples.ts';
import type { Page } from '../../support/pages.ts';

/** All findings in the examples of pages, with the result of each fix, as JSON: one finding of an example each. */
export function everyResult(pages: readonly Page[]): readonly string[] {
  return pages.flatMap(({ path, examples }) =>
    examples.flatMap(({ line, files, settings }) =>
      [...lintFiles(files, settings)].flatMap(([name, { found }]) =>
        found.map(({ finding }) => {
          const { rule, span, severity, message } = finding;
          const made = fixesFor(finding, fixContext).map(fix => ({
            ...fix,
            title: [say(fix.title, 'en'), say(fix.title, 'zh')],
          }));
          const words = [say(message, 'en'), say(message, 'zh')];
          return JSON.stringify({ path, line, name, rule, span, severity, words, made });
        }),
      ),
    ),
  );
}
