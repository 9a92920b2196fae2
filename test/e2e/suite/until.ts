import { type Event, languages } from 'vscode';

/** What a test waits for: looks again at each event, and gives up after a while. */
export type Wait<T> = {
  /** For the message when it does not come. */
  readonly what: () => string;
  /** What was waited for, or undefined while it is not there. */
  readonly look: () => T | undefined;
  readonly event?: Event<unknown>;
  readonly seconds?: number;
};

/** Waits without asking twice in vain. Most of what we wait for is a change of the diagnostics. */
export function until<T>(wait: Wait<T>): Promise<T> {
  const { what, look, event = languages.onDidChangeDiagnostics, seconds = 60 } = wait;
  const first = look();
  if (first !== undefined) return Promise.resolve(first);
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      listener.dispose();
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`After ${seconds} s still not there: ${what()}`));
    }, seconds * 1000);
    const listener = event(() => {
      const found = look();
      if (found === undefined) return;
      end();
      resolve(found);
    });
  });
}
