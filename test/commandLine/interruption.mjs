// Ends the process at one of the calls by which it changes files: before it, or, for a write, after half of it. The
// command line imports it first; INTERRUPTION is "SIGNAL CALL before|half".
import fs from 'node:fs';

const [signal, call, when] = (process.env.INTERRUPTION ?? '').split(' ');
const calls = [
  'openSync',
  'writeSync',
  'fchownSync',
  'fchmodSync',
  'fsyncSync',
  'ftruncateSync',
  'renameSync',
  'rmSync',
];
let made = 0;

for (const name of calls) {
  const real = fs[name];
  fs[name] = (...args) => {
    // Reading a file opens it as well.
    const isReading = name === 'openSync' && (args[1] === undefined || args[1] === 'r');
    if (!isReading && ++made === Number(call)) {
      const [file, bytes, offset, length, position] = args;
      if (when === 'half' && name === 'writeSync') real(file, bytes, offset, length >> 1, position);
      process.kill(process.pid, signal);
    }
    return real(...args);
  };
}
