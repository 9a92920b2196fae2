import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { ruleIds } from '../../../server/src/protocol/ruleIds.gen.ts';
import { readRulePages, root } from '../../support/pages.ts';

const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...fs.readdirSync(path.join(root, 'docs')).flatMap(name => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  ...readRulePages('page.md').map(page => page.path),
];
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');
const manifest = JSON.parse(read('package.json'));
const texts = JSON.parse(read('package.nls.json'));

describe('a document names only what there is', () => {
  const settings = Object.keys(manifest.contributes.configuration.properties);
  const commands: readonly string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);

  for (const document of documents) {
    const text = read(document);

    test(`${document} links to files and headings`, () => {
      const links = [...text.matchAll(/\[[^\]]*\]\((?!https:)([^)#]*)(?:#([^)]+))?\)/g)];
      const missing = links.filter(([, file = '', heading]) => {
        const target = path.posix.join(path.posix.dirname(document), file || path.posix.basename(document));
        if (!fs.existsSync(path.join(root, target))) return true;
        return heading !== undefined && !anchorsIn(read(target)).includes(heading);
      });
      assert.deepEqual(
        missing.map(([link]) => link),
        [],
      );
    });

    test(`${document} names settings and commands`, () => {
      const named = [...text.matchAll(/`podsense\.([a-zA-Z.]+)`|"podsense\.([a-zA-Z.]+)"/g)];
      const names = named.map(([, code, json]) => `podsense.${code ?? json}`);
      assert.deepEqual(
        names.filter(name => !settings.includes(name) && !commands.includes(name)),
        [],
      );
    });
  }
});

/** The anchors of a document's headings, as GitHub and VS Code make them. */
function anchorsIn(text: string): readonly string[] {
  const headings = text.replace(/^ *```.*?^ *```$/gms, '').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
}

describe('README.md', () => {
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
    const commands: readonly { command: string; category?: string; title: string }[] = manifest.contributes.commands;
    const hidden: readonly { command: string; when: string }[] = manifest.contributes.menus?.commandPalette ?? [];
    const missing = commands
      .filter(({ command }) => !hidden.some(entry => entry.command === command && entry.when === 'false'))
      .map(({ category, title }) =>
        [...(category === undefined ? [] : [category]), texts[title.slice(1, -1)]].join(': '),
      )
      .map(name => `\`${name}\``)
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
    const named = [...contributing.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name ?? '');
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

  test('begins with this version, and the day of its release', () => {
    const [, version] = /^## (\S+)(?: \(\d{4}-\d\d-\d\d\))?$/m.exec(read('CHANGELOG.md')) ?? [];
    assert.equal(version, manifest.version);
  });
});
