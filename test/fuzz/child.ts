import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Current } from './current.ts';
import type { Message, Task } from './messages.ts';

/** What a process that reads documents is given, and where it says what it works on. */
export async function begin(): Promise<{ readonly task: Task; readonly current: Current }> {
  const task = JSON.parse(process.argv[2] ?? '') as Task;
  const clock = new Worker(path.join(import.meta.dirname, 'clock.ts'), { workerData: task.current });
  // What it costs to begin is no document's.
  await once(clock, 'message');
  clock.unref();
  return { task, current: Current.open(task.current) };
}

/** Returns when the message is on its way, whatever becomes of this process then. */
export function send(message: Message): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, error => (error === null ? resolve() : reject(error)));
  });
}
