import fc from 'fast-check';
import { randomManifest } from '../laws/randomManifest.ts';

/** Texts that are hard for readers of YAML. */
export const pieces = [
  '"', "'", '`', '[', ']', '{', '}', '|', '>', '|+9', '&a ', '*a', '<<: *a', '!!map ', '!x ', '? ', ': ', '- ', '# ', ' #',
  '---', '...', '%YAML 9', '{{', '}}', '{{ if }}', '${', '\0', '\t', '\r', '\n', '\r\n', '\u2028', '\ufeff', '\ud800', '\udc00',
  '🕐', ' ', '    ', '\\', '~', 'kind: Pod', 'spec:', 'containers:', 'apiVersion: v1\n',
]; // biome-ignore format: a list of scraps

const mutation = fc.record({
  at: fc.nat(),
  cut: fc.oneof(fc.constant(0), fc.nat(30)),
  piece: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })),
  copy: fc.oneof(fc.constant(0), fc.nat(60)),
});

/** A text that was cut, stirred and strewn with scraps. */
export function mutationOf(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(texts, fc.array(mutation, { minLength: 1, maxLength: 6 })).map(([text, mutations]) =>
    mutations.reduce((current, { at, cut, piece, copy }) => {
      const start = at % (current.length + 1);
      return current.slice(0, start) + piece + current.slice(start, start + copy) + current.slice(start + cut);
    }, text),
  );
}

export const mutated = mutationOf(randomManifest);
