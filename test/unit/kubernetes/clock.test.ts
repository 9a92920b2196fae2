import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clockOf, clockSourcesOf } from '../../../server/src/kubernetes/clocks/clock.ts';
import { containerOf, podOf, podWith } from './pods.ts';

const bootstrap = (image: string, args = '[bootstrap]') =>
  `initContainers: [{name: k8tz, image: ${image}, args: ${args}}]`;

describe('what gives a container its zone', () => {
  const cases: readonly (readonly [what: string, spec: string, sources: string])[] = [
    ['nothing', 'containers: [{name: web}]', ''],
    ['TZ', 'containers: [{name: web, env: [{name: A}, {name: TZ, value: UTC}]}]', 'variable given'],
    ['an empty TZ', 'containers: [{name: web, env: [{name: TZ}]}]', 'variable given'],
    [
      'a name of a variable that something else fills in',
      'containers: [{name: web, env: [{name: $(X)}]}]',
      'variable unknown',
    ],
    ['variables that are not known', 'containers: [{name: web, env: *x}]', 'variable unknown'],
    ['a mount', 'containers: [{name: web, volumeMounts: [{name: tz, mountPath: /etc/localtime}]}]', 'localtime given'],
    ['a mount somewhere else', 'containers: [{name: web, volumeMounts: [{name: tz, mountPath: /etc/timezone}]}]', ''],
    [
      'the name of a zone in a file, for Java',
      'containers: [{name: web, image: openjdk, volumeMounts: [{name: tz, mountPath: /etc/timezone}]}]',
      'runtimeFile unknown',
    ],
    [
      'the settings of PHP in a file',
      'containers: [{name: web, image: php, volumeMounts: [{name: ini, mountPath: /usr/local/etc/php/conf.d/z.ini}]}]',
      'runtimeFile unknown',
    ],
    [
      'a file where nothing looks for the settings of PHP',
      'containers: [{name: web, image: php, volumeMounts: [{name: ini, mountPath: /etc/php.ini}]}]',
      '',
    ],
    [
      'a zone for PHP on the command line',
      'containers: [{name: web, args: [php, -d, date.timezone=UTC]}]',
      'ownHandling unknown',
    ],
    [
      'a property on the command line',
      'containers: [{name: web, command: [java, -Duser.timezone=UTC]}]',
      'javaProperty given',
    ],
    ['a property among the arguments', 'containers: [{name: web, args: [-Duser.timezone=UTC]}]', 'javaProperty given'],
    [
      'a property in a variable',
      'containers: [{name: web, env: [{name: JAVA_OPTS, value: -Xmx1g -Duser.timezone=UTC}]}]',
      'javaProperty given',
    ],
    ['another property', 'containers: [{name: web, args: [-Duser.language=en]}]', ''],
    [
      'a command that deals with it',
      'containers: [{name: web, command: [sh, -c, TZ=UTC date]}]',
      'ownHandling unknown',
    ],
    [
      'a link that a command makes',
      'containers: [{name: web, args: ["ln -s x /etc/localtime"]}]',
      'ownHandling unknown',
    ],
    ['a package that a command installs', 'containers: [{name: web, args: [apk add tzdata]}]', 'ownHandling unknown'],
    ['timedatectl', 'containers: [{name: web, args: [timedatectl set-timezone UTC]}]', 'ownHandling unknown'],
    ['a variable whose name only ends so', 'containers: [{name: web, args: [MYTZ=UTC]}]', ''],
    [
      'a hook that deals with it',
      'containers: [{name: web, lifecycle: {postStart: {exec: {command: [sh, -c, TZ=UTC date]}}}}]',
      'ownHandling unknown',
    ],
    ['another hook', 'containers: [{name: web, lifecycle: {postStart: {exec: {command: [date]}}}}]', ''],
    ['a command that is not known', 'containers: [{name: web, command: *x}]', 'ownHandling unknown'],
    ['imported variables', 'containers: [{name: web, envFrom: [{secretRef: {name: x}}]}]', 'imported unknown'],
    ['the init container of k8tz', `containers: [{name: web}], ${bootstrap('quay.io/k8tz/k8tz:1')}`, 'injector given'],
    ['that without a tag', `containers: [{name: web}], ${bootstrap('quay.io/k8tz/k8tz')}`, 'injector given'],
    ['that by its digest', `containers: [{name: web}], ${bootstrap('quay.io/k8tz/k8tz@sha256:1')}`, 'injector given'],
    ['an image that only begins so', `containers: [{name: web}], ${bootstrap('quay.io/k8tz/k8tz-tools')}`, ''],
    ['that image for something else', `containers: [{name: web}], ${bootstrap('quay.io/k8tz/k8tz', '[help]')}`, ''],
    [
      'that image as a container that is no init container',
      'containers: [{name: web}, {name: k8tz, image: quay.io/k8tz/k8tz, args: [bootstrap]}]',
      '',
    ],
  ];
  for (const [what, spec, expected] of cases) {
    test(what, () => {
      const pod = podWith(spec);
      const sources = Object.entries(clockSourcesOf(containerOf(pod, 'web'), pod));
      const said = sources.filter(([, says]) => says !== 'absent').map(([name, says]) => `${name} ${says}`);
      assert.deepEqual(said.join(', '), expected);
    });
  }
});

test('what gives a zone for certain counts before what may', () => {
  const pod = podWith(
    'containers: [{name: web, env: [{name: TZ, value: UTC}], args: [TZ=UTC]}, {name: db, args: [TZ=UTC]}]',
  );
  assert.equal(clockOf(containerOf(pod, 'web'), pod), 'given');
  assert.equal(clockOf(containerOf(pod, 'db'), pod), 'unknown');
});

test('k8tz gives a zone by the annotations of the template', () => {
  const pod = podOf(
    '{apiVersion: v1, kind: Pod, metadata: {name: a, annotations: {k8tz.io/timezone: UTC}}, spec: {containers: [{name: web}]}}\n',
  );
  assert.equal(clockSourcesOf(containerOf(pod, 'web'), pod).injector, 'given');
});
