import fc from 'fast-check';
import type { Value } from './value.ts';
import { type Style, writtenBlock, writtenFlow, writtenJson } from './written.ts';

/** Comments that ignore findings, most of them without effect. */
const suppressions = ['podsense: ignore[unknown-timezon, legacy-timezone]', 'podsense: ignore-file'];

const style: fc.Arbitrary<Style> = fc.record({
  step: fc.constantFrom(2, 4),
  indentDashes: fc.boolean(),
  comments: fc.constantFrom(undefined, undefined, undefined, 'why', 'why', ...suppressions),
  share: fc.boolean(),
  lines: fc.boolean(),
  lastComma: fc.boolean(),
  flowFrom: fc.constantFrom(0, 3, 5, 7, 99, 99, 99, 99),
});

/** Objects in one of the forms that people write: indentation, dashes, flow style, JSON, anchors, comments, line ends. */
export function formed(objects: fc.Arbitrary<readonly Value[]>): fc.Arbitrary<string> {
  return fc
    .record({
      objects,
      style,
      json: fc.constantFrom<string | number | undefined>(undefined, undefined, undefined, undefined, 2, 4, '\t'),
      crlf: fc.boolean(),
      lastLineEnd: fc.boolean(),
    })
    .map(({ objects: all, style: chosen, json, crlf, lastLineEnd }) => {
      const text =
        json === undefined
          ? all
              .map(value => (chosen.flowFrom === 0 ? `${writtenFlow(value)}\n` : writtenBlock(value, chosen)))
              .join('---\n')
          : writtenJson({ apiVersion: 'v1', kind: 'List', items: all }, json);
      const trimmed = text.replace(/\n+$/, '') + (lastLineEnd ? '\n' : '');
      return crlf ? trimmed.replaceAll('\n', '\r\n') : trimmed;
    });
}
