import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Schedule } from '#read';
import { type UnderstandRequest, type UnderstoodSource, understandSource } from './understand-source.ts';

export interface ParallelOptions {
  /** How many sources are worked on at once; 1 stays in this thread. */
  readonly jobs: number;
  readonly signal: AbortSignal;
  /** What every source is understood with: given to each thread once. */
  readonly schedule: Schedule | null;
}

type Understand = (request: UnderstandRequest) => Promise<UnderstoodSource>;

/**
 * Works through items, at most `jobs` at once, and gives the results in the order of the items: the same for any
 * number of jobs, as long as `work` depends on its item only. `work` gets the means to understand a source, which
 * with more than one job happens in a thread of its own.
 * @throws what `work` throws, once the threads have ended.
 */
export async function understandInParallel<Item, Result>(
  items: readonly Item[],
  { jobs, signal, schedule }: ParallelOptions,
  work: (item: Item, understand: Understand) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: { readonly index: number; readonly result: Result }[] = [];
  const waiting = items.entries();
  const runLane = async (understand: Understand): Promise<void> => {
    for (const [index, item] of waiting) {
      await turnOfTheLoop(); // lets a signal of the system come through
      signal.throwIfAborted();
      results.push({ index, result: await work(item, understand) });
    }
  };
  const lanes = Math.min(jobs, items.length);
  const workers = lanes <= 1 ? [] : Array.from({ length: lanes }, () => startWorker(schedule));
  try {
    if (workers.length === 0) await runLane((request) => understandSource({ ...request, schedule }, signal));
    else await Promise.all(workers.map((worker) => runLane((request) => askWorker(worker, request))));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results.sort((a, b) => a.index - b.index).map(({ result }) => result);
}

/** In development the worker is TypeScript, and its thread needs the loader for it. */
function startWorker(schedule: Schedule | null): Worker {
  if (import.meta.url.endsWith('.js'))
    return new Worker(new URL('./understand-worker.js', import.meta.url), { workerData: schedule });
  const file = new URL('./understand-worker.ts', import.meta.url).href;
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file)}) })`;
  return new Worker(code, { eval: true, execArgv: ['--conditions=@boswell/source'], workerData: schedule });
}

type Answer = { readonly value: UnderstoodSource } | { readonly error: unknown };

function askWorker(worker: Worker, request: UnderstandRequest): Promise<UnderstoodSource> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      worker.off('message', onMessage).off('error', onError);
      act();
    };
    const onMessage = (answer: Answer): void =>
      settle(() => ('value' in answer ? resolve(answer.value) : reject(answer.error)));
    const onError = (error: unknown): void => settle(() => reject(error));
    worker.once('message', onMessage).once('error', onError);
    worker.postMessage(request);
  });
}
