import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { rules } from '../../../server/src/rules/rules.ts';
import { ruleIds } from '../../../server/src/settings/settings.ts';
import { readPages, root } from '../../support/pages.ts';

const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readPages('docs').map(page => page.path),
  ...readPages('server/src/rules').map(page => page.path),
];
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');
const manifest = JSON.parse(read('package.json'));

describe('the files that documents link to are there', () => {
  for (const document of documents) {
    test(document, () => {
      const links = [...read(document).matchAll(/(?<!!)\[[^\]]*\]\((?!https:)([^)#]+)/g)].map(([, link]) => link ?? '');
      const missing = links.filter(link => !fs.existsSync(path.join(root, path.dirname(document), link)));
      assert.deepEqual(missing, []);
    });
  }
});

describe('README.md', () => {
  for (const { id, severity } of rules) {
    test(`has ${id} in the table of rules, with its severity`, () => {
      const row = `| [${id}](server/src/rules/${id}.md) | ${severity} |`;
      assert.ok(readme.includes(`\n${row} `), `a line is to begin ${row}`);
    });
  }

  for (const [setting, { default: value }] of Object.entries<{ default: unknown }>(
    manifest.contributes.configuration.properties,
  )) {
    test(`has ${setting} in the table of settings, with its default`, () => {
      const row = `| \`${setting}\` | \`${JSON.stringify(value)}\` |`;
      assert.ok(readme.includes(`\n${row} `), `a line is to begin ${row}`);
    });
  }

  const snippetFiles: readonly { path: string }[] = manifest.contributes.snippets;
  for (const file of new Set(snippetFiles.map(({ path }) => path))) {
    for (const { prefix } of Object.values<{ prefix: string }>(JSON.parse(read(file)))) {
      test(`has ${prefix} in the table of snippets`, () => assert.ok(readme.includes(`\n| \`${prefix}\` | `)));
    }
  }

  test('names each command', () => {
    const commands: readonly { command: string; category: string; title: string }[] = manifest.contributes.commands;
    const hidden: readonly { command: string; when: string }[] = manifest.contributes.menus.commandPalette;
    const missing = commands
      .filter(({ command }) => !hidden.some(entry => entry.command === command && entry.when === 'false'))
      .map(({ category, title }) => `\`${category}: ${title}\``)
      .filter(name => !readme.includes(name));
    assert.deepEqual(missing, []);
  });
});

describe('CONTRIBUTING.md', () => {
  test('names each suite of npm test', () => {
    const suites = [...read('tools/test.mjs').matchAll(/^ {2}\['([\w-]+)',/gm)].map(([, name]) => name);
    assert.ok(suites.length > 0);
    assert.deepEqual(
      suites.filter(name => !contributing.includes(`\`${name}\``)),
      [],
    );
  });

  test('names only commands that there are', () => {
    const named = [...contributing.matchAll(/npm run (\w+)/g)].map(([, name]) => name ?? '');
    assert.deepEqual(
      named.filter(name => !(name in manifest.scripts)),
      [],
    );
  });
});

describe('CHANGELOG.md', () => {
  for (const id of ruleIds) {
    test(`has ${id}`, () => assert.ok(read('CHANGELOG.md').includes(`\`${id}\``)));
  }

  test('has this version', () => assert.ok(read('CHANGELOG.md').includes(`\n## ${manifest.version}\n`)));
});
