import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completeSettings, ofFolder, ofSettingsFile } from '../../../server/src/settings/completeSettings.ts';
import { defaultSettings, type SaidSettings } from '../../../server/src/settings/settings.ts';
import { settingsFilesFor } from '../../../server/src/settings/settingsFilesFor.ts';
import { globsOf } from '../../../server/src/text/patterns/glob.ts';

describe('of several places that say settings', () => {
  test('none leaves the defaults', () => assert.deepEqual(completeSettings({}, {}), defaultSettings));

  test('the first that says a key wins, for each key', () => {
    const settings = completeSettings({ timeZone: 'UTC' }, { timeZone: 'Asia/Shanghai', timeZoneFix: 'env' });
    assert.deepEqual(settings, { ...defaultSettings, timeZone: 'UTC', timeZoneFix: 'env' });
  });

  test('the first that names a rule wins, for each rule', () => {
    const first = { 'missing-timezone-mount': 'off' } as const;
    const second = { 'missing-timezone-mount': 'error', 'default-service-account': 'hint' } as const;
    assert.deepEqual(completeSettings({ rules: first }, { rules: second }).rules, { ...second, ...first });
  });

  test('lists are taken whole', () => {
    assert.deepEqual(completeSettings({ exclude: [] }, { exclude: globsOf(['/a']) }).exclude, []);
  });
});

describe('globs are relative', () => {
  const settings = { exclude: globsOf(['vendor', '**/c']), staticPods: globsOf(['etc/**']) };
  const bases = ({ exclude = [], staticPods = [] }: SaidSettings) => [...exclude, ...staticPods].map(glob => glob.base);

  test('to a folder of the workspace, where they exclude', () => {
    assert.deepEqual(bases(ofFolder(settings, 'file:///my%20work/')), ['/my work', '/my work', '']);
  });

  test('to the root, where there is no folder', () => {
    assert.deepEqual(bases(ofFolder(settings, undefined)), ['', '', '']);
    assert.deepEqual(bases(ofFolder(settings, 'file:///')), ['', '', '']);
  });

  test('to the folder of a settings file', () => {
    assert.deepEqual(bases(ofSettingsFile(settings, 'file:///w/a')), ['/w/a', '/w/a', '/w/a']);
  });
});

describe('the settings file of a manifest', () => {
  for (const [uri, files] of [
    ['file:///w/a/b.yaml', ['file:///w/a/.podsense.yaml', 'file:///w/.podsense.yaml', 'file:///.podsense.yaml']],
    ['file:///b.yaml', ['file:///.podsense.yaml']],
    ['vscode-vfs://github/o/b.yaml', ['vscode-vfs://github/o/.podsense.yaml', 'vscode-vfs://github/.podsense.yaml']],
    ['untitled:Untitled-1', []],
    ['', []],
  ] as const) {
    test(`of ${uri || 'nothing'}`, () => assert.deepEqual(settingsFilesFor(uri), files));
  }
});
