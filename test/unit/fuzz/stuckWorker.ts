// Stands in for the thread that reads documents: its seed says what it does at document 1 of three.
import { parentPort, workerData } from 'node:worker_threads';
import { Current } from '../../fuzz/current.ts';
import type { Message, Task } from '../../fuzz/messages.ts';

const { seed, first, end, shared } = workerData as Task;
const current = new Current(shared);
for (let number = first; number < end; number++) {
  current.set(number, `text ${number} \ud83d`, 20);
  if (number === 1 && seed === 1) for (;;);
  if (number === 1 && seed === 2) take(Number.POSITIVE_INFINITY);
  const message: Message = { kind: 'document', number, origin: 'none', isAsked: false, length: 8, time: 1 };
  parentPort?.postMessage(message);
}
const last: Message = { kind: 'end' };
parentPort?.postMessage(last);

/** What is held is small, so that the thread does not reach its own limit in one step. */
function take(count: number): readonly object[] {
  current.set(1, `text 1 \ud83d`, Number.POSITIVE_INFINITY);
  const taken: object[] = [];
  while (taken.length < count) taken.push({ length: taken.length });
  return taken;
}
