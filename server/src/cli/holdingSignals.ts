import { setImmediate } from 'node:timers/promises';

/** Does something that no signal may end half-way. One that comes meanwhile ends the process afterwards. */
export async function holdingSignals(act: () => void): Promise<void> {
  let held: NodeJS.Signals | undefined;
  const hold = (signal: NodeJS.Signals) => {
    held ??= signal;
  };
  for (const signal of signals) process.on(signal, hold);
  try {
    act();
    // Node.js tells of signals between two rounds of its event loop.
    await setImmediate();
    await setImmediate();
  } finally {
    for (const signal of signals) process.off(signal, hold);
    if (held !== undefined) process.kill(process.pid, held);
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
