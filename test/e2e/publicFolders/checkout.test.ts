import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { commands, Position, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import { findingsOf } from '../suite/findings.ts';
import { until } from '../suite/until.ts';
import { becomes, checked } from './findings.ts';
import { accountIs, at, open, prober, takeAway, tidy } from './manifests.ts';

/** The branch `none` has no files, `all` has a thousand, in `moved` these lie in another folder. */
suite('A git repository of a thousand public manifests', () => {
  suiteSetup(() => {
    takeAway(at('monitoring', prober.account));
    git('init', '--quiet', '--initial-branch=none');
    git('commit', '--quiet', '--allow-empty', '--message=none');
    git('checkout', '--quiet', '-b', 'all');
  });

  suiteTeardown(tidy);

  test('is read when its files are written at once, and a checkout tells as much as reading all anew', async () => {
    const workload = await open(at('monitoring', prober.workload));
    await accountIs('missing', workload, 60);
    fs.cpSync(path.join(at('checkout').fsPath, '../aside'), at('checkout', 'plain').fsPath, { recursive: true });
    await accountIs('declared', workload);
    await commands.executeCommand('podsense.restart');
    const all = await checked(at('checkout', 'plain'), 300);
    git('add', '--all');
    git('commit', '--quiet', '--message=all');
    git('checkout', '--quiet', '-b', 'moved');
    fs.mkdirSync(at('checkout', 'other/place').fsPath, { recursive: true });
    git('mv', 'plain', 'other/place/plain');
    git('commit', '--quiet', '--message=moved');
    await becomes(at('checkout', 'other/place/plain'), all);
    await becomes(at('checkout', 'plain'), []);

    await checkout('none');
    await becomes(at('checkout'), []);
    await accountIs('missing', workload);
    await typeUntil(
      checkout('all').then(() => becomes(at('checkout', 'plain'), all)),
      workload,
    );
    await accountIs('declared', workload);
    await checkout('moved');
    await becomes(at('checkout', 'other/place/plain'), all);
    await becomes(at('checkout', 'plain'), []);
    await accountIs('declared', workload);
    await checkout('none');
    await becomes(at('checkout'), []);
    await accountIs('missing', workload);
  });
});

const identity = ['-c', 'user.name=tests', '-c', 'user.email=tests@example.com', '-c', 'commit.gpgsign=false'];

function git(...args: readonly string[]): void {
  execFileSync('git', [...identity, ...args], { cwd: at('checkout').fsPath });
}

async function checkout(branch: string): Promise<void> {
  await promisify(execFile)('git', ['checkout', '--quiet', branch], { cwd: at('checkout').fsPath });
}

/** Adds empty lines on top, one after the other, and waits each time until the findings have moved. */
async function typeUntil(end: Promise<unknown>, document: TextDocument): Promise<void> {
  let isOver = false;
  const over = end.finally(() => {
    isOver = true;
  });
  for (let lines = 0; !isOver; lines++) {
    const line = lineOfFinding(document);
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(0, 0), '\n');
    assert.ok(await workspace.applyEdit(edit));
    await until<true>({
      what: () => `the findings follow the text while files change, after ${lines} lines`,
      look: () => (lineOfFinding(document) === line + 1 ? true : undefined),
      seconds: 3,
    });
  }
  await over;
}

function lineOfFinding(document: TextDocument): number {
  return findingsOf(document, 'missing-timezone-mount')[0]?.range.start.line ?? -1;
}
