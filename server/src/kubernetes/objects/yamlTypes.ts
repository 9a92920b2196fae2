import type { ScalarNode } from '../../yaml/tree/node.ts';

/** The type that the API server reads in a scalar. */
export type ScalarType = 'string' | 'boolean' | 'number' | 'null';

/**
 * The type of a scalar to the API server and its clients, which read YAML 1.1 (sigs.k8s.io/yaml, goyaml.v2 `resolve`):
 * `no`, `off` and `y` are booleans, `0x1F` and `1_000` numbers. A quoted or block scalar is a string.
 */
export function typeOf({ style, value, isNull }: ScalarNode): ScalarType {
  if (style !== 'plain') return 'string';
  if (isNull) return 'null';
  if (booleans.has(value)) return 'boolean';
  const digits = value.replaceAll('_', '');
  return numbers.some(form => form.test(digits)) ? 'number' : 'string';
}

/** The boolean that a plain scalar is; undefined for any other. */
export function booleanOf(scalar: ScalarNode): boolean | undefined {
  return scalar.style === 'plain' ? booleans.get(scalar.value) : undefined;
}

/** The boolean that a text was meant to be, whatever its quotes and its case. */
export function meantBooleanOf({ value }: ScalarNode): boolean | undefined {
  return booleans.get(value.trim().toLowerCase());
}

const booleans: ReadonlyMap<string, boolean> = new Map(
  (
    [
      [true, ['y', 'yes', 'true', 'on']],
      [false, ['n', 'no', 'false', 'off']],
    ] as const
  ).flatMap(([boolean, words]) =>
    words.flatMap(word =>
      [word, `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`, word.toUpperCase()].map(
        written => [written, boolean] as const,
      ),
    ),
  ),
);

const numbers = [
  /^[-+]?(?:\d+|0x[\da-f]+|0o[0-7]+|0b[01]+)$/i,
  /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i,
  /^(?:[-+]?\.inf|\.nan)$/i,
];
