import { setImmediate } from 'node:timers/promises';

/** Runs an action that no signal may interrupt. A signal that arrives meanwhile ends the process afterwards. */
export async function holdingSignals(act: () => void): Promise<void> {
  let held: NodeJS.Signals | undefined;
  const hold = (signal: NodeJS.Signals) => {
    held ??= signal;
  };
  for (const signal of signals) process.on(signal, hold);
  try {
    act();
    // Node.js delivers signals between two rounds of its event loop.
    await setImmediate();
    await setImmediate();
  } finally {
    for (const signal of signals) process.off(signal, hold);
    if (held !== undefined) process.kill(process.pid, held);
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
