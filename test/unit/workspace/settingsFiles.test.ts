import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SettingsFiles } from '../../../server/src/workspace/settings/settingsFiles.ts';

const manifest = 'file:///w/a/b.yaml';
const near = 'file:///w/a/.podsense.yaml';
const far = 'file:///w/.podsense.yaml';

test('the nearest on the disk counts, and all places are read at once, one time', async () => {
  const disk = new Disk({ [far]: 'timeZone: UTC' });
  assert.equal((await disk.files.nearest(manifest))?.uri, far);
  assert.equal((await disk.files.nearest('file:///w/a/c.yaml'))?.uri, far);
  assert.deepEqual(disk.reads, [[near, far, 'file:///.podsense.yaml']]);
  assert.equal((await disk.files.nearest('file:///w/d/e.yaml'))?.uri, far);
  assert.deepEqual(disk.reads[1], ['file:///w/d/.podsense.yaml']);
});

test('there may be none', async () => {
  const { files } = new Disk({});
  assert.equal(await files.nearest(manifest), undefined);
  assert.equal(await files.nearest('untitled:Untitled-1'), undefined);
});

test('an open document hides the file on the disk, until it is closed', async () => {
  const { files } = new Disk({ [near]: 'timeZone: UTC' });
  const zone = async () => (await files.nearest(manifest))?.said.timeZone;
  assert.equal(await files.open(typed(near, 'timeZone: UTC # the same')), 'nothing');
  assert.equal(await zone(), 'UTC');
  assert.equal(await files.open(typed(near, 'timeZone: node')), 'findings');
  assert.equal(await zone(), 'node');
  assert.equal(await files.close(near), 'findings');
  assert.equal(await zone(), 'UTC');
});

test('a change on the disk counts, but not below an open document', async () => {
  const disk = new Disk({});
  const { files } = disk;
  const zone = async () => (await files.nearest(manifest))?.said.timeZone;
  assert.equal(await zone(), undefined);
  disk.texts = { [far]: 'timeZone: UTC' };
  assert.equal(await zone(), undefined);
  assert.equal(await files.changed([far, manifest]), 'files');
  assert.equal(await zone(), 'UTC');
  assert.equal(await files.changed([far]), 'nothing');
  await files.open(typed(far, 'timeZone: node'));
  disk.texts = {};
  assert.equal(await files.changed([far]), 'nothing');
  assert.equal(await zone(), 'node');
});

test('a folder that comes or goes brings or takes the settings files in it', async () => {
  const disk = new Disk({ [near]: 'timeZone: UTC' });
  assert.equal((await disk.files.nearest(manifest))?.uri, near);
  disk.texts = {};
  assert.equal(await disk.files.changed(['file:///w/ab', 'file:///w/a']), 'files');
  assert.equal(await disk.files.nearest(manifest), undefined);
});

const manifests = [manifest, 'file:///w/d/e.yaml', 'file:///w/d/f/g.yaml'];

test('places in a folder that was listed are read at once', async () => {
  const disk = new Disk({ [far]: 'timeZone: UTC' });
  await disk.files.takeListing('file:///w', { uris: manifests, isComplete: true }, disk.files.state);
  assert.equal(disk.reads.length, 1);
  assert.equal((await disk.files.nearest('file:///w/d/f/h.yaml'))?.uri, far);
  assert.deepEqual(disk.reads[1], ['file:///.podsense.yaml']);
});

test('where the listing knows the settings files, no other place in the folder is read', async () => {
  const disk = new Disk({ [far]: 'timeZone: UTC' });
  const listing = { uris: manifests, settingsFiles: [far], isComplete: true };
  await disk.files.takeListing('file:///w', listing, disk.files.state);
  for (const uri of manifests) assert.equal((await disk.files.nearest(uri))?.uri, far);
  assert.deepEqual(disk.reads, [[far], ['file:///.podsense.yaml']]);
});

test('a listing that crosses a change is not believed', async () => {
  const disk = new Disk({ [near]: 'timeZone: UTC' });
  const { state } = disk.files;
  await disk.files.changed([near]);
  await disk.files.takeListing('file:///w', { uris: manifests, settingsFiles: [], isComplete: true }, state);
  assert.equal((await disk.files.nearest(manifest))?.uri, near);
});

test('an answer that crosses a change is the one after it', async () => {
  const { files } = new Disk({ [far]: 'timeZone: UTC' });
  const asked = files.nearest(manifest);
  void files.open(typed(near, 'timeZone: node'));
  assert.equal((await asked)?.uri, near);
});

test('documents of other names are no settings', async () => {
  const { files } = new Disk({});
  assert.equal(await files.open(typed('file:///w/a/podsense.yaml', 'timeZone: UTC')), 'nothing');
  assert.equal(await files.nearest(manifest), undefined);
});

test('a client may write uris in another way', async () => {
  const { files } = new Disk({});
  await files.open(typed('file:///c%3A/w/.podsense.yaml', 'timeZone: UTC'));
  assert.equal((await files.nearest('file:///c:/w/a.yaml'))?.said.timeZone, 'UTC');
});

function typed(uri: string, text: string) {
  return { uri, version: 1, text };
}

/** A disk with settings files that records its reads. */
class Disk {
  texts: Readonly<Record<string, string>>;
  readonly reads: (readonly string[])[] = [];
  readonly files = new SettingsFiles(async uris => {
    this.reads.push(uris);
    return uris.map(uri => this.texts[uri]);
  });

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = texts;
  }
}
