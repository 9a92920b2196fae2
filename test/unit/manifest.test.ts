import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { neverInFixAll, ruleIds } from '../../server/src/protocol/ruleIds.gen.ts';
import { severities } from '../../server/src/protocol/severities.ts';
import { defaultSettings, editorSettings, timeZoneFixes } from '../../server/src/settings/settings.ts';
import type { Glob } from '../../server/src/text/patterns/glob.ts';
import { settingsSchema } from '../../tools/settingsSchema.mjs';
import { mistakesInChinese } from '../support/chinese.ts';
import { root } from '../support/pages.ts';

type Texts = Readonly<Record<string, string>>;

const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const { properties } = manifest.contributes.configuration;

/** By the names of the settings. */
const { kinds, staticPods, exclude, ...plainDefaults } = defaultSettings;
const patternsOf = (globs: readonly Glob[]) => globs.map(({ pattern }) => pattern);
const defaults = {
  ...plainDefaults,
  podTemplates: kinds.added,
  staticPods: patternsOf(staticPods),
  exclude: patternsOf(exclude),
};

describe('the settings of package.json', () => {
  test('name each rule, with each severity', () => {
    const rules: Readonly<Record<string, { readonly enum: readonly string[] }>> =
      properties['podsense.rules'].properties;
    assert.deepEqual(Object.keys(rules), ruleIds);
    for (const rule of Object.values(rules)) assert.deepEqual(rule.enum, severities);
  });

  test('name each rule that fix-all may take', () => {
    const allowed: readonly string[] = properties['podsense.fixAllRules'].items.enum;
    assert.deepEqual(
      allowed.filter(id => !(ruleIds as readonly string[]).includes(id)),
      [],
    );
    assert.deepEqual(
      neverInFixAll.filter(id => allowed.includes(id)),
      [],
    );
  });

  test('name each way to give a zone', () => assert.deepEqual(properties['podsense.timeZoneFix'].enum, timeZoneFixes));

  for (const [name, value] of Object.entries(defaults)) {
    test(`have the default of ${name}`, () => assert.deepEqual(properties[`podsense.${name}`].default, value));
  }
});

test('the schema of settings files says the same', () => {
  const schema = JSON.parse(read('schemas/podsense.schema.json'));
  const fresh = settingsSchema(manifest, JSON.parse(read('package.nls.json')));
  assert.deepEqual(schema, fresh, 'npm run generate writes it anew');
  const names = Object.keys(defaults).filter(name => !(editorSettings as readonly string[]).includes(name));
  assert.deepEqual(Object.keys(schema.properties).toSorted(), names.toSorted());
});

describe('the texts of package.json', () => {
  const english: Texts = JSON.parse(read('package.nls.json'));
  const chinese: Texts = JSON.parse(read('package.nls.zh-cn.json'));
  const used = textsOf(manifest.contributes).concat(manifest.description);

  test('are all translated: none stands in it', () => {
    assert.deepEqual(
      used.filter(text => !/^%[\w.-]+%$/.test(text)),
      [],
    );
  });

  test('are those of package.nls.json, and all of them', () => {
    assert.deepEqual(used.map(text => text.slice(1, -1)).toSorted(), Object.keys(english).toSorted());
  });

  test('are in Chinese too, in the same order', () => assert.deepEqual(Object.keys(chinese), Object.keys(english)));

  test('are written as Chinese there', () => assert.deepEqual(Object.values(chinese).flatMap(mistakesInChinese), []));

  test('have the same code in both languages', () => {
    for (const [key, text] of Object.entries(english)) assert.deepEqual(codesIn(chinese[key]), codesIn(text), key);
  });
});

describe('the texts of the client', () => {
  const folder = path.join(root, 'client/src');
  const source = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => fs.readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  const calls = [...source.matchAll(/\bl10n\.t\(\s*(?:'([^'\n]*)'|"([^"\n]*)"|)/g)].map(
    ([, text, other]) => text ?? other,
  );
  const chinese: Texts = JSON.parse(read('l10n/bundle.l10n.zh-cn.json'));

  test('are plain strings, which a translation can name', () => assert.ok(!calls.includes(undefined)));

  test('are all in Chinese too, and no others', () => {
    assert.deepEqual(Object.keys(chinese).toSorted(), [...new Set(calls)].toSorted());
  });

  test('are written as Chinese there', () => assert.deepEqual(Object.values(chinese).flatMap(mistakesInChinese), []));

  test('have the same arguments in both languages', () => {
    const argumentsIn = (text: string) => (text.match(/\{\d+\}/g) ?? []).toSorted();
    for (const [english, text] of Object.entries(chinese)) assert.deepEqual(argumentsIn(text), argumentsIn(english));
  });
});

/** Every text of an extension's contributions that VS Code shows, but for names that are the same in every language. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (
      /escription$|^label$|^altText$/.test(key) ||
      (key === 'name' && String(item).startsWith('%')) ||
      (key === 'title' && item !== 'Podsense')
    )
      return [String(item)];
    return key === 'enumDescriptions' ? item.map(String) : textsOf(item);
  });
}

function codesIn(text: string | undefined): readonly string[] {
  return (text?.match(/`[^`]*`/g) ?? []).toSorted();
}
