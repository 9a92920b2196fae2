import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { type Language, languageOf, languages } from '../../../server/src/messages/language.ts';
import { type Message, say } from '../../../server/src/messages/message.ts';
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
      const titles = samples.filter(({ key }) => isTitle(key)).map(sample => say(shortest(sample), language));
      assert.ok(titles.length > 20);
      assert.deepEqual(
        titles.filter(title => widthOf(title) > widest),
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
    assert.equal(say(nameless, 'zh'), 'Pod 没有指定服务账号，因此以其命名空间的“default”账号运行。');
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

/** In columns, of which a Chinese character takes two. */
const widest = 100;

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);
}

function all(language: Language): readonly string[] {
  return samples.map(sample => say(sample, language));
}

/** Titles of quick fixes have a key of their own form. */
function isTitle(key: string): boolean {
  return /\.fix(-|$)|^ignore\.|^fix-/.test(key);
}

function isSentence(key: string): boolean {
  return !isTitle(key) && !/^(?:hover|completion|hint|lens|progress)\.|^settings\.of-client$/.test(key);
}

/** Names differ in length, and an existing object is replaced only in Pods and Jobs: neither is the title's fault. */
function shortest(sample: Message): Message {
  const args = { ...sample.args, ...('replace' in sample.args ? { replace: false } : {}) };
  return { ...sample, args };
}

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
