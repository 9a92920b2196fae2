import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { podsense } from './commandLine.ts';
import { oldField } from './manifests.ts';

type Log = { readonly runs: readonly [{ readonly results: readonly Result[] }] };

type Result = {
  readonly locations: readonly [Place];
  readonly fixes?: readonly { readonly artifactChanges: readonly [{ readonly artifactLocation: Artifact }] }[];
};

type Artifact = { readonly uri: string };
type Place = { readonly physicalLocation: { readonly artifactLocation: Artifact } };

describe('places in SARIF', () => {
  const repository = ['.git/HEAD', 'deploy/web app/a.yaml', 'vendor/other/.git', 'vendor/other/b.yaml'];
  const cases: readonly [what: string, from: string, args: readonly string[], uris: readonly string[]][] = [
    ['are relative to the repository', '.', ['deploy'], ['deploy/web%20app/a.yaml']],
    ['so they are from a folder in it', 'deploy/web app', [], ['deploy/web%20app/a.yaml']],
    ['so they are of a path that leads out of it', 'vendor', ['../deploy'], ['deploy/web%20app/a.yaml']],
    ['those of one inside are too', '.', [], ['deploy/web%20app/a.yaml', 'vendor/other/b.yaml']],
    ['from within that one, they are relative to it', 'vendor/other', [], ['b.yaml']],
    [
      'from outside, they are relative to the one around the file',
      '..',
      ['repository/deploy'],
      ['deploy/web%20app/a.yaml'],
    ],
  ];
  for (const [what, from, args, uris] of cases) {
    test(what, async () => {
      using folder = new TemporaryFolder();
      for (const file of repository) folder.write(`repository/${file}`, oldField);
      assert.deepEqual(await placesOf({ path: folder.pathOf(`repository/${from}`) }, args), uris);
    });
  }

  test('outside of any, are relative to the current folder', async () => {
    using folder = new TemporaryFolder();
    folder.write('deploy/a.yaml', oldField);
    assert.deepEqual(await placesOf(folder, []), ['deploy/a.yaml']);
    assert.deepEqual(await placesOf({ path: folder.pathOf('deploy') }, []), ['a.yaml']);
  });

  test('outside of any and elsewhere, are absolute', async () => {
    using folder = new TemporaryFolder();
    folder.write('deploy/a.yaml', oldField);
    folder.write('here/.keep', '');
    assert.deepEqual(await placesOf({ path: folder.pathOf('here') }, ['../deploy']), [folder.uriOf('deploy/a.yaml')]);
  });

  test('of standard input are those of the file that it is said to be', async () => {
    using folder = new TemporaryFolder();
    folder.write('.git/HEAD', '');
    folder.write('deploy/.keep', '');
    const within = { path: folder.pathOf('deploy') };
    assert.deepEqual(await placesOf(within, ['-', '--stdin-filename', 'a.yaml'], oldField), ['deploy/a.yaml']);
  });
});

/** Each place once: those of findings, which are also those of their fixes. */
async function placesOf(
  folder: { readonly path: string },
  args: readonly string[],
  input = '',
): Promise<readonly string[]> {
  const { output, errors } = await podsense(folder, ['check', '--format', 'sarif', ...args], { input });
  assert.equal(errors, '');
  const { runs }: Log = JSON.parse(output);
  const uris = runs[0].results.map(({ locations, fixes }) => {
    const [{ physicalLocation }] = locations;
    const { uri } = physicalLocation.artifactLocation;
    for (const { artifactChanges } of fixes ?? []) assert.equal(artifactChanges[0].artifactLocation.uri, uri);
    return uri;
  });
  return [...new Set(uris)];
}
