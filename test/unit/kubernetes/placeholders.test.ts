// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are what envsubst replaces.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isPlaceholder } from '../../../server/src/kubernetes/objects/read.ts';

describe('what another program fills in', () => {
  const filledIn = [
    ...[
      '$NAME',
      '$name',
      '${NAME}',
      '$(NAME)',
      'web-$SUFFIX',
      '{{ name }}',
      '[[ name ]]',
      '(( name ))',
      '(@= name @)',
      '<% name %>',
    ],
    ...['%%NAME%%', '%NAME%', 'web-%ENV%', '__NAME__', '__SERVICE_ACCOUNT__', '@NAME@', '@project.name@', '#{NAME}#'],
    ...[
      'ENC[AES256_GCM,data:x]',
      'ref+vault://secret/web#name',
      '<path:secret/data#key>',
      '<name>',
      '<NAME>',
      '<your-account>',
      '<service account>',
    ],
  ];
  for (const text of filledIn) test(`is ${text}`, () => assert.ok(isPlaceholder(text)));

  const plain = [
    ...[
      '',
      'web',
      'Asia/Shanghai',
      'a$',
      '$',
      '$5',
      '100%',
      '50% of 3%',
      '_name_',
      '__',
      '__name',
      'name__',
      'a__b__c',
      'me@example.com',
    ],
    ...[
      'nginx@sha256:0123',
      '#name',
      'a < b',
      'ref+web',
      '<',
      '0 2 * * *',
      '$patch',
      '$setElementOrder/containers',
      '$retainKeys',
    ],
  ];
  for (const text of plain) test(`is not ${text === '' ? 'nothing' : text}`, () => assert.ok(!isPlaceholder(text)));
});
