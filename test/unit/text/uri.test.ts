import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainFolderOf, plainUri } from '../../../server/src/text/uri.ts';

describe('all spellings of a uri are one', () => {
  for (const [one, other, plain] of [
    ['file:///a~b/%28c%29/x.yaml', 'file:///a%7Eb/(c)/x.yaml', 'file:///a~b/(c)/x.yaml'],
    ['file:///my%20charts/x.yaml', 'file:///my charts/x.yaml', 'file:///my charts/x.yaml'],
    ['file:///C:/shop/x.yaml', 'file:///c%3A/shop/x.yaml', 'file:///c:/shop/x.yaml'],
    ['file:///C%3A/shop/x.yaml', 'file:///c:/shop/x.yaml', 'file:///c:/shop/x.yaml'],
    [
      'vscode-vfs://github/Kube/a%20b/x.yaml',
      'vscode-vfs://github/Kube/a b/x.yaml',
      'vscode-vfs://github/Kube/a b/x.yaml',
    ],
  ] as const) {
    test(plain, () => {
      assert.deepEqual([one, other].map(plainUri), [plain, plain]);
      assert.deepEqual(
        [one, other].map(plainFolderOf),
        [plain, plain].map(uri => uri.slice(0, -'/x.yaml'.length)),
      );
    });
  }

  test('but not those of folders with other letters, or that cannot be read', () => {
    assert.equal(plainUri('file:///c:/Shop/x.yaml'), 'file:///c:/Shop/x.yaml');
    assert.equal(plainUri('file:///100%/x.yaml'), 'file:///100%/x.yaml');
  });
});
