import type { Buffer } from 'node:buffer';

/** The boundary of a message in two kinds, plain and HTML, by its `Content-Type`; null for any other. */
export function alternativeBoundary(field: string): string | null {
  return ALTERNATIVE.exec(field)?.[1] ?? null;
}

const ALTERNATIVE = /^multipart\/alternative;\s*boundary="?([\w=+./:'-]{1,70})"?$/i;

/** The parts between the lines of a boundary (RFC 2046, section 5.1.1); null where anything else stands before or behind them, or a line only begins like one of those. Linear. */
export function simpleParts(body: Buffer, boundary: string): readonly Buffer[] | null {
  const mark = `--${boundary}`;
  const parts: Buffer[] = [];
  let from: number | null = null;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== LINE_FEED) continue;
    const line = body.toString('latin1', at + mark.length, at + mark.length + 4);
    const end = /^(--)?(?:\r?\n|$)/.exec(line);
    if (end === null) return null;
    const before = body.subarray(from ?? 0, at);
    if (from !== null) parts.push(withoutLastBreak(before));
    else if (!isBlank(before)) return null;
    from = at + mark.length + end[0].length;
    if (end[1] !== undefined) return isBlank(body.subarray(from)) ? parts : null;
  }
  return null;
}

const LINE_FEED = 10;

/** The line end before a boundary is the boundary's. */
function withoutLastBreak(part: Buffer): Buffer {
  return part.subarray(0, part.length - (part.at(-2) === 13 ? 2 : 1));
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === LINE_FEED || byte === 13);
}
