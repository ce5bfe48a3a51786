import { Worker } from 'node:worker_threads';

/** Most that one input may take: seconds of processor time, or of doing nothing at all. Wall time would count what other programs take. */
export const MOST_SECONDS = 60;

/** With what a process ends itself whose input takes too long. */
export const TOO_BUSY = 'SIGXCPU';
export const TOO_IDLE = 'SIGALRM';

/** Runs beside the input, which may never give way. Plain JavaScript, since a thread does not know how the sources are loaded. */
const WATCH = `
const { workerData } = require('node:worker_threads');
const begun = new Int32Array(workerData.begun);
const ticks = 2;
let input = -1;
let used = 0;
let before = 0;
let idle = 0;
setInterval(() => {
  const { user, system } = process.cpuUsage();
  const now = (user + system) / 1e6;
  idle = now - used < 0.01 ? idle + 1 : 0;
  used = now;
  const at = Atomics.load(begun, 0);
  if (at !== input) [input, before, idle] = [at, now, 0];
  else if (now - before > workerData.seconds) process.kill(process.pid, '${TOO_BUSY}');
  else if (idle > workerData.seconds * ticks) process.kill(process.pid, '${TOO_IDLE}');
}, 1000 / ticks);
`;

/** Watches what this process does with its inputs, and ends it where one takes too long. Call what it gives before each input. */
export function watchInput(seconds: number = MOST_SECONDS): () => void {
  const begun = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  new Worker(WATCH, { eval: true, workerData: { begun, seconds } }).unref();
  const count = new Int32Array(begun);
  return () => Atomics.add(count, 0, 1);
}
