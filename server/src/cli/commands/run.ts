import { version } from '../../../../package.json';
import { say } from '../../messages/message.ts';
import type { Disk } from '../../workspace/files/disk.ts';
import type { Helm } from '../../workspace/rendering/helm.ts';
import { tell } from '../shared/asLine.ts';
import { readCommand } from '../shared/command.ts';
import { help } from '../shared/help.ts';
import * as messages from '../shared/messages.ts';
import type { Terminal } from '../shared/terminal.ts';
import { check } from './check.ts';
import { fix } from './fix.ts';

/** Runs the command line; resolves to the exit code, or undefined if an editor is to be served from now on. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  disk: Disk,
  helm: Helm,
): Promise<number | undefined> {
  const command = readCommand(args);
  switch (command.kind) {
    case 'check':
      return check(command, terminal, disk, helm);
    case 'fix':
      return fix(command, terminal, disk);
    case 'lsp':
      return undefined;
    case 'help':
      await terminal.print(`${help(terminal.language)}\n`);
      return 0;
    case 'version':
      await terminal.print(`${version}\n`);
      return 0;
    case 'mistake': {
      const problem = tell(command.problem, terminal.language);
      terminal.complain(say(messages.tryHelp({ problem }), terminal.language));
      return 2;
    }
  }
}
