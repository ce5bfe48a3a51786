import { parentPort, workerData } from 'node:worker_threads';
import type { Schedule } from '#read';
import { type UnderstandRequest, understandSource } from './understand-source.ts';

// The other end of understand-in-parallel.ts: one source in, what was understood of it out.
// What the calendars say comes once, when the thread starts.
const schedule: Schedule | null = workerData;

parentPort?.on('message', (request: UnderstandRequest) => {
  void understandSource({ ...request, schedule }, new AbortController().signal).then(
    (value) => parentPort?.postMessage({ value }),
    (error: unknown) => parentPort?.postMessage({ error }),
  );
});
