import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { newField, oldField } from '../commandLine/manifests.ts';
import { copyProject, ownEnvironment } from '../support/projectCopy.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';

const preCommitVersion = '4.7.0';

/** The newest version of each major version of npm that pre-commit may find on a machine. */
const npmVersions = ['9.9.4', '10.9.9', '11.21.2'];

const windows = process.platform === 'win32';

describe('the hooks of this repository, by pre-commit', () => {
  const folder = new TemporaryFolder();
  after(() => folder[Symbol.dispose]());
  const project = copyProject(folder);
  if (project !== undefined) commit(project);
  const preCommit = installPreCommit(folder);

  for (const version of npmVersions) {
    test(`check and fix what is committed, installed by npm ${version}`, context => {
      if (project === undefined) return context.skip('git does not say which files are the project');
      if (typeof preCommit !== 'string') return context.skip(preCommit.missing);
      const npm = installNpm(version, folder);
      if (typeof npm !== 'string') return context.skip(npm.missing);

      const user = folder.pathOf(`user-${version}`);
      folder.write(`user-${version}/.pre-commit-config.yaml`, config(project));
      folder.write(`user-${version}/web.yaml`, newField);
      folder.write(`user-${version}/old.yaml`, oldField);
      commit(user);
      const env = ownEnvironment({ PRE_COMMIT_HOME: folder.pathOf(`home-${version}`), LC_ALL: 'C' });
      const ran = spawnSync(preCommit, ['run', '--all-files', '--color=never'], {
        cwd: user,
        env: { ...env, PATH: `${npm}${path.delimiter}${env.PATH}` },
        encoding: 'utf8',
      });
      assert.match(ran.stdout, /^web\.yaml:6:24 warning missing-timezone-mount /m, ran.stdout + ran.stderr);
      assert.match(ran.stdout, /- hook id: podsense-fix\n- files were modified by this hook\n/);
      const fixed = fs.readFileSync(path.join(user, 'old.yaml'), 'utf8');
      assert.equal(fixed, oldField.replace('serviceAccount:', 'serviceAccountName:'));
    });
  }
});

function config(project: string): string {
  const revision = git(project, ['rev-parse', 'HEAD']).trim();
  const repository = { repo: project, rev: revision, hooks: [{ id: 'podsense' }, { id: 'podsense-fix' }] };
  return `${JSON.stringify({ repos: [repository] })}\n`;
}

type Missing = { readonly missing: string };

/** The path of the command. */
function installPreCommit(folder: TemporaryFolder): string | Missing {
  const venv = folder.pathOf('venv');
  const pythons = windows ? ['python'] : ['python3', 'python'];
  const env = ownEnvironment();
  const made = pythons.find(python => spawnSync(python, ['-m', 'venv', venv], { env }).status === 0);
  if (made === undefined) return { missing: 'there is no Python that makes a virtual environment' };
  const bin = path.join(venv, windows ? 'Scripts' : 'bin');
  const pip = ['-m', 'pip', 'install', '--quiet', `pre-commit==${preCommitVersion}`];
  const { status, stderr } = spawnSync(path.join(bin, 'python'), pip, { env, encoding: 'utf8' });
  return status === 0 ? path.join(bin, 'pre-commit') : { missing: `pip installs no pre-commit: ${lastLine(stderr)}` };
}

/** The folder of the command. */
function installNpm(version: string, folder: TemporaryFolder): string | Missing {
  const prefix = folder.pathOf(`npm-${version}`);
  fs.mkdirSync(prefix);
  const { status, stderr } = spawnSync(windows ? 'npm.cmd' : 'npm', ['install', '--prefix', prefix, `npm@${version}`], {
    cwd: folder.path,
    env: ownEnvironment(),
    encoding: 'utf8',
    shell: windows,
  });
  const bin = path.join(prefix, 'node_modules/.bin');
  return status === 0 ? bin : { missing: `npm installs no npm ${version}: ${lastLine(stderr)}` };
}

function commit(folder: string): void {
  git(folder, ['init', '--quiet']);
  git(folder, ['add', '--all']);
  git(folder, ['-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--message=test']);
}

function git(folder: string, args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, env: ownEnvironment(), encoding: 'utf8' });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
