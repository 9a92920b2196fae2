/**
 * Reads VS Code's own command line, as @vscode/test-electron writes it: `--name=value`, `--name`, and what to open.
 * Returns { options, opened }. Every option counts once: VS Code in a browser takes no more.
 */
export function readCommandLine(args) {
  const options = {};
  const opened = [];
  for (const argument of args) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name === undefined) opened.push(argument);
    else options[name] = value ?? true;
  }
  return { options, opened };
}
