import type { Checked } from '../../lint/checked.ts';
import type { BrokenLine } from '../../protocol/findingRequests.ts';
import type { Steps } from '../../text/steps.ts';

/** The first line of a file that is no YAML; undefined if all that was read of it is. In steps of one document. */
export function* brokenLine({ file }: Checked): Steps<BrokenLine | undefined> {
  for (const { span, document } of file.documents) {
    if (document?.errorAt !== undefined) {
      const { line } = file.lines.positionAt(span.start + document.errorAt);
      const before = document.text.slice(0, document.errorAt);
      const start = before.lastIndexOf('\n') + 1;
      const [indentation = ''] = /^[ \t]*/.exec(document.text.slice(start)) ?? [];
      return { line, isTab: indentation.includes('\t') };
    }
    yield;
  }
  return undefined;
}
