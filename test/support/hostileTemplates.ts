// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are what envsubst replaces.
import fc from 'fast-check';

const names = ['name', 'serviceAccount', 'timezone', 'env', 'image', 'list', 'map', 'inner', 'global', 'create', 'on'];
/** A key of values, and of what templates take from them. */
export const key = fc.constantFrom(...names);

/** Texts that YAML or a template reads in another way than a person might, among others. */
export const scalar = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('Asia/Tokyo', 'Asia/Tokio', 'CST', 'default', 'web', 'true', 'false', 'UTC'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('null', '~', '0', '-1', '1e400', '0x1F', '010', '', '2024-01-01', '99999999999'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['{{ .Values.name }}', '{{', '${X}', '🕐', '"\\ud800"', '"a\\nb: c"', "'it''s'", '&a x', '*a', '!!str 8'],
      ...['<no value>', '#', '|-\n    a\n    b'],
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 5 }) },
);

const functions = [
  ...['default', 'coalesce', 'required', 'not', 'empty', 'ternary', 'eq', 'ne', 'lt', 'and', 'or', 'kindIs', 'kindOf'],
  ...['int', 'toYaml', 'len', 'list', 'append', 'concat', 'first', 'last', 'has', 'dict', 'hasKey', 'get', 'set'],
  ...['unset', 'pick', 'omit', 'deepCopy', 'merge', 'mergeOverwrite', 'quote', 'squote', 'toString', 'print', 'printf'],
  ...[
    'upper',
    'trim',
    'nospace',
    'trimSuffix',
    'replace',
    'trunc',
    'contains',
    'hasPrefix',
    'join',
    'indent',
    'nindent',
  ],
  ...['include', 'tpl', 'fail', 'lookup', 'index', 'slice', 'until', 'fromYaml', 'b64enc', 'randAlphaNum', 'nothing'],
];

const path = fc
  .tuple(
    fc.constantFrom(
      '.Values',
      '.Chart',
      '.Release',
      '.',
      '$',
      '$.Values',
      '$x',
      '.Capabilities',
      '.Template',
      '.Files',
    ),
    fc.array(fc.oneof(key, fc.constantFrom('Name', 'Version', 'Namespace', 'Upgrade')), { maxLength: 3 }),
  )
  .map(([root, keys]) => (root === '.' || keys.length === 0 ? root + keys.join('.') : `${root}.${keys.join('.')}`));

const literal = fc.oneof(
  fc.constantFrom(
    '"a"',
    '`a\n`',
    '""',
    '0',
    '-7',
    '200000',
    '1e9',
    '0x_1',
    "'a'",
    'true',
    'nil',
    '"%s-%d"',
    '"\\x41"',
    '"full"',
  ),
  scalar.map(text => JSON.stringify(text)),
);

/** What stands between the braces of an action: forms of templates, few of which mean something. */
export const { pipeline } = fc.letrec<{ pipeline: string; call: string; operand: string }>(tie => ({
  operand: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    path,
    literal,
    tie('pipeline').map(inner => `(${inner})`),
    tie('pipeline').map(inner => `(${inner}).name`),
  ),
  call: fc.oneof(
    tie('operand'),
    fc
      .tuple(fc.constantFrom(...functions), fc.array(tie('operand'), { maxLength: 3 }))
      .map(([name, operands]) => [name, ...operands].join(' ')),
  ),
  pipeline: fc.array(tie('call'), { minLength: 1, maxLength: 3 }).map(calls => calls.join(' | ')),
}));

/** Actions, blocks and scraps of a template. */
export const { body } = fc.letrec<{ body: string; block: string }>(tie => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    pipeline.map(inner => `{{ ${inner} }}`),
    pipeline.map(inner => `{{- ${inner} -}}`),
    pipeline.map(inner => `{{ $x := ${inner} }}`),
    pipeline.map(inner => `{{ $x = ${inner} }}`),
    fc.constantFrom(
      '{{/* a */}}',
      '{{- /* }} */ -}}',
      '{{',
      '}}',
      '{{ end }}',
      '{{ else }}',
      '{{ break }}',
      '{{ template "full" . }}',
    ),
    fc.constantFrom(
      'a',
      '\n',
      '  name: ',
      '- ',
      '# ',
      '"',
      '---\n',
      '{{`{{ a }}`}}',
      '{{ "{{" }}',
      '\r\n',
      '\t',
      '{{ block "b" . }}x{{ end }}',
    ),
    fc
      .tuple(
        fc.constantFrom('if', 'with', 'range', 'range $i, $x :=', 'with $x :=', 'else if', 'define'),
        pipeline,
        tie('body'),
        tie('body'),
      )
      .map(([word, condition, inside, other]) => `{{ ${word} ${condition} }}${inside}{{ else }}${other}{{ end }}`),
  ),
  body: fc.array(tie('block'), { maxLength: 3 }).map(parts => parts.join('')),
}));
