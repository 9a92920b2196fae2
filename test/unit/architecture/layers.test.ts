import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../../support/pages.ts';

const source = path.join(root, 'server/src');
const architecture = fs.readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');

/** From left to right, as the document draws them; messages stand above, for all that speak. */
const layers = (/^text -> .*$/m.exec(architecture)?.[0] ?? '').split(' -> ');
const order = ['messages', ...layers];

/** The folders of a folder from left to right, by its name; the document draws them as a list. */
const rooms = new Map(
  [...architecture.matchAll(/^- `(\w+)`: (\w+(?: -> \w+)+)$/gm)].map(([, layer = '', line = '']) => [
    layer,
    line.split(' -> '),
  ]),
);

type Import = { readonly file: string; readonly layer: string; readonly from: string };

const imports = fs
  .readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map(name => name.replaceAll('\\', '/'))
  .filter(name => /\.ts$/.test(name))
  .flatMap((file): Import[] => {
    const text = fs.readFileSync(path.join(source, file), 'utf8');
    const found = text.matchAll(/^(?:import|export)\b[^;]*? from '([^']+)';$|\bimport\('([^']+)'\)/gm);
    return [...found].map(([, plain, dynamic]) => ({ file, layer: layerOf(file), from: plain ?? dynamic ?? '' }));
  });

const outside = imports.filter(({ from }) => !from.startsWith('.'));
const inside = imports
  .filter(({ from }) => from.startsWith('.'))
  .map(({ file, layer, from }) => {
    const target = path.posix.join(path.posix.dirname(file), from);
    return { file, layer, room: roomOf(file), to: layerOf(target), toRoom: roomOf(target) };
  });

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

  for (const [layer, line] of rooms) {
    test(`the folders of ${layer} are those of its line, and import only what is to their left`, () => {
      const own = fs
        .readdirSync(path.join(source, layer), { withFileTypes: true })
        .filter(entry => entry.isDirectory());
      assert.deepEqual(own.map(({ name }) => name).sort(), [...line].sort());
      const within = inside.filter(entry => entry.layer === layer && entry.to === layer);
      const wrong = within.filter(({ room, toRoom }) => line.indexOf(toRoom) > line.indexOf(room));
      assert.deepEqual(wrong, []);
    });
  }

  test('yaml alone imports the library', () => {
    const importers = new Set(outside.filter(({ from }) => from === 'yaml').map(({ layer }) => layer));
    assert.deepEqual([...importers], ['yaml']);
  });

  test('entry alone knows the platform', () => {
    const wrong = outside.filter(({ layer, from }) => from.startsWith('node:') && !['entry', 'cli'].includes(layer));
    assert.deepEqual(wrong, []);
  });

  test('only lsp and entry know connections', () => {
    const wrong = outside.filter(
      ({ layer, from }) => /^vscode-languageserver($|\/)/.test(from) && !['lsp', 'entry'].includes(layer),
    );
    assert.deepEqual(wrong, []);
  });
});

function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function layerOf(file: string): string {
  return file.split('/')[0] ?? '';
}
