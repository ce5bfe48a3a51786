import type { PlacedText } from './pdf-lines.ts';

/** The text of a PDF, page by page. */
export interface PdfPages {
  readonly kind: 'pages';
  readonly pages: readonly { readonly runs: readonly PlacedText[]; readonly height: number }[];
  readonly pageCount: number;
  /** As the document says them, or ''. */
  readonly title: string;
  readonly created: string;
  /** Why the rest of the pages was not read, or null. */
  readonly stoppedBy: string | null;
}

/** The text of a PDF, or why there is none. */
export type ReadPdf = PdfPages | { readonly kind: 'encrypted' } | { readonly kind: 'damaged'; readonly why: string };

/**
 * Takes the text out of a PDF with pdf.js (as unpdf bundles it for programs without a browser), loaded when it is first needed. Each step may take `mostMs`, four seconds, then it stops for good: forms that draw
 * forms can keep it busy for ever (a file of 3 kB did, 2026-11), and a page of a book takes 20 ms. Text that stands across (a watermark) is left out.
 */
export async function readPdfPages(bytes: Uint8Array, mostMs: number = MOST_MS): Promise<ReadPdf> {
  const { getResolvedPDFJS } = await import('unpdf');
  const { getDocument } = await getResolvedPDFJS();
  // A copy, since pdf.js takes the bytes it is given for its own.
  const task = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, useSystemFonts: true, verbosity: 0 });
  try {
    const document = await inTime(task.promise, mostMs);
    const { info } = await inTime(document.getMetadata(), mostMs);
    const pages: { runs: readonly PlacedText[]; height: number }[] = [];
    let stoppedBy: string | null = null;
    for (let number = 1; number <= document.numPages && stoppedBy === null; number++) {
      try {
        pages.push(await inTime(readPage(document, number), mostMs));
      } catch (error) {
        if (error instanceof TooSlowError) stoppedBy = `page ${number} takes longer than any page does`;
        else pages.push({ runs: [], height: 0 }); // a page that is damaged keeps no other from being read
      }
    }
    return {
      kind: 'pages',
      pages,
      pageCount: document.numPages,
      title: told(info, 'Title'),
      created: told(info, 'CreationDate'),
      stoppedBy,
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return { kind: 'encrypted' };
    return { kind: 'damaged', why: error instanceof Error ? error.message : String(error) };
  } finally {
    await task.destroy();
  }
}

const MOST_MS = 4000;

class TooSlowError extends Error {}

interface Document {
  getPage(number: number): Promise<{
    readonly view: readonly number[];
    getTextContent(): Promise<{ readonly items: readonly object[] }>;
    cleanup(): boolean;
  }>;
}

async function readPage(document: Document, number: number): Promise<{ runs: readonly PlacedText[]; height: number }> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return { runs: items.flatMap(placed), height: page.view[3] ?? 0 };
}

/** pdf.js gives where a text stands as a matrix: scale and turn, then place. */
function placed(item: object): readonly PlacedText[] {
  if (!('str' in item) || !('transform' in item) || !('width' in item)) return [];
  const { str, transform, width } = item;
  if (typeof str !== 'string' || !Array.isArray(transform) || typeof width !== 'number') return [];
  const [, turn, , scale, x, y] = transform.map(Number);
  if (turn === undefined || scale === undefined || x === undefined || y === undefined) return [];
  const size = Math.abs(scale);
  return Math.abs(turn) > 0.1 * size ? [] : [{ text: str, x, y, width, size }];
}

function told(info: object, name: string): string {
  const value = Object.entries(info).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}

async function inTime<Result>(work: Promise<Result>, mostMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlowError('it takes longer than any document does')), mostMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
