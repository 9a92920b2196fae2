import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Settings } from '../../../server/src/settings/settings.ts';
import { AllSettings } from '../../../server/src/workspace/settings/allSettings.ts';

const manifest = 'file:///w/a/b.yaml';
const near = 'file:///w/a/.podsense.yaml';
const typed = { uri: near, version: 1, text: 'timeZone: node' };
const excluding = 'exclude: ["**"]';
const sources = { client: 'UTC', disk: '' };

describe('the settings of a file are the same object', () => {
  test('until something changes', async () => {
    const { all } = opened();
    assert.equal(await all.of(manifest), await all.of(manifest));
  });

  test('also of one of many', async () => {
    const { all } = opened();
    const known = await all.of(manifest);
    for (let at = 0; at < 1000; at++) await all.of(`file:///w/c/${at}.yaml`);
    assert.equal((await all.of(manifest)).settings, known.settings);
  });
});

describe('the settings of a file are others', () => {
  const changes: readonly (readonly [what: string, change: (all: Opened) => unknown, now: Partial<Now>])[] = [
    [
      'when the client changes its own',
      ({ all, set }) => all.changeClient(set({ client: 'node' })),
      { timeZone: 'node' },
    ],
    ['when a settings file is typed', ({ all }) => all.open(typed), { timeZone: 'node' }],
    ['when one is written', ({ all, set }) => all.changeFiles(set({ disk: excluding })), { isExcluded: true }],
    ['when folders change', ({ all }) => all.changeFolders(['file:///w/a'], []), { folder: 'file:///w/a' }],
  ];
  for (const [what, change, now] of changes) {
    test(what, async () => {
      const opening = opened();
      const before = await opening.all.of(manifest);
      await change(opening);
      assert.deepEqual(shown(await opening.all.of(manifest)), { ...shown(before), ...now });
    });
  }

  test('when a typed one is closed', async () => {
    const { all } = opened();
    const before = await all.of(manifest);
    await all.open(typed);
    await all.of(manifest);
    await all.close(near);
    assert.deepEqual(shown(await all.of(manifest)), shown(before));
  });

  test('if they change while they are looked up', async () => {
    const { all, set } = opened();
    const first = all.of(manifest);
    await all.changeClient(set({ client: 'node' }));
    await first;
    assert.equal((await all.of(manifest)).settings.timeZone, 'node');
  });
});

type Now = { readonly folder: string | undefined; readonly isExcluded: boolean; readonly isStaticPath: boolean } & Pick<
  Settings,
  'timeZone'
>;

function shown({
  folder,
  settings: { timeZone },
  isExcluded,
  isStaticPath,
}: Awaited<ReturnType<AllSettings['of']>>): Now {
  return { folder, timeZone, isExcluded, isStaticPath };
}

type Opened = { readonly all: AllSettings; readonly set: (now: Partial<typeof sources>) => readonly string[] };

/** The settings of a workspace with one folder, whose client and disk hold these. */
function opened(): Opened {
  let now = sources;
  const client = { read: async () => ({ timeZone: now.client }), take: () => {} };
  const read = async (uris: readonly string[]) =>
    uris.map(uri => (uri === near && now.disk !== '' ? { text: now.disk } : { missing: 'gone' as const }));
  const all = new AllSettings(['file:///w'], client, { read }, () => {});
  const set = (changed: Partial<typeof sources>) => {
    now = { ...now, ...changed };
    return [near];
  };
  return { all, set };
}
