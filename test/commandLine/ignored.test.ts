import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import { git, withoutGit } from '../support/repository.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { podsense } from './commandLine.ts';
import { accountNamed, newField, oldField, withZone } from './manifests.ts';

/** The files with findings. */
async function checked(folder: TemporaryFolder, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const { output, errors } = await podsense(folder, ['check', '--format', 'json', ...args], { env });
  assert.equal(errors, '');
  const { findings } = JSON.parse(output) as { findings: readonly { readonly file: string }[] };
  return [...new Set(findings.map(({ file }) => file))];
}

function writeAll(folder: TemporaryFolder, ...names: readonly string[]): void {
  for (const name of names) folder.write(name, newField);
}

test('what git ignores is not checked: by files of any folder, the last rule that is about it first', async () => {
  using folder = new TemporaryFolder();
  folder.write('.git/HEAD', '');
  folder.write('.gitignore', '/build/\n*.local.yaml\n!deploy/keep.local.yaml\n');
  folder.write('deploy/.gitignore', '*.json\n!b.json\n');
  folder.write('deploy/more/.gitignore', '!a.json\n/gone\n');
  writeAll(folder, 'build/a.yaml', 'a.yaml', 'a.local.yaml', 'deploy/build/a.yaml', 'deploy/keep.local.yaml');
  for (const name of ['deploy/a.json', 'deploy/b.json', 'deploy/more/a.json', 'deploy/more/gone/a.json', 'a.json']) {
    folder.write(
      name,
      '{ "kind": "Pod", "apiVersion": "v1", "metadata": { "name": "a" }, "spec": { "containers": [] } }',
    );
  }
  const manifests = ['a.yaml', 'deploy/build/a.yaml', 'deploy/keep.local.yaml'];
  const objects = ['a.json', 'deploy/b.json', 'deploy/more/a.json'];
  assert.deepEqual(await checked(folder), [...manifests, ...objects].sort());
});

test('what git ignores is not fixed', async () => {
  using folder = new TemporaryFolder();
  folder.write('.git/HEAD', '');
  folder.write('.gitignore', 'build/\n');
  folder.write('build/a.yaml', oldField);
  folder.write('a.yaml', oldField);
  assert.equal((await podsense(folder, ['fix'])).output, 'a.yaml: 1 edit made.\nFixed 1 file.\n');
  assert.equal(fs.readFileSync(folder.pathOf('build/a.yaml'), 'utf8'), oldField);
  assert.equal((await podsense(folder, ['fix', 'build'])).output, 'build/a.yaml: 1 edit made.\nFixed 1 file.\n');
});

test('what git ignores is not read for what it tells other files, unless it is named', async () => {
  using folder = new TemporaryFolder();
  folder.write('.git/HEAD', '');
  folder.write('.gitignore', 'build/\n');
  folder.write('build/accounts.yaml', accountNamed('web'));
  folder.write('accounts.yaml', accountNamed('other'));
  folder.write('pod.yaml', withZone);
  const found = async (...paths: readonly string[]) =>
    /non-existent-service-account/.test((await podsense(folder, ['check', '--fail-on', 'hint', ...paths])).output);
  assert.equal(await found('.'), true);
  assert.equal(await found('pod.yaml'), true);
  assert.equal(await found('.', 'build'), false);
  assert.equal(await found('pod.yaml', 'build/accounts.yaml'), false);
});

describe('it counts where it is named', () => {
  test('a file', async () => {
    using folder = new TemporaryFolder();
    folder.write('.git/HEAD', '');
    folder.write('.gitignore', '*.yaml\n');
    writeAll(folder, 'a.yaml', 'b.yaml');
    assert.deepEqual(await checked(folder, ['a.yaml', '.']), ['a.yaml']);
  });

  for (const rules of ['build/', '/build', 'build/*', '/build/**', 'out/\n*\n!.gitignore']) {
    test(`a folder, by ${JSON.stringify(rules)}`, async () => {
      using folder = new TemporaryFolder();
      folder.write('.git/HEAD', '');
      folder.write('.gitignore', `${rules}\nsecret.yaml\n`);
      folder.write('build/deep/.gitignore', 'local.yaml\n');
      writeAll(folder, 'build/a.yaml', 'build/secret.yaml', 'build/deep/a.yaml', 'build/deep/local.yaml');
      assert.deepEqual(await checked(folder, ['build']), ['build/a.yaml', 'build/deep/a.yaml', 'build/secret.yaml']);
      assert.deepEqual(await checked(folder, ['build/deep']), ['build/deep/a.yaml']);
      const inside = { path: folder.pathOf('build') };
      assert.match((await podsense(inside, ['check'])).output, / in 3 files\.\n$/);
    });
  }

  test('a folder that says so itself', async () => {
    using folder = new TemporaryFolder();
    folder.write('.git/HEAD', '');
    folder.write('dist/.gitignore', '*\n');
    writeAll(folder, 'dist/a.yaml', 'a.yaml');
    assert.deepEqual(await checked(folder), ['a.yaml']);
    assert.deepEqual(await checked(folder, ['dist']), ['dist/a.yaml']);
  });

  test('but not what is ignored in a folder that is not', async () => {
    using folder = new TemporaryFolder();
    folder.write('.git/HEAD', '');
    folder.write('.gitignore', '*\n!*/\n!*.yaml\nlocal.yaml\n/deploy/build/\n');
    writeAll(folder, 'deploy/a.yaml', 'deploy/local.yaml', 'deploy/build/a.yaml', 'local.yaml');
    assert.deepEqual(await checked(folder, ['deploy']), ['deploy/a.yaml']);
    assert.deepEqual(await checked(folder), ['deploy/a.yaml']);
  });
});

describe('rules count', () => {
  test('outside of any repository, also those above the folder', async () => {
    using folder = new TemporaryFolder();
    folder.write('.gitignore', 'build/\ndeploy/local.yaml\n');
    folder.write('deploy/more/.gitignore', 'a.yaml\n');
    writeAll(folder, 'build/a.yaml', 'a.yaml', 'deploy/a.yaml', 'deploy/local.yaml', 'deploy/more/a.yaml');
    assert.deepEqual(await checked(folder), ['a.yaml', 'deploy/a.yaml']);
    assert.deepEqual(await checked(folder, ['deploy']), ['deploy/a.yaml']);
  });

  test('where the repository has them to itself', async () => {
    using folder = new TemporaryFolder();
    folder.write('.git/info/exclude', 'build/\n*.mine.yaml\n');
    folder.write('.gitignore', '!a.mine.yaml\n');
    writeAll(folder, 'build/a.yaml', 'a.mine.yaml', 'b.mine.yaml');
    assert.deepEqual(await checked(folder), ['a.mine.yaml']);
  });

  test('not through a link, and not of a folder of that name', async () => {
    using folder = new TemporaryFolder();
    folder.write('.git/HEAD', '');
    folder.write('rules', '*.yaml\n');
    fs.symlinkSync('rules', folder.pathOf('.gitignore'));
    folder.write('a/.gitignore/x', '');
    writeAll(folder, 'a.yaml', 'a/a.yaml', 'a/.gitignore/b.yaml');
    assert.deepEqual(await checked(folder), ['a.yaml', 'a/.gitignore/b.yaml', 'a/a.yaml']);
  });
});

test('a settings file holds, also where git ignores it, and is not checked itself', async () => {
  using folder = new TemporaryFolder();
  folder.write('.git/HEAD', '');
  folder.write('.gitignore', '.podsense.yaml\n');
  folder.write('deploy/.podsense.yaml', 'rules: { missing-timezone-mount: error }\nnonsense: true\n');
  writeAll(folder, 'deploy/a.yaml');
  assert.match(
    (await podsense(folder, ['check'])).output,
    /^deploy\/a\.yaml:6:24 error [^\n]*\n\n1 finding in 1 file\.\n$/,
  );
});

test('rules that want many steps stop nobody', async () => {
  using folder = new TemporaryFolder();
  folder.write('.git/HEAD', '');
  folder.write('.gitignore', ['*a', '**/a/', 'a/**/', '?*', '[a-b]*'].map(wild => `${wild.repeat(300)}!\n`).join(''));
  const name = `${'a/'.repeat(60)}${'a'.repeat(200)}.yaml`;
  writeAll(folder, name);
  assert.deepEqual(await checked(folder), [name]);
});

describe('in a repository of git', { skip: withoutGit }, () => {
  test('a file that is tracked counts, though a rule is about it', async () => {
    using folder = new TemporaryFolder();
    git(folder, '.', 'init', '--quiet');
    folder.write('.gitignore', 'build/\n*.local.yaml\n');
    writeAll(folder, 'build/deep/a.yaml', 'build/deep/b.yaml', 'build/c/d.yaml', 'a.local.yaml', 'b.local.yaml');
    git(folder, '.', 'add', '--force', 'build/deep/a.yaml', 'a.local.yaml');
    assert.deepEqual(await checked(folder), ['a.local.yaml', 'build/deep/a.yaml']);
    // As git sets them for its hooks.
    const env = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/other', GIT_WORK_TREE: '/' };
    assert.deepEqual(await checked(folder, [], env), ['a.local.yaml', 'build/deep/a.yaml']);
    assert.deepEqual(await checked(folder, [], { PATH: '' }), []);
  });

  test("the user's own rules count in every repository, and nowhere else", async () => {
    using folder = new TemporaryFolder();
    folder.write('home/.config/git/ignore', 'usual.yaml\n');
    folder.write('home/named', 'named.yaml\n');
    writeAll(folder, 'w/usual.yaml', 'w/named.yaml', 'w/a.yaml');
    const env = { HOME: folder.pathOf('home'), GIT_CONFIG_NOSYSTEM: '1' };
    assert.deepEqual(await checked(folder, ['w'], env), ['w/a.yaml', 'w/named.yaml', 'w/usual.yaml']);
    git(folder, 'w', 'init', '--quiet');
    assert.deepEqual(await checked(folder, ['w'], env), ['w/a.yaml', 'w/named.yaml']);
    folder.write('home/.gitconfig', '[core]\n\texcludesFile = ~/named\n');
    assert.deepEqual(await checked(folder, ['w'], env), ['w/a.yaml', 'w/usual.yaml']);
    folder.write('w/.gitignore', '!named.yaml\n');
    assert.deepEqual(await checked(folder, ['w'], env), ['w/a.yaml', 'w/named.yaml', 'w/usual.yaml']);
  });

  test('a repository inside has its own rules, and is ignored as a whole where the outer one says so', async () => {
    using folder = new TemporaryFolder();
    git(folder, '.', 'init', '--quiet');
    folder.write('.gitignore', 'local.yaml\n/vendor/\n');
    writeAll(folder, 'local.yaml', 'inner/local.yaml', 'inner/own.yaml', 'inner/kept.yaml', 'vendor/x/a.yaml');
    for (const place of ['inner', 'vendor/x']) git(folder, place, 'init', '--quiet');
    folder.write('inner/.gitignore', 'own.yaml\nkept.yaml\n');
    git(folder, 'inner', 'add', '--force', 'kept.yaml');
    assert.deepEqual(await checked(folder), ['inner/kept.yaml', 'inner/local.yaml']);
    assert.deepEqual(await checked(folder, ['vendor/x']), ['vendor/x/a.yaml']);
  });

  test('a work tree and a submodule have the rules that lie in the repository', async () => {
    using folder = new TemporaryFolder();
    for (const place of ['main', 'library']) {
      folder.write(`${place}/.gitignore`, 'local.yaml\n');
      git(folder, place, 'init', '--quiet');
      git(folder, place, 'add', '--all');
      git(folder, place, 'commit', '--quiet', '--message', 'test');
    }
    git(folder, 'main', 'worktree', 'add', '--quiet', '../tree');
    git(folder, 'main', 'submodule', '--quiet', 'add', folder.pathOf('library'), 'library');
    folder.write('main/.git/info/exclude', 'mine.yaml\n');
    folder.write('main/.git/modules/library/info/exclude', 'own.yaml\n');
    const names = ['a.yaml', 'local.yaml', 'mine.yaml', 'own.yaml'];
    writeAll(folder, ...['tree', 'main', 'main/library'].flatMap(place => names.map(name => `${place}/${name}`)));
    git(folder, 'tree', 'add', '--force', 'local.yaml');
    const tree = ['tree/a.yaml', 'tree/local.yaml', 'tree/own.yaml'];
    assert.deepEqual(await checked(folder, ['tree']), tree);
    const main = ['main/a.yaml', 'main/library/a.yaml', 'main/library/mine.yaml', 'main/own.yaml'];
    assert.deepEqual(await checked(folder, ['main']), main);
  });

  test('nothing is run that a repository names in its settings', async () => {
    using folder = new TemporaryFolder();
    git(folder, '.', 'init', '--quiet');
    folder.write('run.sh', '#!/bin/sh\ntouch "$(dirname "$0")/was-run"\n');
    fs.chmodSync(folder.pathOf('run.sh'), 0o755);
    for (const setting of ['core.fsmonitor', 'core.sshCommand', 'core.pager', 'pager.ls-files', 'pager.config']) {
      git(folder, '.', 'config', setting, folder.pathOf('run.sh'));
    }
    folder.write('.gitignore', 'local.yaml\n');
    writeAll(folder, 'local.yaml', 'a.yaml');
    assert.deepEqual(await checked(folder), ['a.yaml']);
    assert.equal(fs.existsSync(folder.pathOf('was-run')), false);
  });
});
