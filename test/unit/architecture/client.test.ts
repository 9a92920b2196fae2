import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { importsIn, roomsOf, targetOf } from '../../support/imports.ts';
import { root } from '../../support/pages.ts';

const imports = importsIn(path.join(root, 'client/src'));
const rooms = roomsOf('client/src', fs.readFileSync(path.join(root, 'docs/architecture.md'), 'utf8'));

describe('the client', () => {
  test('imports of the server what both agree on, and nothing else', () => {
    const ofServer = imports.filter(({ from }) => from.includes('server/src'));
    assert.ok(ofServer.length > 10);
    assert.deepEqual(
      ofServer.filter(({ from }) => !/^\.\.\/\.\.\/\.\.\/server\/src\/protocol\/[\w.]+\.ts$/.test(from)),
      [],
    );
  });

  test('asks the runtime which zone the computer is in, and nothing else about zones', () => {
    const texts = [...new Set(imports.map(({ file }) => file))].map(file => [
      file,
      fs.readFileSync(path.join(root, 'client/src', file), 'utf8'),
    ]);
    const uses = texts.flatMap(([file, text = '']) => [...text.matchAll(/\bIntl\b.*/g)].map(([use]) => [file, use]));
    assert.deepEqual(uses, [['server/clientOptions.ts', 'Intl.DateTimeFormat().resolvedOptions().timeZone;']]);
  });

  test('has the folders that the document draws, each importing only what is to its left', () => {
    assert.deepEqual(fs.readdirSync(path.join(root, 'client/src')).sort(), [...rooms].sort());
    const own = imports.filter(({ from }) => from.startsWith('.') && !from.includes('server/src'));
    const place = (file: string) => rooms.indexOf(file.split('/')[0] ?? '');
    assert.deepEqual(
      own.filter(entry => place(targetOf(entry)) > place(entry.file)),
      [],
    );
  });
});
