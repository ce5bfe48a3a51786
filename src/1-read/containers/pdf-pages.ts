import type { PlacedText } from './pdf-lines.ts';
import { keepThread, type PdfThread, startThread, takeKeptThread } from './pdf-thread.ts';

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
 * 2026-11). A page of a book takes 20 ms, starting a thread 70; so one that came to its end is kept for the next document.
 */
export async function readPdfPages(
  bytes: Uint8Array,
  mostMs: number = mostMilliseconds(bytes.length),
): Promise<ReadPdf> {
  const kept = takeKeptThread();
  // What an earlier document left behind in a kept thread is not for this one to answer for.
  const first = kept === null ? null : await readIn(kept, bytes, Math.min(mostMs, MOST_MS_IN_KEPT));
  return first?.isWhole === true ? first.read : (await readIn(startThread(), bytes, mostMs)).read;
}

const MOST_MS_IN_KEPT = 500;

/** `isWhole`: the thread came to an end by itself. */
interface ReadInThread {
  readonly read: ReadPdf;
  readonly isWhole: boolean;
}

function readIn({ worker, isReady }: PdfThread, bytes: Uint8Array, mostMs: number): Promise<ReadInThread> {
  const pages: PdfPage[] = [];
  let document: Extract<FromPdfWorker, { readonly kind: 'document' }> | null = null;
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const end = (read: ReadPdf, isWhole: boolean): void => {
      clearTimeout(timer);
      if (isWhole) keepThread(worker);
      else void worker.terminate();
      resolve({ read, isWhole });
    };
    const pagesRead = (stoppedBy: string | null): ReadPdf =>
      document === null
        ? { kind: 'damaged', why: stoppedBy ?? 'it has no pages' }
        : { ...document, kind: 'pages', pages, stoppedBy };
    const wait = (): void => {
      clearTimeout(timer);
      const what = document === null ? 'its table of contents' : `page ${pages.length + 1}`;
      timer = setTimeout(() => end(pagesRead(`${what} takes longer than any does`), false), mostMs);
    };
    worker.on('message', (message: FromPdfWorker) => {
      if (message.kind === 'encrypted' || message.kind === 'damaged') return end(message, true);
      if (message.kind === 'done') return end(pagesRead(null), true);
      if (message.kind === 'document') document = message;
      if (message.kind === 'page') pages.push({ runs: message.runs, height: message.height });
      wait(); // counted from when the thread is ready: how long that takes is not for the PDF to say
    });
    if (isReady) wait();
    worker.on('error', (error) => end(pagesRead(error.message), false));
    worker.on('exit', () => end(pagesRead('its thread ended'), false));
    const copy = new Uint8Array(bytes); // pdf.js takes what it is given for its own
    worker.postMessage(copy, [copy.buffer]);
  });
}

/** Two seconds a step, and half a second more for each megabyte of the file. */
function mostMilliseconds(size: number): number {
  return 2000 + size / 2000;
}
