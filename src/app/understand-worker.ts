import { parentPort } from 'node:worker_threads';
import { type UnderstandRequest, understandSource } from './understand-source.ts';

// The other end of understand-in-parallel.ts: one source in, what was understood of it out.
parentPort?.on('message', (request: UnderstandRequest) => {
  void understandSource(request, new AbortController().signal).then(
    (value) => parentPort?.postMessage({ value }),
    (error: unknown) => parentPort?.postMessage({ error }),
  );
});
