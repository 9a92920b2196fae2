import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { able } from './checked.ts';
import { atName, configMap, envFrom, fromKey, mount, pod, told, variable } from './hovers.ts';

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
