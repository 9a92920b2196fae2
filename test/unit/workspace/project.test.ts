import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FileReading } from '../../../server/src/protocol/manifestFiles.ts';
import { Project } from '../../../server/src/workspace/checking/project.ts';

const pod = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers: [{ name: web, image: nginx }]
`;
const account = (name: string) =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name}, namespace: shop }\n`;
const missing = 'non-existent-service-account';

test('every file is read once, and those that are named besides', async () => {
  const disk = new Disk({ 'a.yaml': pod, 'b.yaml': account('web') });
  const project = await disk.project();
  await project.readFiles([uriOf('b.yaml'), uriOf('a.yaml')]);
  assert.deepEqual(disk.reads, ['a.yaml', 'b.yaml']);
  assert.deepEqual(await disk.found(project, 'a.yaml'), ['missing-timezone-mount']);
});

test('a text is kept until it is taken, if somebody wants it', async () => {
  const project = await new Disk({ 'a.yaml': pod, 'b.yaml': pod }).project();
  assert.equal(project.takeText(uriOf('a.yaml')), pod);
  assert.equal(project.takeText(uriOf('a.yaml')), undefined);
  assert.equal(project.takeText(uriOf('b.yaml')), undefined);
});

describe('what was parsed for its facts is not all of a file', () => {
  const both = `${account('web')}---\n${pod}`;

  test('whose other documents are checked too', async () => {
    const disk = new Disk({ 'a.yaml': both });
    assert.deepEqual(await disk.found(await disk.project(), 'a.yaml'), ['missing-timezone-mount']);
  });

  test('which may have another text by then', async () => {
    const project = await new Disk({ 'a.yaml': both }).project();
    const text = `${account('web')}---\n${pod.replace('serviceAccountName: web', 'serviceAccountName: other')}`;
    const checked = await project.check(uriOf('a.yaml'), text, await project.settingsOf(uriOf('a.yaml')));
    assert.deepEqual(checked?.findings.map(({ rule }) => rule).sort(), ['missing-timezone-mount', missing]);
    assert.equal(checked?.file.text, text);
  });
});

describe('what other files declare', () => {
  test('is missing where all files were read', async () => {
    const disk = new Disk({ 'a.yaml': pod, 'b.yaml': account('other') });
    assert.ok((await disk.found(await disk.project(), 'a.yaml')).includes(missing));
  });

  test('may be anywhere where nobody named all files, or one could not be read or listed', async () => {
    const disk = new Disk({ 'a.yaml': pod, 'b.yaml': account('other') });
    const project = await disk.project();
    project.lackFiles();
    assert.ok(!(await disk.found(project, 'a.yaml')).includes(missing));
    const broken = new Disk({ 'a.yaml': pod, 'b.yaml': account('other'), 'c.yaml': undefined });
    assert.ok(!(await broken.found(await broken.project(), 'a.yaml')).includes(missing));
    disk.isComplete = false;
    assert.ok(!(await disk.found(await disk.project(), 'a.yaml')).includes(missing));
  });

  test('does not count in an excluded file, which is not read', async () => {
    const disk = new Disk({
      '.podsense.yaml': 'exclude: [b.yaml]\n',
      'a.yaml': pod,
      'b.yaml': account('web'),
      'c.yaml': account('other'),
    });
    assert.ok((await disk.found(await disk.project(), 'a.yaml')).includes(missing));
    assert.ok(!disk.reads.includes('b.yaml'));
  });

  test('is that of a text which is not on the disk', async () => {
    const disk = new Disk({ 'a.yaml': pod, 'b.yaml': account('other') });
    const project = await disk.project();
    await project.change(uriOf('b.yaml'), account('web'));
    assert.ok(!(await disk.found(project, 'a.yaml')).includes(missing));
    await project.change(uriOf('b.yaml'), account('other'));
    assert.ok((await disk.found(project, 'a.yaml')).includes(missing));
  });

  test('is that of a text which was written', async () => {
    const disk = new Disk({ 'a.yaml': pod, 'b.yaml': account('other') });
    const project = await disk.project();
    assert.ok((await disk.found(project, 'a.yaml')).includes(missing));
    await project.written(uriOf('b.yaml'), `# moved\n${account('other')}`);
    assert.ok((await disk.found(project, 'a.yaml')).includes(missing));
    await project.written(uriOf('b.yaml'), account('web'));
    assert.ok(!(await disk.found(project, 'a.yaml')).includes(missing));
  });
});

describe('a patch', () => {
  const zone = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers: [{ name: web, env: [{ name: TZ, value: UTC }] }]
`;

  test('counts if a kustomization lists it', async () => {
    const disk = new Disk({
      'a.yaml': pod,
      'kustomization.yaml': 'resources: [a.yaml]\npatches: [{ path: zone.yaml }]\n',
      'zone.yaml': zone,
    });
    assert.ok(!(await disk.found(await disk.project(), 'a.yaml')).includes('missing-timezone-mount'));
  });

  test('counts if the kustomization is not on the disk', async () => {
    const disk = new Disk({ 'a.yaml': pod, 'kustomization.yaml': 'resources: [a.yaml]\n', 'zone.yaml': zone });
    const project = await disk.project();
    assert.ok((await disk.found(project, 'a.yaml')).includes('missing-timezone-mount'));
    await project.change(uriOf('kustomization.yaml'), 'resources: [a.yaml]\npatches: [{ path: zone.yaml }]\n');
    assert.ok(!(await disk.found(project, 'a.yaml')).includes('missing-timezone-mount'));
  });
});

function uriOf(name: string): string {
  return `file:///w/${name}`;
}

/** The files of a folder, of which those without a text cannot be read. */
class Disk {
  readonly reads: string[] = [];
  isComplete = true;
  readonly #texts: Readonly<Record<string, string | undefined>>;

  constructor(texts: Readonly<Record<string, string | undefined>>) {
    this.#texts = texts;
  }

  async project(): Promise<Project> {
    const uris = Object.keys(this.#texts).map(uriOf);
    const settingsFiles = uris.filter(uri => uri.endsWith('.podsense.yaml'));
    const project = new Project({
      files: {
        list: async () => ({ uris, settingsFiles, isComplete: this.isComplete }),
        read: async batch => batch.map(uri => this.#read(uri.slice(uriOf('').length))),
      },
      wanted: 'declared',
      keeps: uri => uri === uriOf('a.yaml'),
    });
    await project.readFolder('file:///w');
    return project;
  }

  async found(project: Project, name: string): Promise<readonly string[]> {
    const uri = uriOf(name);
    const checked = await project.check(uri, this.#texts[name] ?? '', await project.settingsOf(uri));
    return checked?.findings.map(({ rule }) => rule) ?? [];
  }

  #read(name: string): FileReading {
    if (name in this.#texts) this.reads.push(name);
    const text = this.#texts[name];
    if (text !== undefined) return { text };
    return { missing: name in this.#texts ? 'unreadable' : 'gone' };
  }
}
