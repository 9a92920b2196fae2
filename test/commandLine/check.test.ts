import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { podsense } from './commandLine.ts';
import { accountNamed, newField, oldField, withZone } from './manifests.ts';

const zone = 'missing-timezone-mount Container "web" shows UTC';
const field = 'deprecated-service-account-field serviceAccount is deprecated: use serviceAccountName.';

test('it says what is found where, and ends with 1', async () => {
  using folder = new TemporaryFolder();
  folder.write('b.yaml', oldField);
  folder.write('a/web.yml', newField);
  folder.write('notes.txt', oldField);
  const { code, output, errors } = await podsense(folder, ['check']);
  const lines = output.split('\n');
  assert.match(lines[0] ?? '', new RegExp(`^a/web\\.yml:6:24 warning ${zone}`));
  assert.equal(lines[1], `b.yaml:5:3 information ${field}`);
  assert.match(lines[2] ?? '', new RegExp(`^b\\.yaml:6:24 warning ${zone}`));
  assert.deepEqual(lines.slice(3), ['', '3 findings in 2 files.', '']);
  assert.deepEqual([code, errors], [1, '']);
});

test('it knows where custom resources name zones and accounts', async () => {
  using folder = new TemporaryFolder();
  const head = 'apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata: {name: a, namespace: shop}\n';
  folder.write(
    'a.yaml',
    `${accountNamed('runner')}---\n${head}spec: {schedules: ["0 1 * * *"], timezone: Europe/Zurch, workflowSpec: {serviceAccountName: runer}}\n`,
  );
  const { output } = await podsense(folder, ['check', '--fail-on', 'hint']);
  assert.match(output, /^a\.yaml:8:44 warning unknown-timezone /m);
  assert.match(output, /^a\.yaml:8:93 hint non-existent-service-account /m);
});

describe('it ends with', () => {
  const cases: readonly [code: number, when: string, args: readonly string[]][] = [
    [0, 'nothing found', ['check', 'right.yaml']],
    [0, 'nothing of that severity', ['check', 'wrong.yaml', '--fail-on', 'error']],
    [0, 'anything found that never counts', ['check', 'wrong.yaml', '--fail-on', 'never']],
    [1, 'a finding of that severity', ['check', 'wrong.yaml', '--fail-on', 'information']],
    [1, 'a file of any name', ['check', 'wrong.tmpl']],
    [2, 'a path that is not there', ['check', 'right.yaml', 'nowhere.yaml']],
    [2, 'a path below a file', ['check', 'right.yaml/a.yaml']],
    [2, 'a file that is too large', ['check', 'large.yaml']],
    [2, 'arguments that are wrong', ['check', '--format', 'xml']],
    [2, 'no command', []],
    [0, 'help', ['--help']],
    [0, 'its version', ['--version']],
  ];
  for (const [code, when, args] of cases) {
    test(`${code}: ${when}`, async () => {
      using folder = new TemporaryFolder();
      folder.write('right.yaml', withZone);
      folder.write('wrong.yaml', newField);
      folder.write('wrong.tmpl', newField);
      if (args.includes('large.yaml')) folder.write('large.yaml', `# ${'x'.repeat(20 * 1024 * 1024)}\n`);
      const ended = await podsense(folder, args);
      assert.equal(ended.code, code, ended.output + ended.errors);
      assert.equal(ended.errors !== '', code === 2, 'what went wrong is told, and nothing else');
    });
  }
});

describe('the account of a pod in another file', () => {
  const missing = /non-existent-service-account/;
  const withHints = ['--fail-on', 'hint'];

  test('is there, where one of the repository declares it', async () => {
    using folder = new TemporaryFolder();
    folder.write('.git/HEAD', '');
    folder.write('accounts/web.yaml', `${accountNamed('web')}---\n${accountNamed('other')}`);
    folder.write('pods/web.yaml', withZone);
    assert.doesNotMatch((await podsense(folder, ['check', 'pods/web.yaml', ...withHints])).output, missing);
  });

  test('is missing, where no file of the repository declares it', async () => {
    using folder = new TemporaryFolder();
    folder.write('.git/HEAD', '');
    folder.write('accounts/other.yaml', accountNamed('other'));
    folder.write('pods/web.yaml', withZone);
    assert.match((await podsense(folder, ['check', 'pods', ...withHints])).output, missing);
  });

  test('is missing, where a folder outside of any repository was named and is all there is', async () => {
    using folder = new TemporaryFolder();
    folder.write('other.yaml', accountNamed('other'));
    folder.write('web.yaml', withZone);
    assert.match((await podsense(folder, ['check', '.', ...withHints])).output, missing);
  });

  test('is there, where a file of another ending declares it, and is named', async () => {
    using folder = new TemporaryFolder();
    folder.write('accounts.yml.j2', accountNamed('web'));
    folder.write('pods/other.yaml', accountNamed('other'));
    folder.write('pods/web.yaml', withZone);
    assert.match((await podsense(folder, ['check', 'pods', ...withHints])).output, missing);
    folder.write('.git/HEAD', '');
    assert.match((await podsense(folder, ['check', 'pods', ...withHints])).output, missing);
    assert.doesNotMatch((await podsense(folder, ['check', 'pods', 'accounts.yml.j2', ...withHints])).output, missing);
  });

  test('may be anywhere, where only files outside of any repository were named', async () => {
    using folder = new TemporaryFolder();
    folder.write('other.yaml', accountNamed('other'));
    folder.write('web.yaml', withZone);
    assert.doesNotMatch((await podsense(folder, ['check', 'web.yaml', 'other.yaml', ...withHints])).output, missing);
  });
});

describe('settings', () => {
  test('are those of the nearest settings file', async () => {
    using folder = new TemporaryFolder();
    folder.write('.podsense.yaml', 'rules: { missing-timezone-mount: error }\n');
    folder.write('deep/a.yaml', newField);
    folder.write('deep/er/.podsense.yaml', 'timeZone: UTC\n');
    folder.write('deep/er/b.yaml', newField);
    const { output } = await podsense(folder, ['check', 'deep']);
    assert.match(output, /^deep\/a\.yaml:6:24 error missing-timezone-mount [^\n]*\n\n1 finding in 3 files\.\n$/);
  });

  test('exclude files, also those that are named', async () => {
    using folder = new TemporaryFolder();
    folder.write('.podsense.yaml', 'exclude: [vendor]\n');
    folder.write('vendor/a.yaml', newField);
    assert.equal((await podsense(folder, ['check', 'vendor/a.yaml'])).output, 'No findings in 0 files.\n');
  });

  test('that are wrong are found as well', async () => {
    using folder = new TemporaryFolder();
    folder.write('.podsense.yaml', 'timeZnoe: UTC\n');
    const { code, output } = await podsense(folder, ['check']);
    assert.match(
      output,
      /^\.podsense\.yaml:1:1 warning settings There is no setting "timeZnoe"; did you mean timeZone\?/,
    );
    assert.equal(code, 1);
  });
});

describe('standard input', () => {
  test('is checked as a file of the current folder', async () => {
    using folder = new TemporaryFolder();
    folder.write('.podsense.yaml', 'rules: { missing-timezone-mount: off }\n');
    const { output } = await podsense(folder, ['check', '-'], { input: oldField });
    assert.equal(output, `-:5:3 information ${field}\n\n1 finding in 1 file.\n`);
  });

  test('may be the text of another file, before it is saved', async () => {
    using folder = new TemporaryFolder();
    folder.write('.git/HEAD', '');
    folder.write('accounts.yaml', accountNamed('other'));
    folder.write('pods/.podsense.yaml', 'timeZone: UTC\n');
    folder.write('pods/web.yaml', withZone);
    const input = `${accountNamed('web')}---\n${newField.replace('{ name: web }', '{ name: web, namespace: shop }')}`;
    const { output } = await podsense(folder, ['check', '-', '--stdin-filename', 'pods/web.yaml'], { input });
    assert.equal(output, 'No findings in 1 file.\n');
  });
});

test('a file is checked once, however often it is named', async () => {
  using folder = new TemporaryFolder();
  folder.write('a.yaml', newField);
  const { output } = await podsense(folder, ['check', 'a.yaml', '.', folder.path]);
  assert.match(output, /1 finding in 1 file\.\n$/);
});

test('it speaks the language of the locale', async () => {
  using folder = new TemporaryFolder();
  folder.write('a.yaml', oldField);
  const { output } = await podsense(folder, ['check'], { locale: 'zh_CN.UTF-8' });
  assert.match(output, /1 个文件中有 2 个问题。/);
});

test('files that are no YAML, no text or no files at all harm nothing', async () => {
  using folder = new TemporaryFolder();
  folder.write('broken.yaml', 'kind: Pod\nspec: [\n  }');
  folder.write(
    'binary.yaml',
    new Uint8Array(10_000).map((_, index) => (index * 7) % 256),
  );
  folder.write('empty.json', '');
  folder.write('folder.yaml/a.txt', '');
  const { code, output, errors } = await podsense(folder, ['check']);
  assert.deepEqual([code, output, errors], [0, 'No findings in 3 files.\n', '']);
});
