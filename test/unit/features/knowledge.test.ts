import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import { codeSpan } from '../../../server/src/features/hover/hoverText.ts';
import type { Abilities } from '../../../server/src/features/shared/abilities.ts';
import { fc } from '../../support/random.ts';
import { able, checkedFile, unable } from './checked.ts';

/** The hover at `¦`, in a text without it. */
function told(marked: string, abilities: Abilities = able, now = '2026-01-01'): string {
  const checked = checkedFile(marked.replace('¦', ''), []);
  const position = checked.file.lines.positionAt(marked.indexOf('¦'));
  const hover = hoverAt(position, checked, abilities, { now: Date.parse(now) });
  return hover === null ? '' : (hover.contents as MarkupContent).value;
}

function pod(rest: string, container = '', namespace = '\n  namespace: shop'): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web${namespace}\nspec:\n${rest}  containers:\n    - name: web\n${container}`;
}

const atName = (text: string): string => text.replace('- name: web', '- name: ¦web');
const variable = (value: string): string => `      env:\n        - name: TZ\n          value: ${value}\n`;
const mount = (path: string): string =>
  pod(
    `  volumes:\n    - name: tz\n      hostPath:\n        path: ${path}\n`,
    '      volumeMounts:\n        - name: tz\n          mountPath: /etc/localtime\n',
  );

const envFrom = (configMap: string): string => `      envFrom: [{configMapRef: {name: ${configMap}}}]\n`;
const fromKey = (configMap: string, key: string): string =>
  `      env: [{name: TZ, valueFrom: {configMapKeyRef: {name: ${configMap}, key: ${key}}}}]\n`;
const configMap = (name: string, data: string, namespace = 'shop'): string =>
  `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: ${namespace}}\ndata: {${data}}\n`;

describe('the clock of a container', () => {
  for (const [name, text, words] of [
    ['without a zone', pod(''), '`web` shows UTC, since nothing gives it a time zone.'],
    ['with TZ', pod('', variable('Asia/Shanghai')), '`web` shows `Asia/Shanghai`, by `TZ`.'],
    ['with a colon before it', pod('', variable('":Asia/Shanghai"')), '`web` shows `Asia/Shanghai`, by `TZ`.'],
    ['with an empty TZ', pod('', variable('""')), '`web` shows UTC on purpose: its `TZ` is empty.'],
    [
      'with a TZ that is no zone',
      pod('', variable('Nowhere')),
      '`web` shows UTC, since its `TZ` is `Nowhere`, and there is no such zone.',
    ],
    [
      'with an abbreviation, on an image without zone data',
      pod('', `      image: busybox\n${variable('CST')}`),
      '`web` shows UTC, since its `TZ` is `CST`, and there is no such zone.',
    ],
    [
      'with the wrong case',
      pod('', variable('asia/shanghai')),
      '`web` shows UTC, since its `TZ` is `asia/shanghai`, and there is no such zone.',
    ],
    [
      'with a POSIX string, on an image without zone data',
      pod('', `      image: busybox\n${variable('CST-8')}`),
      '`web` shows `UTC+08:00` to programs that read `CST-8` by the C library, and UTC to others.',
    ],
    [
      'with the path of a zone',
      pod('', variable('":/usr/share/zoneinfo/Asia/Tokyo"')),
      '`web` shows `Asia/Tokyo`, by `TZ`.',
    ],
    [
      'with a tree that few systems have',
      pod('', variable('right/Asia/Tokyo')),
      'What `web` shows cannot be told from here.',
    ],
    [
      'with a template action for a variable',
      pod('', '      env:\n        {{- toYaml .Values.env | nindent 8 }}\n'),
      'What `web` shows cannot be told from here. A template action may decide it.',
    ],
    [
      'with a command that handles zones',
      pod('', '      command: [sh, -c, "cp /zone /etc/localtime"]\n'),
      'What `web` shows cannot be told from here. Its command may set the zone.',
    ],
    [
      'in a patch',
      pod('').replace('  name: web\n', '  labels: {}\n'),
      'What `web` shows cannot be told from here. This is a part of an object, and the rest may decide it.',
    ],
    [
      'with TZ, and no zone data',
      pod('', `      image: alpine:3\n${variable('Asia/Tokyo')}`),
      '`web` shows UTC, though its `TZ` is `Asia/Tokyo`: its image has no zone data.',
    ],
    [
      "with the node's localtime",
      mount('/etc/localtime'),
      "`web` shows the node's time zone, by the node's `/etc/localtime`.",
    ],
    [
      'with a zone file',
      mount('/usr/share/zoneinfo/Asia/Tokyo'),
      '`web` shows `Asia/Tokyo`, by the file on `/etc/localtime`.',
    ],
    [
      'of PHP, which reads no TZ',
      pod('', `      image: php:8\n${variable('Asia/Tokyo')}`),
      'What `web` shows cannot be told from here.',
    ],
    [
      'of PHP without any zone',
      pod('', '      image: php:8\n'),
      '`web` shows UTC, since nothing gives it a time zone.',
    ],
    ['with a file that is no zone', mount('/usr/share/zoneinfo/Nowhere'), 'What `web` shows cannot be told from here.'],
    [
      'of Java, which takes no zone from a file',
      mount('/usr/share/zoneinfo/Asia/Tokyo').replace('- name: web\n', '- name: web\n      image: tomcat\n'),
      'What `web` shows cannot be told from here.',
    ],
    [
      'with a property of the JVM, which wins',
      pod('', `      args: [java, -Duser.timezone=Asia/Tokyo]\n${variable('UTC')}`),
      '`web` shows `Asia/Tokyo`, by `-Duser.timezone`.',
    ],
    [
      'with envFrom',
      pod('', '      envFrom: [{configMapRef: {name: a}}]\n'),
      'What `web` shows cannot be told from here. `TZ` may come from a ConfigMap or Secret that is not known.',
    ],
    [
      'with a ConfigMap by envFrom',
      pod('', envFrom('a')) + configMap('a', 'TZ: Asia/Tokyo'),
      '`web` shows `Asia/Tokyo`, by the `TZ` of ConfigMap `a`.',
    ],
    [
      'with a prefix for a ConfigMap, the last of two',
      pod('', '      envFrom: [{configMapRef: {name: a}}, {prefix: T, configMapRef: {name: b}}]\n') +
        configMap('a', 'TZ: Asia/Tokyo') +
        configMap('b', 'Z: UTC, TZ: Asia/Shanghai'),
      '`web` shows `UTC`, by the `TZ` of ConfigMap `b`.',
    ],
    [
      'with a ConfigMap, after which another has no TZ',
      pod('', '      envFrom: [{configMapRef: {name: a}}, {configMapRef: {name: b}}]\n') +
        configMap('a', 'TZ: Asia/Tokyo') +
        configMap('b', 'A: UTC'),
      '`web` shows `Asia/Tokyo`, by the `TZ` of ConfigMap `a`.',
    ],
    [
      'with a ConfigMap, after which a Secret may have another TZ',
      pod('', '      envFrom: [{configMapRef: {name: a}}, {secretRef: {name: b}}]\n') +
        configMap('a', 'TZ: Asia/Tokyo'),
      'What `web` shows cannot be told from here. `TZ` may come from a ConfigMap or Secret that is not known.',
    ],
    [
      'with a key of a ConfigMap',
      pod('', fromKey('a', 'zone')) + configMap('a', 'zone: Asia/Tokyo'),
      '`web` shows `Asia/Tokyo`, by the `TZ` of ConfigMap `a`.',
    ],
    [
      'with a key that a ConfigMap lacks',
      pod('', fromKey('a', 'zones')) + configMap('a', 'zone: Asia/Tokyo'),
      'What `web` shows cannot be told from here. `TZ` may come from a ConfigMap or Secret that is not known.',
    ],
    [
      'with a ConfigMap of another namespace',
      pod('', fromKey('a', 'zone')) + configMap('a', 'zone: Asia/Tokyo', 'till'),
      'What `web` shows cannot be told from here. `TZ` may come from a ConfigMap or Secret that is not known.',
    ],
    [
      'with a ConfigMap whose zone is none',
      pod('', envFrom('a')) + configMap('a', 'TZ: Asia/Tokio'),
      'What `web` shows cannot be told from here. `TZ` may come from a ConfigMap or Secret that is not known.',
    ],
    [
      'with TZ beside a ConfigMap, which wins',
      pod('', envFrom('a') + variable('UTC')) + configMap('a', 'TZ: Asia/Tokyo'),
      '`web` shows `UTC`, by `TZ`.',
    ],
    [
      'with a ConfigMap, on an image without zone data',
      pod('', `      image: alpine\n${envFrom('a')}`) + configMap('a', 'TZ: Asia/Tokyo'),
      '`web` shows UTC, though its `TZ` is `Asia/Tokyo`: its image has no zone data.',
    ],
    [
      'with a secret for TZ',
      pod('', '      env:\n        - name: TZ\n          valueFrom: {}\n'),
      'What `web` shows cannot be told from here. `TZ` may come from a ConfigMap or Secret that is not known.',
    ],
    [
      'in a namespace with k8tz',
      `${pod('')}---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  annotations:\n    k8tz.io/inject: "true"\n`,
      '`web` shows the time zone that k8tz gives it.',
    ],
    [
      'with an annotation for k8tz',
      pod('').replace('  name: web\n', '  name: web\n  annotations: {k8tz.io/timezone: Asia/Tokyo}\n'),
      '`web` shows `Asia/Tokyo`, by k8tz.',
    ],
  ] as const) {
    test(name, () => assert.equal(told(atName(text)).split('\n\n')[0], words));
  }

  test('is told with the offset of its zone at that moment', () => {
    const text = atName(pod('', variable('Europe/Oslo')));
    assert.match(told(text, able, '2026-01-01'), /\n\n`Europe\/Oslo` is `UTC\+01:00` now, and has summer time\.$/);
    assert.match(told(text, able, '2026-07-01'), /UTC\+02:00/);
  });

  test('is told at its variable and its mount too', () => {
    assert.match(told(pod('', variable('Asia/¦Tokyo'))), /^`web` shows `Asia\/Tokyo`/);
    assert.match(told(mount('/etc/localtime').replace('mountPath', 'mount¦Path')), /^`web` shows the node's/);
  });

  test('is told at the name of the ConfigMap that gives it, and of no other', () => {
    const both = configMap('a', 'TZ: Asia/Tokyo') + configMap('b', 'A: b');
    const refs = (a: string, b: string) =>
      `      envFrom: [{configMapRef: {name: ${a}}}, {configMapRef: {name: ${b}}}]\n`;
    assert.match(told(pod('', refs('¦a', 'b')) + both), /^`web` shows `Asia\/Tokyo`/);
    assert.equal(told(pod('', refs('a', '¦b')) + both), '');
    assert.match(told(pod('', fromKey('¦a', 'TZ')) + both), /^`web` shows `Asia\/Tokyo`/);
  });

  test('is not told of Windows', () => {
    assert.equal(told(atName(pod('  os: {name: windows}\n'))), '');
  });

  test('names a container by its place where it has no name', () => {
    assert.match(
      told(pod('', variable('¦UTC')).replace('- name: web', '- image: a')),
      /^`containers\[0\]` shows `UTC`/,
    );
  });
});

describe('who a pod is', () => {
  test('is told with a token that it mounts itself', () => {
    const mounts = (secret: string) =>
      `  volumes: [{name: token, secret: {secretName: ${secret}}}]\n  serviceAccount¦Name: web\n`;
    const container = '      volumeMounts: [{name: token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount}]\n';
    assert.match(told(pod(mounts('default-token-x7k2q'), container)), /they mount Secret `default-token-x7k2q`/);
    assert.doesNotMatch(told(pod(mounts('other-token-x7k2q'), container)), /they mount Secret/);
  });

  const account = (rest = '', name = 'web'): string =>
    `---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n  namespace: shop\n${rest}`;
  const named = pod('  serviceAccountName: w¦eb\n');

  test('is told at its account: name, token, roles', () => {
    assert.equal(
      told(named),
      [
        'Runs as `system:serviceaccount:shop:web`.',
        'Its token is mounted, unless the account turns that off: no known manifest declares it.',
        'No manifest that has been read binds a role to it.',
      ].join('\n\n'),
    );
  });

  for (const [name, text, words] of [
    [
      'by the pod',
      `${named}  automountServiceAccountToken: false\n${account()}`,
      'Its token is not mounted, by `automountServiceAccountToken` of the pod.',
    ],
    [
      'by the account',
      named + account('automountServiceAccountToken: false\n'),
      'Its token is not mounted, by `automountServiceAccountToken` of the account.',
    ],
    ['by default', named + account(), 'Its token is mounted: neither the pod nor the account turns that off.'],
    [
      'in a template, which is not known',
      `${named}  automountServiceAccountToken: {{ .a }}\n`,
      'Whether its token is mounted cannot be told from here. A template action may decide it.',
    ],
    [
      'by a volume',
      `${pod('  serviceAccountName: w¦eb\n  volumes:\n    - name: t\n      projected: {sources: [{serviceAccountToken: {path: a}}]}\n', '      volumeMounts: [{name: t, mountPath: /t}]\n')}`,
      'Its token is mounted by a projected volume.',
    ],
  ] as const) {
    test(`token mounted or not ${name}`, () => assert.equal(told(text).split('\n\n')[1], words));
  }

  const binding = (kind: string, subject: string, name = 'b'): string =>
    `---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n  namespace: shop\nroleRef: {kind: ClusterRole, name: view}\nsubjects:\n- ${subject}\n`;
  const subject = '{kind: ServiceAccount, name: web, namespace: shop}';

  test('has the roles that bindings give it, and its groups', () => {
    const group = '{kind: Group, name: "system:serviceaccounts"}';
    const other = '{kind: ServiceAccount, name: web, namespace: bank}';
    const bindings = [
      binding('RoleBinding', subject),
      binding('ClusterRoleBinding', group, 'c'),
      binding('RoleBinding', other, 'd'),
    ];
    assert.match(
      told(named + bindings.join('')),
      /Roles that are bound to it:\n\n- `ClusterRole\/view` in `shop`, by `RoleBinding\/b`\n- `ClusterRole\/view` in every namespace, by `ClusterRoleBinding\/c`$/,
    );
  });

  test('has each role once, however often its binding is declared', () => {
    const text = told(named + binding('RoleBinding', subject) + binding('RoleBinding', subject));
    assert.match(text, /Roles that are bound to it:\n\n- `ClusterRole\/view` in `shop`, by `RoleBinding\/b`$/);
  });

  test('has a long list cut short', () => {
    const many = Array.from({ length: 12 }, (_, index) => binding('RoleBinding', subject, `b${index}`));
    const lines = told(named + many.join(''))
      .split('\n')
      .filter(line => line.startsWith('- '));
    assert.deepEqual([lines.length, lines.at(-1)], [8, '- and 5 more']);
  });

  test('is told where it is declared and where it is a subject', () => {
    const text = account() + binding('RoleBinding', subject);
    assert.match(
      told(text.replace('name: web', 'name: w¦eb')),
      /^To the API server it is `system:serviceaccount:shop:web`\.\n\nRoles/,
    );
    assert.match(told(text.replace('name: web,', 'name: w¦eb,')), /^To the API server/);
  });

  test('is `default` where it names none', () => {
    const text = pod('').replace('\nspec', '\nsp¦ec');
    assert.match(told(text), /^Runs as `system:serviceaccount:shop:default`, since it names no service account\./);
    assert.match(
      told(pod('', '', '').replace('\nspec', '\nsp¦ec')),
      /^Runs as the service account `default` of the namespace/,
    );
  });

  test('is not known in a template that may name it, nor in a patch, and it is said why', () => {
    const inTemplate = pod('  {{- with .Values.account }}\n  serviceAccountName: {{ . }}\n  {{- end }}\n');
    assert.match(
      told(inTemplate.replace('\nspec', '\nsp¦ec')),
      /^Its service account cannot be told from here. A template action may decide it\./,
    );
    const patch = pod('').replace('  name: web', '  labels: {}').replace('\nspec', '\nsp¦ec');
    assert.match(
      told(patch),
      /^Its service account cannot be told from here. This is a part of an object, and the rest may decide it\./,
    );
  });

  test('is told with the clocks of all containers at the key of the pod', () => {
    const text = pod('  initContainers:\n    - name: first\n', variable('Asia/Tokyo')).replace('\nspec', '\nsp¦ec');
    assert.match(
      told(text),
      /\n\nClocks of its containers:\n\n- `first` shows UTC, since nothing gives it a time zone\.\n- `web` shows `Asia\/Tokyo`, by `TZ`\.$/,
    );
  });

  test('is not told of a static pod, which has no account', () => {
    assert.equal(
      told(named.replace('name: web', 'name: web\n  annotations: {kubernetes.io/config.source: file}')).split(
        '\n\n',
      )[0],
      'To the API server it is `system:serviceaccount:shop:web`.',
    );
  });
});

test('the zone of a schedule, an annotation and a file of the node', () => {
  const schedule = 'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: a}\nspec:\n  timeZone: Asia/¦Tokyo\n';
  assert.equal(
    told(schedule),
    '`Asia/Tokyo` is `UTC+09:00` all year.\n\nThe schedule follows this zone; the clocks of the containers do not.',
  );
  assert.match(told(mount('/usr/share/zoneinfo/Asia/T¦okyo')), /^`Asia\/Tokyo` is/);
  const annotation =
    'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  annotations:\n    k8tz.io/timezone: Asia/¦Tokyo\n';
  assert.match(told(annotation), /^`Asia\/Tokyo` is/);
});

describe('nothing is told', () => {
  for (const [name, text] of [
    ['of other keys', pod('').replace('kind', 'ki¦nd')],
    ['of other variables', pod('', variable('a¦')).replace('TZ', 'LANG')],
    [
      'of a zone that is none',
      pod('').replace('kind: Pod', 'kind: CronJob').replace('spec:', 'spec:\n  timeZone: No¦where'),
    ],
    ['outside manifests', 'spec:\n  serviceAccountName: w¦eb\n'],
  ] as const) {
    test(name, () => assert.equal(told(text), ''));
  }
});

describe('text of a manifest', () => {
  const nasty = [
    '`',
    '``',
    '](command:podsense.openRule)',
    '[a](command:x)',
    '\\n\\n',
    '<b>',
    '*',
    '\\u2028',
    ' ',
    'web',
    '$(zap)',
  ];

  test('can not forge Markdown, whatever a name is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...nasty), { minLength: 1, maxLength: 6 }), parts => {
        const name = `"${parts.join('')}"`;
        for (const text of [
          atName(pod('')).replace('¦web', `¦${name}`),
          pod(`  serviceAccountName: ¦${name}\n`),
          pod(`  serviceAccountName: ¦${name}\n`).replace('namespace: shop', `namespace: ${name}`),
        ]) {
          const left = outsideCode(told(text));
          assert.doesNotMatch(left, /[[\]<*`]|command:|\$\(/, `${name}: ${left}`);
        }
      }),
    );
  });

  test('stands in a code span of one line that holds it whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', 'a', ' ', '\n', '\t', '['), maxLength: 12 }), text => {
        const span = codeSpan(text);
        assert.equal(outsideCode(span), '');
        assert.doesNotMatch(span, /[\r\n]/);
      }),
    );
    assert.equal(codeSpan('a`b'), '``a`b``');
    assert.equal(codeSpan('`a'), '`` `a ``');
    assert.equal(codeSpan(''), '`""`');
    assert.equal(codeSpan('x'.repeat(500)).length, 103);
  });

  test('is plain for a client that knows no Markdown', () => {
    assert.equal(told(atName(pod('')), unable), 'web shows UTC, since nothing gives it a time zone.');
  });
});

/** The text outside code spans, as CommonMark finds them: between runs of equally many backticks. */
function outsideCode(markdown: string): string {
  return markdown.replace(/(?<!`)(`+)(?!`)(?:(?!\n\n)[\s\S])*?(?<!`)\1(?!`)/g, '');
}

describe('the runs of a CronJob', () => {
  const job = (schedule: string, rest = ''): string =>
    `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: nightly}\nspec:\n  schedule: "¦${schedule}"\n${rest}`;
  const inTokyo = '  timeZone: Asia/Tokyo\n';
  const shown = (text: string, zone?: string): readonly string[] => {
    const checked = checkedFile(text.replace('¦', ''), []);
    const position = checked.file.lines.positionAt(text.indexOf('¦'));
    const hover = hoverAt(position, checked, able, { now: Date.parse('2026-11-28T12:00Z'), zone });
    return hover === null ? [] : (hover.contents as MarkupContent).value.split(/\n+/);
  };

  test('are five, by its zone and in UTC', () => {
    assert.deepEqual(shown(job('30 2 * * 1-5', inTokyo)), [
      'The next runs, by the clock of `Asia/Tokyo`:',
      '- `2026-11-30 02:30` (UTC `2026-11-29 17:30`)',
      '- `2026-12-01 02:30` (UTC `2026-11-30 17:30`)',
      '- `2026-12-02 02:30` (UTC `2026-12-01 17:30`)',
      '- `2026-12-03 02:30` (UTC `2026-12-02 17:30`)',
      '- `2026-12-04 02:30` (UTC `2026-12-03 17:30`)',
    ]);
  });

  test('are told in the zone of who looks, too', () => {
    const [, first] = shown(job('0 9 * * *', inTokyo), 'Europe/Berlin');
    assert.equal(first, '- `2026-11-29 09:00` (UTC `2026-11-29 00:00`), here `2026-11-29 01:00`');
  });

  for (const zone of ['Asia/Tokyo', 'Etc/UTC']) {
    test(`are told once to who is in ${zone}`, () => {
      const [, first] = shown(job('0 9 * * *', inTokyo), zone);
      assert.equal(first, '- `2026-11-29 09:00` (UTC `2026-11-29 00:00`)');
    });
  }

  for (const rest of ['', '  timeZone: null\n']) {
    test(`are those of most clusters with ${JSON.stringify(rest)}`, () => {
      assert.deepEqual(shown(job('@daily', rest)).slice(0, 2), [
        'The next runs, if the clock of kube-controller-manager shows UTC, as in most clusters:',
        '- `2026-11-29 00:00`',
      ]);
    });
  }

  test('are told of each schedule of a custom resource, by the clock of its controller', () => {
    const workflow = (rest: string) =>
      `apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata: {name: a}\nspec:\n  ${rest}\n`;
    const first = (rest: string) => shown(workflow(rest)).slice(0, 2);
    assert.deepEqual(first('schedules: ["@daily", "¦0 9 * * *"]\n  timezone: Asia/Tokyo'), [
      'The next runs, by the clock of `Asia/Tokyo`:',
      '- `2026-11-29 09:00` (UTC `2026-11-29 00:00`)',
    ]);
    assert.deepEqual(first('schedule: "¦TZ=Asia/Tokyo 0 9 * * *"'), [
      'The next runs, by the clock of `Asia/Tokyo`:',
      '- `2026-11-29 09:00` (UTC `2026-11-29 00:00`)',
    ]);
    for (const rest of ['', '\n  timezone: ""']) {
      assert.deepEqual(first(`schedule: "¦0 9 * * *"${rest}`), [
        'The next runs, if the clock of its controller shows UTC, as in most clusters:',
        '- `2026-11-29 09:00`',
      ]);
    }
    assert.match(
      shown(workflow('timezone: Asia/¦Tokyo\n  schedule: "@daily"')).join(),
      /The schedule follows this zone/,
    );
  });

  test('are told of no schedule that begins a span', () => {
    const project = 'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: {name: a}\nspec:\n';
    assert.deepEqual(shown(`${project}  syncWindows: [{schedule: "¦0 9 * * *"}]\n`), []);
  });

  test('are those that it would have, if it is suspended', () => {
    const [first, second] = shown(job('@daily', '  suspend: true\n'));
    assert.equal(first, 'It is suspended, and runs only once `suspend` is no longer true.');
    assert.match(second ?? '', /^The next runs/);
  });

  test('are none if no day is right', () => {
    assert.deepEqual(shown(job('0 0 30 2 *')), ['It never runs: no day has what its fields ask for.']);
  });

  for (const [what, text] of [
    ['a schedule that is refused', job('61 * * * *')],
    ['a schedule that counts from the run before', job('@every 1h')],
    ['a zone that does not exist', job('@daily', '  timeZone: Asia/Nowhere\n')],
    ['a zone in front of the schedule', job('TZ=Asia/Tokyo 0 9 * * *')],
    ['a template action in it', job('{{ .Values.schedule }}')],
    ['a zone from a template', job('@daily', '  timeZone: {{ .Values.zone }}\n')],
  ] as const) {
    test(`are not told of ${what}`, () => assert.deepEqual(shown(text), []));
  }
});
