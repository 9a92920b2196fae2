import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCommand } from '../../../server/src/cli/shared/command.ts';
import { say } from '../../../server/src/messages/message.ts';

describe('the arguments', () => {
  const stdinFilename = 'stdin.yaml';
  const check = { kind: 'check', paths: ['.'], stdinFilename, format: 'text', failOn: 'warning', render: undefined };
  const fix = { kind: 'fix', paths: ['.'], stdinFilename, rules: [], isDry: false };
  const cases: readonly [args: string, command: object][] = [
    ['check', check],
    ['check a b/', { ...check, paths: ['a', 'b/'] }],
    ['check -', { ...check, paths: ['-'] }],
    ['check -- -a', { ...check, paths: ['-a'] }],
    ['check --format sarif a --fail-on=error', { ...check, paths: ['a'], format: 'sarif', failOn: 'error' }],
    ['--format json check', { ...check, format: 'json' }],
    ['check --stdin-filename a/b.yaml -', { ...check, paths: ['-'], stdinFilename: 'a/b.yaml' }],
    ['check --render a', { ...check, paths: ['a'], render: [] }],
    ['check --values a --render --values=b', { ...check, render: ['a', 'b'] }],
    ['fix', fix],
    ['fix --dry-run a', { ...fix, paths: ['a'], isDry: true }],
    ['fix --rule unknown-timezone --rule posix-timezone', { ...fix, rules: ['unknown-timezone', 'posix-timezone'] }],
    ['lsp --stdio', { kind: 'lsp' }],
    ['lsp', { kind: 'lsp' }],
    ['--help', { kind: 'help' }],
    ['fix -h a', { kind: 'help' }],
    ['--version', { kind: 'version' }],
  ];
  for (const [args, command] of cases) test(args, () => assert.deepEqual(readCommand(args.split(' ')), command));
});

describe('a mistake in the arguments is named', () => {
  const cases: readonly [args: string, problem: RegExp][] = [
    ['', /^There is nothing to do\.$/],
    ['chekc a', /no command "chekc"; did you mean check\?/],
    ['constructor', /no command "constructor"\.$/],
    ['check --fromat json', /"podsense check" has no option --fromat; did you mean --format\?/],
    ['check -x', /has no option -x\./],
    ['check --rule unknown-timezone', /"podsense check" has no option --rule\./],
    ['fix --format json', /"podsense fix" has no option --format\./],
    ['check --values a.yaml', /^--values needs --render\.$/],
    ['fix --render', /"podsense fix" has no option --render\./],
    ['check --format', /^--format needs a value\.$/],
    ['check --format yaml', /^--format has no "yaml"\. There are: text, json, sarif, github\.$/],
    ['check --fail-on waning', /did you mean warning\?/],
    ['fix --rule unknown-timzone', /did you mean unknown-timezone\?/],
    ['fix --rule removed-workload-api', /--rule has no "removed-workload-api"/],
  ];
  for (const [args, problem] of cases) {
    test(args === '' ? 'none at all' : args, () => {
      const command = readCommand(args.split(' ').filter(word => word !== ''));
      assert.match(command.kind === 'mistake' ? say(command.problem, 'en') : `it is ${command.kind}`, problem);
    });
  }
});
