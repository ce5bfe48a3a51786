import { Worker } from 'node:worker_threads';
import type { PlacedText } from './pdf-lines.ts';

/** The text of a PDF, page by page. */
export interface PdfPages {
  readonly kind: 'pages';
  readonly pages: readonly PdfPage[];
  readonly pageCount: number;
  /** As the document says them, or ''. */
  readonly title: string;
  readonly created: string;
  /** Why the rest of the pages was not read, or null. */
  readonly stoppedBy: string | null;
}

/** What stands on a page, and how high it is. */
interface PdfPage {
  readonly runs: readonly PlacedText[];
  readonly height: number;
}

/** The text of a PDF, or why there is none. */
export type ReadPdf = PdfPages | { readonly kind: 'encrypted' } | { readonly kind: 'damaged'; readonly why: string };

/** What the thread tells (`pdf-worker.ts`). */
export type FromPdfWorker =
  | { readonly kind: 'ready' | 'done' }
  | { readonly kind: 'document'; readonly pageCount: number; readonly title: string; readonly created: string }
  | ({ readonly kind: 'page' } & PdfPage)
  | Exclude<ReadPdf, PdfPages>;

/**
 * Takes the text out of a PDF with pdf.js (as unpdf bundles it for programs without a browser). It works in a thread of its own, which is ended where a step takes longer than `mostMs`, or more than its
 * memory, and whose errors are its own: forms that draw forms kept it busy for ever, damaged tables made it loop without a pause or reject promises that nobody holds (found by fuzzing,
 * 2026-11). A page of a book takes 20 ms.
 */
export function readPdfPages(bytes: Uint8Array, mostMs: number = mostMilliseconds(bytes.length)): Promise<ReadPdf> {
  const worker = startWorker(bytes);
  const pages: PdfPage[] = [];
  let document: Extract<FromPdfWorker, { readonly kind: 'document' }> | null = null;
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const end = (result: ReadPdf): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(result);
    };
    const endWith = (stoppedBy: string | null): void => {
      if (document === null) end({ kind: 'damaged', why: stoppedBy ?? 'it has no pages' });
      else end({ ...document, kind: 'pages', pages, stoppedBy });
    };
    const wait = (): void => {
      clearTimeout(timer);
      const what = document === null ? 'its table of contents' : `page ${pages.length + 1}`;
      timer = setTimeout(() => endWith(`${what} takes longer than any does`), mostMs);
    };
    worker.on('message', (message: FromPdfWorker) => {
      if (message.kind === 'encrypted' || message.kind === 'damaged') return end(message);
      if (message.kind === 'done') return endWith(null);
      if (message.kind === 'document') document = message;
      if (message.kind === 'page') pages.push({ runs: message.runs, height: message.height });
      wait(); // counted from when the thread is ready: how long that takes is not for the PDF to say
    });
    worker.on('error', (error) => endWith(error.message));
    worker.on('exit', () => endWith('its thread ended'));
  });
}

/** Two seconds a step, and half a second more for each megabyte of the file. */
function mostMilliseconds(size: number): number {
  return 2000 + size / 2000;
}

const MOST_MEGABYTES = 512;

/** In development the worker is TypeScript, and its thread needs the loader for it. */
function startWorker(bytes: Uint8Array): Worker {
  // A copy, since pdf.js takes the bytes it is given for its own.
  const workerData = new Uint8Array(bytes);
  const options = {
    workerData,
    transferList: [workerData.buffer],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  };
  if (import.meta.url.endsWith('.js')) return new Worker(new URL('./pdf-worker.js', import.meta.url), options);
  const file = new URL('./pdf-worker.ts', import.meta.url).href;
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file)}) })`;
  return new Worker(code, { ...options, eval: true, execArgv: ['--conditions=@boswell/source'] });
}
