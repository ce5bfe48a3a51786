import { deflateSync } from 'node:zlib';

/** One line of a page: where it begins, in points from the lower left corner, and its size. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfParts {
  /** Further objects, by number from 100, e.g. forms that a page may draw. */
  readonly objects?: Readonly<Record<number, string | Uint8Array>>;
  /** More resources of every page, e.g. `/XObject << /F1 100 0 R >>`. */
  readonly resources?: string;
  /** Of the document: `/Title (Plan)`. */
  readonly info?: string;
  /** Entries of the trailer, e.g. `/Encrypt 100 0 R`. */
  readonly trailer?: string;
}

/** A PDF (ISO 32000) with one page for each list of lines or each stream of drawing operators. */
export function pdfOf(pages: readonly (readonly PlacedLine[] | string)[], parts: PdfParts = {}): Uint8Array {
  const objects = new Map<number, Uint8Array>();
  const add = (number: number, body: string | Uint8Array): void => void objects.set(number, Buffer.from(body));
  const pageNumber = (index: number): number => 1000 + 2 * index;
  add(1, '<< /Type /Catalog /Pages 2 0 R >>');
  add(2, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] >>`);
  add(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add(4, `<< ${parts.info ?? ''} >>`);
  for (const [number, body] of Object.entries(parts.objects ?? {})) add(Number(number), body);
  for (const [index, page] of pages.entries()) {
    const resources = `<< /Font << /F 3 0 R >> ${parts.resources ?? ''} >>`;
    add(
      pageNumber(index),
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${pageNumber(index) + 1} 0 R >>`,
    );
    add(pageNumber(index) + 1, streamOf(typeof page === 'string' ? page : page.map(drawn).join('\n')));
  }
  return assembled(objects, parts.trailer ?? '');
}

/** A compressed stream, as an object. */
export function streamOf(content: string | Uint8Array, entries = ''): Uint8Array {
  const packed = deflateSync(Buffer.from(content));
  const head = `<< /Length ${packed.length} /Filter /FlateDecode ${entries} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream')]);
}

/** Lines below each other, as a program sets them. */
export function linesFrom(y: number, texts: readonly string[], options: { size?: number; x?: number; gap?: number } = {}): readonly PlacedLine[] {
  const { size = 11, x = 72, gap = 14 } = options;
  return texts.map((text, index) => ({ text, x, y: y - gap * index, size }));
}

function drawn({ text, x, y, size = 11 }: PlacedLine): string {
  const hex = Buffer.from(text, 'latin1').toString('hex');
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET`;
}

function assembled(objects: ReadonlyMap<number, Uint8Array>, trailer: string): Uint8Array {
  const pieces: Uint8Array[] = [Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let offset = pieces[0]?.length ?? 0;
  const rows: string[] = [];
  for (const [number, body] of objects) {
    rows.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
    const object = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    pieces.push(object);
    offset += object.length;
  }
  const size = Math.max(...objects.keys()) + 1;
  const end = `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${offset}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(end)]);
}
