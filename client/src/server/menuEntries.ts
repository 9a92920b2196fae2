import { type CodeAction, type Command, commands, Disposable } from 'vscode';

/** So many entries of menus keep their commands: those of some dozens of menus, of which a user sees the last. */
const most = 512;

/**
 * Gives the entries of the menu of fixes commands without arguments. VS Code drops the arguments of an open menu's
 * commands once findings are shown anew (1.93 to 1.96) or after two seconds (1.134), and says "Actual command not found".
 */
export class MenuEntries implements Disposable {
  readonly #commands: Command[] = [];
  readonly #registered: Disposable[] = [];
  #count = 0;

  /** The same command, as one without arguments. */
  of(command: Command): Command {
    if (command.arguments === undefined || command.arguments.length === 0) return command;
    const place = this.#count++ % most;
    this.#commands[place] = command;
    this.#registered[place] ??= commands.registerCommand(idOf(place), () => this.#run(place));
    return { title: command.title, command: idOf(place) };
  }

  /** Changes the command of an action; the server gives no command that is an entry by itself. */
  replaceIn<Entry extends CodeAction | Command>(entry: Entry): Entry {
    if (typeof entry.command === 'object') entry.command = this.of(entry.command);
    return entry;
  }

  dispose(): void {
    Disposable.from(...this.#registered).dispose();
  }

  #run(place: number): Thenable<unknown> | undefined {
    const command = this.#commands[place];
    return command === undefined ? undefined : commands.executeCommand(command.command, ...(command.arguments ?? []));
  }
}

function idOf(place: number): string {
  return `podsense.menuEntry.${place}`;
}
