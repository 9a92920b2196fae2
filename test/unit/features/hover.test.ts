import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Hover, MarkupContent } from 'vscode-languageserver-types';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import type { Abilities } from '../../../server/src/features/shared/abilities.ts';
import { say } from '../../../server/src/messages/message.ts';
import { able, checkedFile, finding, lintedFile, unable } from './checked.ts';

const text = 'spec:\n  serviceAccount: default\n';
const onKey = finding(text, 'serviceAccount', { rule: 'deprecated-service-account-field' });
const onValue = finding(text, 'default');

function hover(character: number, abilities: Abilities) {
  return hoverAt({ line: 1, character }, checkedFile(text, [onKey, onValue]), abilities, { now: 0 });
}

test('shows the page of the rule in short, over the range of the finding', () => {
  const shown = hover(4, able);
  assert.deepEqual(shown?.range, { start: { line: 1, character: 2 }, end: { line: 1, character: 16 } });
  const { kind, value } = contentsOf(shown);
  assert.equal(kind, 'markdown');
  const [title, paragraph, link, ...others] = value.split('\n\n');
  assert.match(title ?? '', /^\*\*.+\*\*$/);
  assert.match(paragraph ?? '', /^[A-Z].*\.$/s);
  assert.match(link ?? '', /\(command:podsense\.openRule\?%5B%22deprecated-service-account-field%22%5D\)$/);
  assert.deepEqual(others, []);
});

test('is silent beside a finding', () => {
  assert.equal(hover(0, able), null);
  assert.equal(hoverAt({ line: 9, character: 0 }, checkedFile(text, []), able, { now: 0 }), null);
});

test('gives plain text, and no link, to a client that knows no more', () => {
  const { kind, value } = contentsOf(hover(20, unable));
  assert.equal(kind, 'plaintext');
  assert.doesNotMatch(value, /[`*]|command:/);
  assert.doesNotMatch(JSON.stringify(hover(20, { ...able, commands: [] })), /command:/);
});

test('shows two rules at one place one after the other', () => {
  const both = hoverAt(
    { line: 1, character: 20 },
    checkedFile(text, [onValue, { ...onValue, rule: 'missing-timezone-mount' }, onValue]),
    able,
    { now: 0 },
  );
  const { value } = contentsOf(both);
  assert.equal(value.split('\n\n---\n\n').length, 2);
});

describe('a thing is said once', () => {
  const pod = (container: string, kind = 'Pod') =>
    `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: web\nspec:\n  serviceAccountName: web\n  containers:\n    - name: web\n${container}`;
  const lines = (text: string, part: string) => {
    const checked = lintedFile(text);
    const position = checked.file.lines.positionAt(text.indexOf(part));
    return contentsOf(hoverAt(position, checked, able, { now: 0 })).value.split('\n\n');
  };

  test('the clock, why, and what the preferred fix does, for which an existing pod is replaced', () => {
    const shown = lines(pod('').replace('- name: web', '- name: app'), 'app');
    assert.deepEqual(shown.slice(0, -1), [
      '`app` shows UTC, since nothing gives it a time zone.',
      '---',
      '**missing-timezone-mount**',
      'Quick fix:',
      "- Mount the node's time zone on /etc/localtime",
      'A `Pod` that exists in the cluster cannot be changed so: it has to be deleted and created again.',
    ]);
  });

  for (const zone of ['CST', 'Asia/Shangai', 'asia/shanghai', '+08:00', 'Asia']) {
    for (const image of ['busybox', 'nginx', 'tomcat']) {
      test(`TZ ${zone} on ${image} shows UTC, as its finding says`, () => {
        const text = pod(`      image: ${image}\n      env:\n        - name: TZ\n          value: "${zone}"\n`);
        const checked = lintedFile(text);
        const found = checked.findings.find(({ span }) => text.slice(span.start, span.end) === `"${zone}"`);
        assert.match(found === undefined ? '' : say(found.message, 'en'), /so the container shows UTC/);
        const [clock, ...others] = lines(text, `"${zone}`);
        assert.equal(clock, `\`web\` shows UTC, since its \`TZ\` is \`${zone}\`, and there is no such zone.`);
        assert.doesNotMatch(others.join('\n'), /shows|cannot be told/);
      });
    }
  }

  test('a mount for which the pod is refused gives no zone', () => {
    const mount = '        - name: tz\n          mountPath: /etc/localtime\n          readOnly: true\n';
    const volume = '  volumes:\n    - name: tz\n      hostPath:\n        path: /etc/localtime\n        type: File\n';
    const text = `${pod(`      volumeMounts:\n${mount}${mount.replace('name: tz', 'name: two')}`)}${volume}${volume.slice(11).replace('tz', 'two')}`;
    const at = text.slice(text.indexOf('name: two'));
    const [first, ...others] = lines(text, at.slice(at.indexOf('/etc')));
    assert.equal(first, '**conflicting-timezones**');
    assert.doesNotMatch(others.join('\n'), /shows the node/);
  });
});

function contentsOf(shown: Hover | null): MarkupContent {
  assert.ok(shown !== null);
  return shown.contents as MarkupContent;
}
