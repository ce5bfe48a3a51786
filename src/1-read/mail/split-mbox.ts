import { Buffer } from 'node:buffer';

/** One message of a mailbox file. */
export interface MboxPiece {
  readonly bytes: Uint8Array;
  /** 1-based line at which its header begins. */
  readonly line: number;
}

/**
 * Cuts a mailbox file (mbox, RFC 4155 and the older variants of https://www.loc.gov/preservation/digital/formats/fdd/fdd000383.shtml) into its messages: each begins with a line `From …`, which no line of a header
 * is, followed by a header; `>From ` in a body is `From ` again. Linear.
 */
export function splitMbox(bytes: Uint8Array): readonly MboxPiece[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts: number[] = [];
  for (let at = 0; at >= 0; at = nextFrom(file, at + 1)) if (beginsMessage(file, at)) starts.push(at);
  let line = 1;
  let counted = 0;
  return starts.map((start, index) => {
    const from = file.indexOf(LINE_FEED, start) + 1;
    line += countBreaks(file, counted, from);
    counted = from;
    return { bytes: unescaped(file.subarray(from, starts[index + 1] ?? file.length)), line };
  });
}

const LINE_FEED = 10;
const LONGEST_LINE = 1000;

function nextFrom(file: Buffer, from: number): number {
  const at = file.indexOf('\nFrom ', from - 1);
  return at < 0 ? -1 : at + 1;
}

/** A `From ` line with an address and a time, or with neither as Thunderbird has it, and a header below it: a sentence that begins with "From" is told by that. */
function beginsMessage(file: Buffer, at: number): boolean {
  const end = file.indexOf(LINE_FEED, at);
  if (end < 0 || end - at > LONGEST_LINE) return false;
  if (!/^From (?:\S{1,300} .{0,200}\d{1,2}:\d{2}|-?\s*$)/.test(file.toString('latin1', at, end))) return false;
  return /^(?:>From |[!-9;-~]{1,76}:)/.test(
    file.toString('latin1', end + 1, Math.min(file.length, end + 1 + LONGEST_LINE)),
  );
}

function countBreaks(file: Buffer, from: number, to: number): number {
  let breaks = 0;
  for (let at = file.indexOf(LINE_FEED, from); at >= 0 && at < to; at = file.indexOf(LINE_FEED, at + 1)) breaks++;
  return breaks;
}

function unescaped(message: Buffer): Uint8Array {
  if (!message.includes('\n>From ') && !message.includes('\n>>')) return message;
  return Buffer.from(message.toString('latin1').replace(/^>(>{0,100}From )/gm, '$1'), 'latin1');
}
