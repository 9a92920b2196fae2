import path from 'node:path';
import { run } from '../cli/commands/run.ts';
import type { Terminal } from '../cli/shared/terminal.ts';
import { languageOf } from '../messages/language.ts';
import { errorText } from '../text/errorText.ts';
import { diskOf } from './disk.ts';
import { atOnce } from './fileSystem.ts';
import { helm } from './helm.ts';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;

const terminal: Terminal = {
  folder: process.cwd(),
  language: languageOf(LC_ALL || LC_MESSAGES || LANG),
  readInput: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  },
  // Resolves when it is written: data left in a pipe is lost when a process ends early.
  print: text => new Promise(resolve => process.stdout.write(text, () => resolve())),
  complain: line => process.stderr.write(`${line}\n`),
};

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', () => process.exit(2));

run(process.argv.slice(2), terminal, diskOf(atOnce), helm).then(
  code => {
    if (code === undefined) require(path.join(__dirname, 'server.js'));
    else process.exitCode = code;
  },
  error => {
    terminal.complain(errorText(error));
    process.exitCode = 2;
  },
);
