import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { type Language, languageOf, languages } from '../../../server/src/messages/language.ts';
import { type Message, say } from '../../../server/src/messages/message.ts';
import { ruleIds } from '../../../server/src/protocol/ruleIds.gen.ts';
import { absent } from '../../../server/src/rules/serviceAccount/default-service-account/messages.ts';
import { mistakesInChinese } from '../../support/chinese.ts';
import { messagesFiles, sampleMessages } from '../../support/messageArguments.ts';
import { root } from '../../support/pages.ts';

const files = await messagesFiles();
const samples = files.flatMap(sampleMessages);
const keys = [...new Set(samples.map(({ key }) => key))];

describe('the files of messages', () => {
  test('are all that declare any', () => {
    const source = path.join(root, 'server/src');
    const names = fs.readdirSync(source, { recursive: true, encoding: 'utf8' }).map(name => name.replaceAll('\\', '/'));
    const declaring = names.filter(
      name => name.endsWith('.ts') && /= message[(<]/.test(fs.readFileSync(path.join(source, name), 'utf8')),
    );
    assert.deepEqual(declaring.sort(), files.map(file => file.path).sort());
  });

  for (const file of files) {
    test(`${file.path} declares what it exports as messages, each with a key of its own`, () => {
      const made = Object.entries(file.exports).filter(([, value]) => typeof value === 'function');
      const own = [...new Set(sampleMessages(file).map(({ key }) => key))];
      assert.equal(own.length, made.length);
      assert.equal(own.length, file.text.match(/\bmessage[(<]/g)?.length);
      assert.deepEqual(
        files.filter(other => other !== file && sampleMessages(other).some(({ key }) => own.includes(key))),
        [],
      );
    });
  }
});

describe('every message', () => {
  test('is in each language', () => {
    const lacking = samples.filter(
      ({ sentence }) => Object.keys(sentence).sort().join() !== [...languages].sort().join(),
    );
    assert.deepEqual(
      lacking.map(({ key }) => key),
      [],
    );
  });

  for (const language of languages) {
    test(`uses all that it is given, in ${language}`, () =>
      assert.deepEqual(
        keys.flatMap(key => unused(key, language)),
        [],
      ));

    test(`is a whole sentence, in ${language}`, () => {
      assert.deepEqual(
        all(language).filter(text => /undefined|\bnull\b|\[object| {2}|^\s|\s$/.test(text)),
        [],
      );
    });

    test(`fits in a menu where it is a title, in ${language}`, () => {
      const titles = samples.filter(({ key }) => isTitle(key)).map(sample => say(longest(sample), language));
      assert.ok(titles.length > 20);
      assert.deepEqual(
        titles.filter(title => [...title].length > mostCharacters),
        [],
      );
    });

    test(`ends as what it is, in ${language}`, () => {
      const end = language === 'en' ? /[.?]$/ : /[。？]$/;
      const wrong = samples.filter(sample => {
        const text = say(sample, language);
        return isTitle(sample.key) ? end.test(text) : isSentence(sample.key) && !end.test(text);
      });
      assert.deepEqual(
        wrong.map(sample => say(sample, language)),
        [],
      );
    });
  }
});

describe('Chinese', () => {
  test('is written as Chinese in every message', () => assert.deepEqual(all('zh').flatMap(mistakesInChinese), []));

  test('is right where an object has no name', () => {
    const nameless = absent({ kind: 'Pod', name: '' });
    assert.equal(say(nameless, 'zh'), 'Pod 没有设置 serviceAccountName，因此以其命名空间的“default”账号运行。');
  });
});

describe('the language of a locale', () => {
  const expected: Readonly<Record<Language, readonly (string | undefined)[]>> = {
    zh: ['zh', 'zh-cn', 'zh-CN', 'zh_CN.UTF-8', 'zh-Hans', 'zh-hans-hk', 'zh-sg'],
    en: [undefined, '', 'en', 'en-US', 'de', 'C', 'zha', 'zh-tw', 'zh-TW', 'zh-hk', 'zh-mo', 'zh-Hant', 'zh-hant-cn'],
  };
  for (const language of languages) {
    for (const locale of expected[language]) {
      test(`is ${language} for ${locale}`, () => assert.equal(languageOf(locale), language));
    }
  }
});

/** Of a title, without the names of accounts and zones. */
const mostCharacters = 60;

function all(language: Language): readonly string[] {
  return samples.map(sample => say(sample, language));
}

/** Titles of quick fixes have a key of their own form. */
function isTitle(key: string): boolean {
  return /^(?!list\.).*\.fix(-|$)|^ignore\.|^fix-/.test(key);
}

function isSentence(key: string): boolean {
  return !isTitle(key) && !/^(?:hover|completion|hint|lens|list|overview|progress)\.|^settings\.of-client$/.test(key);
}

/** The message without the names of accounts and zones, and with the longest text of each other argument. */
function longest(sample: Message): Message {
  const args = Object.entries(sample.args).map(([name, value]) => [name, value === name ? lengthened(name) : value]);
  return { ...sample, args: Object.fromEntries(args) };
}

function lengthened(name: string): string {
  if (/^(?:zone|account|namespaces?)$/.test(name)) return '';
  return longestTexts[name] ?? 'x'.repeat(100);
}

/** Of arguments whose texts are ours; all others are as long as a manifest has them. */
const longestTexts: Readonly<Record<string, string | undefined>> = {
  rule: [...ruleIds].sort((a, b) => b.length - a.length)[0],
  field: 'automountServiceAccountToken',
  fields: 'serviceAccountName and serviceAccount',
  time: '02:30',
  since: '2026f',
  offset: 'UTC+05:30',
  // The one that needs a selector.
  replacedBy: 'apps/v1',
  path: '/usr/share/zoneinfo/',
  prefix: 'CRON_TZ=',
  // The name of an account as a user.
  right: 'system:serviceaccount::',
};

/** The arguments that make no difference in any sample. */
function unused(key: string, language: Language): readonly string[] {
  const ofKey = samples.filter(sample => sample.key === key);
  return Object.keys(ofKey[0]?.args ?? {})
    .filter(name => !ofKey.some(sample => say(sample, language) !== say(changed(sample, name), language)))
    .map(name => `${key}: ${name}`);
}

/** The sample with another possible value of an argument. */
function changed(sample: Message, name: string): Message {
  const value = sample.args[name];
  const values = samples.filter(({ key }) => key === sample.key).map(({ args }) => args[name]);
  const at = values.indexOf(value);
  const next = [...values.slice(at), ...values].find(found => found !== value) ?? other(value);
  return { ...sample, args: { ...sample.args, [name]: next } };
}

function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  return Array.isArray(value) ? ['other'] : 'other';
}
