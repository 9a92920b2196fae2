/**
 * Reads VS Code's own command line, as @vscode/test-electron writes it: `--name=value`, `--name`, and what to open.
 * Gives back { options, developed, opened }: extensionDevelopmentPath may be there more than once.
 */
export function readCommandLine(args) {
  const options = {};
  const developed = [];
  const opened = [];
  for (const argument of args) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name === undefined) opened.push(argument);
    else if (name === 'extensionDevelopmentPath') developed.push(value);
    else options[name] = value ?? true;
  }
  return { options, developed, opened };
}
