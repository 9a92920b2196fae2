// Stands in for the process that reads documents: its seed determines what it does at document 1 of three, or
// that it ends after three of any number.
import { begin, send } from '../../fuzz/child.ts';

const { task, current } = await begin();
const { seed, first, end } = task;
for (let number = first; number < end; number++) {
  current.set(number, `text ${number} \ud83d`, seed === 1 ? 500 : Number.POSITIVE_INFINITY);
  if (number === 1 && (seed === 1 || seed === 4)) for (;;);
  if (number === 1 && seed === 2) take(Number.POSITIVE_INFINITY);
  if (number === 3 && seed === 5) break;
  if (number === 1 && seed === 3) throw new Error('the worker is wrong');
  await send({ kind: 'document', number, origin: 'none', isAsked: false, length: 8, time: 1 });
}
await send({ kind: 'end' });
process.disconnect();

function take(count: number): readonly object[] {
  const taken: object[] = [];
  while (taken.length < count) taken.push({ length: taken.length });
  return taken;
}
