import { type Event, languages } from 'vscode';

/** A condition to wait for: evaluated again at each event, with a deadline. */
export type Wait<T> = {
  /** For the message if it fails. */
  readonly what: () => string;
  /** The awaited value; undefined if it is not there yet. */
  readonly look: () => T | undefined;
  readonly event?: Event<unknown>;
  readonly seconds?: number;
};

/** Waits for a condition, evaluated at changes of the diagnostics, which is most of what we wait for. */
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
