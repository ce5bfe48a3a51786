import { parentPort } from 'node:worker_threads';
import { type getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { PlacedText } from './pdf-lines.ts';
import type { FromPdfWorker } from './pdf-pages.ts';

// The other end of pdf-pages.ts: the bytes of a PDF come in, the text of each page goes out as it is found, then the next may come.

/** What pdf.js cannot do it also tells nobody in particular; whoever waits for a page is told as well. */
process.on('unhandledRejection', () => {});

const tell = (message: FromPdfWorker): void => parentPort?.postMessage(message);

async function readAll(bytes: Uint8Array): Promise<void> {
  const { getDocument } = await getResolvedPDFJS();
  tell({ kind: 'ready' });
  const loading = getDocument({ data: bytes, isEvalSupported: false, useSystemFonts: true, verbosity: 0 });
  try {
    await readPages(await loading.promise);
  } finally {
    await loading.destroy();
  }
  tell({ kind: 'done' });
}

async function readPages(document: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<void> {
  const { info } = await document.getMetadata();
  tell({
    kind: 'document',
    pageCount: document.numPages,
    title: told(info, 'Title'),
    created: told(info, 'CreationDate'),
  });
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      tell({ kind: 'page', runs: items.flatMap(placed), height: page.view[3] ?? 0 });
      page.cleanup();
    } catch {
      tell({ kind: 'page', runs: [], height: 0 }); // a page that is damaged keeps no other from being read
    }
  }
}

/** pdf.js gives where a text stands as a matrix: scale and turn, then place. Text that stands across (a watermark) is left out. */
function placed(item: object): readonly PlacedText[] {
  if (!('str' in item) || !('transform' in item) || !('width' in item)) return [];
  const { str, transform, width } = item;
  if (typeof str !== 'string' || !Array.isArray(transform) || typeof width !== 'number') return [];
  const [, turn, , scale, x, y] = transform.map(Number);
  if (turn === undefined || scale === undefined || x === undefined || y === undefined) return [];
  const size = Math.abs(scale);
  const isPlace = [x, y, width, size].every(Number.isFinite);
  return !isPlace || Math.abs(turn) > 0.1 * size ? [] : [{ text: str, x, y, width, size }];
}

function told(info: object, name: string): string {
  const value = Object.entries(info).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}

parentPort?.on('message', (bytes: Uint8Array) => {
  readAll(bytes).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    const why = error instanceof Error ? error.message : String(error);
    tell(isLocked ? { kind: 'encrypted' } : { kind: 'damaged', why });
  });
});
