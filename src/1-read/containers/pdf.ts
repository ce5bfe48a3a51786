import type { Diagnostic, Recognition, Source } from '#core';
import { quoted, sourceError } from '../diagnostics.ts';
import { type ContainerReader, latin1Head, type Opened } from './container-reader.ts';
import { madeAt } from './made.ts';
import { inReadingOrder } from './pdf-columns.ts';
import { linesOfPage, type PageLine, withoutRunningLines } from './pdf-lines.ts';
import { type PdfPages, readPdfPages } from './pdf-pages.ts';
import { largestText, paragraphsOfLines } from './pdf-paragraphs.ts';
import { isPdfBomb } from './pdf-streams.ts';
import { isDamaged, isEncrypted, isPartlyRead, unpacksTooLarge } from './trouble.ts';

/**
 * A PDF (ISO 32000), its text taken out by pdf.js. A page says where letters stand and not what a paragraph is: `pdf-lines.ts` and `pdf-paragraphs.ts` tell. Headers and footers that run through the
 * pages are left out. A scan without text says so. Whatever stands before `%PDF-` in the first 1,024 bytes is passed over, as readers do.
 */
export const pdf: ContainerReader = {
  format: 'pdf',
  recognises: ({ bytes }: Source): Recognition => {
    const at = latin1Head(bytes, 1024).indexOf('%PDF-');
    if (at === 0) return { score: 1, reason: 'begins with "%PDF-"' };
    const isBinary = at > 0 && bytes.subarray(0, 2048).some((byte) => byte === 0 || byte > 0x7f);
    return isBinary
      ? { score: 0.8, reason: 'has "%PDF-" near its beginning' }
      : { score: 0, reason: 'does not begin with "%PDF-"' };
  },
  read: readPdf,
};

const WHAT = 'a PDF';

async function readPdf({ path, bytes }: Source): Promise<Opened> {
  if (isPdfBomb(bytes)) return failed(unpacksTooLarge(path, WHAT));
  const read = await readPdfPages(bytes);
  switch (read.kind) {
    case 'encrypted':
      return failed(isEncrypted(path, WHAT));
    case 'damaged':
      return failed(isDamaged(path, WHAT, read.why));
    case 'pages':
      return opened(path, read);
  }
}

function opened(path: string, { pages, pageCount, title, created, stoppedBy }: PdfPages): Opened {
  const all = pages.flatMap(({ runs, height }, page) => linesOfPage(inReadingOrder(runs), page, height));
  const lines = withoutRunningLines(all, pageCount);
  if (lines.length === 0 && stoppedBy === null) return failed(hasNoText(path, pageCount));
  return {
    kind: 'text',
    unpacked: {
      text: paragraphsOfLines(lines),
      lines: lines.map(({ text }) => text).join('\n'),
      header: { title: titleOf(title) ?? largestText(lines), date: null, time: null, participants: [] },
      made: madeAt(created),
      diagnostics: [
        ...(stoppedBy === null ? [] : [isPartlyRead(path, stoppedBy)]),
        ...(stoppedBy === null && hasEmptyPages(lines, pageCount)
          ? [isPartlyRead(path, someAreScans(lines, pageCount))]
          : []),
      ],
    },
  };
}

/** Programs put the name of the file there, or their own. */
function titleOf(title: string): string | null {
  const isGiven =
    /\p{L}/u.test(title) &&
    !/^(?:microsoft |untitled|document\d*$)|\.(?:docx?|odt|pdf|tex|pages|html?)$/i.test(title.trim());
  return isGiven ? title : null;
}

function hasNoText(path: string, pageCount: number): Diagnostic {
  const pages = pageCount === 1 ? 'its page is a picture' : `its ${pageCount} pages are pictures`;
  const message = `Cannot find text in ${quoted(path)}: ${pages}, as a scanner makes them`;
  return sourceError(
    path,
    'no-text',
    message,
    'Let a program recognise its text first (OCR), then ingest what that writes',
  );
}

function pagesWithText(lines: readonly PageLine[]): number {
  return new Set(lines.map(({ page }) => page)).size;
}

/** Half of the pages and more; a title page or an empty back side is nothing to tell. */
function hasEmptyPages(lines: readonly PageLine[], pageCount: number): boolean {
  return pageCount >= 4 && pagesWithText(lines) * 2 <= pageCount;
}

function someAreScans(lines: readonly PageLine[], pageCount: number): string {
  return `${pageCount - pagesWithText(lines)} of its ${pageCount} pages have no text, perhaps since they were scanned`;
}

function failed(diagnostic: Diagnostic): Opened {
  return { kind: 'failed', diagnostic };
}
