// Reports the processor time of its process, from a thread beside the one that may hang.
import { parentPort, workerData } from 'node:worker_threads';
import { Current } from './current.ts';

const sayEvery = 20;

const current = Current.open(workerData as string);
say();
parentPort?.postMessage('ready');
setInterval(say, sayEvery);

function say(): void {
  const { user, system } = process.cpuUsage();
  current.processor = (user + system) / 1000;
}
