// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are what envsubst replaces.
import fc from 'fast-check';
import { body, key, pipeline, scalar } from './hostileTemplates.ts';

/** The files of a chart by their paths in its folder: its description, its values, its helpers and its templates. */
export type ChartFiles = Readonly<Record<string, string>>;

type Tree = string | { readonly [key: string]: Tree } | readonly Tree[];

const { tree } = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.dictionary(fc.oneof(key, fc.constantFrom('__proto__', 'constructor', 'a.b', '"', '{{ x }}', '')), tie('tree'), {
      maxKeys: 4,
    }),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.array(fc.record({ name: fc.constantFrom('TZ', 'tz'), value: scalar }), { maxLength: 2 }),
  ),
}));

const zonePath = fc.constantFrom('/etc/localtime', '/etc/localtime/', '/usr/share/zoneinfo/Asia/Tokio', '/etc', 'x');

const usual = fc.record(
  {
    serviceAccount: fc.record({ create: scalar, name: scalar }, { requiredKeys: [] }),
    timezone: scalar,
    name: scalar,
    env: fc.array(fc.record({ name: fc.constantFrom('TZ', 'tz'), value: scalar }), { maxLength: 2 }),
    volumeMounts: fc.array(
      fc.record({ name: scalar, mountPath: zonePath, readOnly: scalar, subPath: scalar }, { requiredKeys: ['name'] }),
      { maxLength: 2 },
    ),
    volumes: fc.array(
      fc.record({
        name: scalar,
        hostPath: fc.record({ path: zonePath, type: fc.constantFrom('', 'File', 'Directory') }),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

const valuesFile = fc
  .oneof(
    usual,
    fc.dictionary(key, tree, { maxKeys: 8 }),
    fc.tuple(usual, tree).map(([most, odd]) => ({ ...most, odd })),
  )
  .map(values => written(values, ''));

/** In block style, as people write values, without regard to what needs quotes. */
function written(value: Tree, indent: string): string {
  if (typeof value === 'string') return ` ${value}\n`;
  const lines = Array.isArray(value)
    ? value.map((item: Tree) => `${indent}-${written(item, `${indent}  `)}`)
    : Object.entries(value).map(([name, inner]) => `${indent}${name}:${written(inner, `${indent}  `)}`);
  const text = lines.join('');
  if (text === '') return Array.isArray(value) ? ' []\n' : ' {}\n';
  return indent === '' ? text : `\n${text}`;
}

const description = fc
  .record({
    name: fc.oneof(fc.constant('shop'), scalar),
    version: fc.oneof(fc.constant('0.1.0'), scalar),
    dependencies: fc.constantFrom(
      '',
      'dependencies: [{name: inner, alias: map}]\n',
      'dependencies: [{name: inner, condition: "on,inner.create"}]\n',
      'dependencies:\n  - name: inner\n    import-values: [env, {child: a, parent: b}]\n    tags: [on]\n',
      'dependencies: {inner: 1}\n',
    ),
  })
  .map(({ name, version, dependencies }) => `name: ${name}\nversion: ${version}\n${dependencies}`);

/** As people write them, so that something is evaluated at all. */
const usualPart = fc.constantFrom(
  '{{ include "account" . }}',
  '{{ include "full" $ }}',
  '{{ .Values.name }}',
  '{{ .Values.serviceAccount.name | default "default" }}',
  '{{ ternary "web" (default "default" .Values.serviceAccount.name) .Values.serviceAccount.create }}',
  '{{ .Values.timezone | quote }}',
  '{{ .Release.Name }}-{{ .Chart.Name | trunc 63 | trimSuffix "-" }}',
  '{{ tpl .Values.name $ }}',
);

const line = fc.oneof(
  { weight: 4, arbitrary: usualPart },
  { weight: 2, arbitrary: scalar },
  { weight: 1, arbitrary: body },
);

const helpersFile = fc
  .tuple(line, line)
  .map(
    ([account, full]) =>
      `{{- define "account" -}}\n${account}\n{{- end -}}\n{{- define "full" -}}\n${full}{{ include "account" . }}\n{{- end -}}\n`,
  );

const part = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: line.map(zone => `          env:\n            - name: TZ\n              value: ${zone}\n`) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('.Values.env', '.Values.list', '.').map(from => {
      return `          {{- with ${from} }}\n          env:\n            {{- toYaml . | nindent 12 }}\n          {{- end }}\n`;
    }),
  },
  { weight: 1, arbitrary: pipeline.map(inner => `{{- with ${inner} }}\n          env: {{ . }}\n{{- end }}\n`) },
  { weight: 1, arbitrary: body.map(text => `${text}\n`) },
);

const slot = fc.oneof({ weight: 6, arbitrary: fc.constant('') }, { weight: 1, arbitrary: part });

const templateFile = fc
  .record({ name: line, spec: slot, account: line, container: line, inside: part, volumes: slot })
  .map(
    ({ name, spec, account, container, inside, volumes }) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels: {app: web}
    spec:
${spec}      serviceAccountName: ${account}
      containers:
        - name: ${container}
          image: web:1
${inside}      volumes:
${volumes}`,
  );

/** Charts whose templates, values and descriptions are hard to read, or ask for too much. */
export const hostileCharts: fc.Arbitrary<ChartFiles> = fc.record({
  'Chart.yaml': description,
  'values.yaml': valuesFile,
  'templates/_helpers.tpl': helpersFile,
  'templates/web.yaml': templateFile,
  'charts/inner/Chart.yaml': fc.constantFrom('name: inner\n', 'name: {{ x }}\n', 'name: [inner]\n', ''),
  'charts/inner/values.yaml': valuesFile,
  'charts/inner/templates/web.yaml': templateFile,
});
