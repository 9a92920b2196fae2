import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codeSpan } from '../../../server/src/features/hover/shared/hoverText.ts';
import { fc } from '../../support/random.ts';
import { unable } from './checked.ts';
import { atName, mount, pod, told, variable } from './hovers.ts';

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
