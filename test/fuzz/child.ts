import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Current } from './current.ts';
import type { Message, Task } from './messages.ts';

/** The task of a process that reads documents, and the place in which it notes its current document. */
export async function begin(): Promise<{ readonly task: Task; readonly current: Current }> {
  const task = JSON.parse(process.argv[2] ?? '') as Task;
  const clock = new Worker(path.join(import.meta.dirname, 'clock.ts'), { workerData: task.current });
  // The time to start counts for no document.
  await once(clock, 'message');
  clock.unref();
  return { task, current: Current.open(task.current) };
}

/** Resolves when the message is sent, even if the process ends then. */
export function send(message: Message): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, error => (error === null ? resolve() : reject(error)));
  });
}
