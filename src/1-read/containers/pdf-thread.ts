import { Worker } from 'node:worker_threads';

/** A thread that reads the PDF it is posted (`pdf-worker.ts`). */
export interface PdfThread {
  readonly worker: Worker;
  /** It has loaded pdf.js. */
  readonly isReady: boolean;
}

/** In development the worker is TypeScript, and its thread needs the loader for it. */
export function startThread(): PdfThread {
  const options = { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } };
  if (import.meta.url.endsWith('.js'))
    return { worker: new Worker(new URL('./pdf-worker.js', import.meta.url), options), isReady: false };
  const file = new URL('./pdf-worker.ts', import.meta.url).href;
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file)}) })`;
  const worker = new Worker(code, { ...options, eval: true, execArgv: ['--conditions=@boswell/source'] });
  return { worker, isReady: false };
}

/** Keeps a thread that has nothing to do for the next PDF: one, for a while, and no program is kept running by it. */
export function keepThread(worker: Worker): void {
  const end = (): void => {
    if (kept?.worker === worker) kept = null;
    void worker.terminate();
  };
  stopListening(worker);
  worker.on('error', end);
  worker.unref();
  if (kept === null) kept = { worker, timer: setTimeout(end, KEPT_MS).unref() };
  else end();
}

/** The thread that was kept, now the caller's, or null. */
export function takeKeptThread(): PdfThread | null {
  if (kept === null) return null;
  const { worker, timer } = kept;
  kept = null;
  clearTimeout(timer);
  stopListening(worker);
  worker.ref();
  return { worker, isReady: true };
}

/** By name: to remove all would remove the thread's own, too. */
function stopListening(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}

let kept: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | null = null;

const KEPT_MS = 5000;

const MOST_MEGABYTES = 512;
