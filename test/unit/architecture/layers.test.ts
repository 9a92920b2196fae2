import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { importsIn, roomsOf, targetOf } from '../../support/imports.ts';
import { root } from '../../support/pages.ts';

const source = path.join(root, 'server/src');
const architecture = fs.readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');

/** From left to right, as the document draws them; messages stand above, for all folders with sentences. */
const layers = (/^text -> .*$/m.exec(architecture)?.[0] ?? '').split(' -> ');
const order = ['messages', 'protocol', ...layers];

const imports = importsIn(source);
const outside = imports
  .filter(({ from }) => !from.startsWith('.'))
  .map(({ file, from }) => ({ file, layer: layerOf(file), from }));
const inside = imports
  .filter(({ from }) => from.startsWith('.'))
  .map(found => ({ ...found, layer: layerOf(found.file), to: layerOf(targetOf(found)) }));

describe('the layers of docs/architecture.md', () => {
  test('are the folders of the server', () => {
    const folders = fs.readdirSync(source, { withFileTypes: true }).filter(entry => entry.isDirectory());
    assert.deepEqual(folders.map(({ name }) => name).sort(), [...order].sort());
  });

  for (const layer of order) {
    test(`the table has ${layer}`, () => assert.match(architecture, new RegExp(`^\\| \`${layer}\` \\|`, 'm')));
  }

  test('import only what is to their left', () => {
    assert.ok(inside.length > 100);
    const wrong = inside.filter(({ layer, to }) => order.indexOf(to) > order.indexOf(layer));
    assert.deepEqual(wrong, []);
  });

  for (const layer of order.filter(name => roomsOf(name, architecture).length > 0)) {
    test(`the folders of ${layer} are those that the document draws, each importing only what is to its left`, () => {
      const rooms = roomsOf(layer, architecture);
      const own = fs.readdirSync(path.join(source, layer), { withFileTypes: true });
      assert.deepEqual(
        own
          .filter(entry => entry.isDirectory())
          .map(({ name }) => name)
          .sort(),
        [...rooms].sort(),
      );
      const place = (file: string) => rooms.indexOf(file.split('/')[1] ?? '');
      const within = inside.filter(entry => entry.layer === layer && entry.to === layer);
      assert.deepEqual(
        within.filter(entry => place(targetOf(entry)) > place(entry.file)),
        [],
      );
    });
  }

  test('yaml alone imports the libraries that read it', () => {
    const importers = new Set(outside.filter(({ from }) => /^(?:js-)?yaml$/.test(from)).map(({ layer }) => layer));
    assert.deepEqual([...importers], ['yaml']);
  });

  test('entry alone knows the platform', () => {
    const wrong = outside.filter(({ layer, from }) => from.startsWith('node:') && !['entry', 'cli'].includes(layer));
    assert.deepEqual(wrong, []);
  });

  test('only hovers and completion ask the runtime about time zones, and nothing its language', () => {
    const texts = new Map(imports.map(({ file }) => [file, fs.readFileSync(path.join(source, file), 'utf8')]));
    const matching = (form: RegExp) => [...texts].filter(([, text]) => form.test(text)).map(([file]) => file);
    assert.deepEqual(matching(/\bIntl\b/), ['zones/zoneClock.ts']);
    const importers = inside.filter(found => targetOf(found) === 'zones/zoneClock.ts').map(({ file }) => file);
    assert.ok(importers.length > 0);
    assert.deepEqual(
      importers.filter(file => !/^features\/(?:hover|completion)\//.test(file)),
      [],
    );
    assert.deepEqual(matching(/\.(?:localeCompare|toLocale\w+)\(/), []);
  });

  test('only lsp and entry know connections', () => {
    const wrong = outside.filter(
      ({ layer, from }) => /^vscode-languageserver($|\/)/.test(from) && !['lsp', 'entry'].includes(layer),
    );
    assert.deepEqual(wrong, []);
  });
});

function layerOf(file: string): string {
  return file.split('/')[0] ?? '';
}
