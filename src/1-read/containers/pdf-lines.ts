/** A run of text as it stands on a page: `x` and `y` in points from the lower left corner, `size` of its type. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line of a page. */
export interface PageLine {
  readonly text: string;
  readonly x: number;
  /** Where it ends. */
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** 0-based. */
  readonly page: number;
  /** Whether it stands in the top or bottom eighth of its page. */
  readonly isEdge: boolean;
}

/** Puts the runs of a page together to lines, in the order in which the page draws them. Linear. */
export function linesOfPage(runs: readonly PlacedText[], page: number, height: number): readonly PageLine[] {
  const lines: { pieces: string[]; x: number; right: number; y: number; size: number }[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    if (run.text.trim() === '') {
      if (last !== undefined && isOnLine(last, run)) last.pieces.push(' ');
    } else if (last !== undefined && isOnLine(last, run)) {
      if (run.x - last.right > GAP * run.size) last.pieces.push(' ');
      last.pieces.push(run.text);
      last.right = Math.max(last.right, run.x + run.width);
      last.size = Math.max(last.size, run.size);
    } else lines.push({ pieces: [run.text], x: run.x, right: run.x + run.width, y: run.y, size: run.size });
  }
  return lines.map(({ pieces, ...place }) => ({
    ...place,
    text: pieces.join('').replace(/\s+/g, ' ').trim(),
    page,
    isEdge: place.y > height * (1 - EDGE) || place.y < height * EDGE,
  }));
}

/** Leaves out headers and footers: lines at the edge that, but for their digits, stand there on half the pages, and lone page numbers there. Linear. */
export function withoutRunningLines(lines: readonly PageLine[], pageCount: number): readonly PageLine[] {
  const pagesOf = new Map<string, Set<number>>();
  for (const line of lines) {
    if (!line.isEdge) continue;
    const pages = pagesOf.get(keyOf(line)) ?? new Set();
    pagesOf.set(keyOf(line), pages.add(line.page));
  }
  const often = Math.max(2, pageCount / 2);
  return lines.filter((line) => {
    if (!line.isEdge) return true;
    return !PAGE_NUMBER.test(line.text) && (pagesOf.get(keyOf(line))?.size ?? 0) < often;
  });
}

/** Wider gaps, in parts of the size of the type, stand for a space. */
const GAP = 0.15;
const SAME_HEIGHT = 0.4;
const EDGE = 1 / 8;
const PAGE_NUMBER =
  /^(?:[-–—]\s?)?(?:(?:page|seite|p\.|s\.)\s?)?\d{1,4}(?:\s?(?:\/|of|von|sur|de)\s?\d{1,4})?(?:\s?[-–—])?$/i;

function isOnLine(
  line: { readonly right: number; readonly y: number; readonly size: number },
  run: PlacedText,
): boolean {
  const isBeside = Math.abs(run.y - line.y) <= SAME_HEIGHT * Math.max(run.size, line.size);
  return isBeside && run.x > line.right - 2 * run.size;
}

function keyOf({ text, y }: PageLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\d{1,9}/g, '#')}`;
}
