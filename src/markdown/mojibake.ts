import { macRoman, type SingleByte, windows1252 } from './single-byte.ts';

/** Characters that came of UTF-8 read as a single-byte encoding. Offsets in UTF-16 units, half-open. */
export interface Mojibake {
  readonly start: number;
  readonly end: number;
  /** What stood there before the wrong decoding: always shorter. */
  readonly repaired: string;
}

/**
 * Finds `‚è´` for ⏫, `â€™` for ’, `Ã¼` for ü, where nothing else can be meant: the characters are the bytes of one UTF-8
 * character in Mac Roman or Windows-1252, and what they stand for is a letter or sign that people write. Text such as
 * `Ã la carte`, `naïve`, `“MANHÃ”` or `2√π` is none. Knows no language. Linear.
 */
export function findMojibake(text: string): readonly Mojibake[] {
  if (!lead.test(text)) return [];
  return [...text.matchAll(/[\u0080-\uffff]{2,}/g)].flatMap((run) =>
    lead.test(run[0]) ? findInRun(text, run.index, run.index + run[0].length) : [],
  );
}

/** The text with everything that `findMojibake` finds (`found`, where that is known) repaired, also what was decoded wrongly more than once. */
export function repairMojibake(text: string, found: readonly Mojibake[] = findMojibake(text)): string {
  if (found.length === 0) return text;
  let at = 0;
  const pieces = found.map(({ start, end, repaired }) => {
    const piece = text.slice(at, start) + repaired;
    at = end;
    return piece;
  });
  return repairMojibake(pieces.join('') + text.slice(at));
}

/** What the first byte of a UTF-8 character looks like in one of the two encodings; ü where the byte before it was lost. */
const lead = /[Â-ô√¬ƒ≈∆«»…“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰\uf8ffŒœ–—Ãü]/;

interface Sequence extends Mojibake {
  readonly encoding: SingleByte['name'];
  /** How many bytes the character has, the lost one not counted. */
  readonly bytes: number;
  readonly codePoint: number;
}

/** In a run of signs beyond ASCII: what is certain, what touches that, and whatever stands three times in a row. */
function findInRun(text: string, start: number, end: number): readonly Mojibake[] {
  const sequences: Sequence[] = [];
  for (let at = start; at < end; ) {
    const sequence = sequenceAt(text, at);
    if (sequence !== null) sequences.push(sequence);
    at = sequence?.end ?? at + 1;
  }
  return chainsOf(sequences)
    .filter((chain) => chain.length >= 3 || chain.some((sequence) => isCertain(text, sequence)))
    .flat();
}

function chainsOf(sequences: readonly Sequence[]): readonly (readonly Sequence[])[] {
  const chains: Sequence[][] = [];
  for (const sequence of sequences) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (last !== undefined && last.end === sequence.start && last.encoding === sequence.encoding) chain?.push(sequence);
    else chains.push([sequence]);
  }
  return chains;
}

function sequenceAt(text: string, at: number): Sequence | null {
  for (const encoding of [windows1252, macRoman]) {
    const decoded = decodeAt(text, at, encoding) ?? (encoding.name === 'mac-roman' ? decodeHeadless(text, at) : null);
    if (decoded === null) continue;
    const { bytes, codePoint } = decoded;
    const repaired = String.fromCodePoint(codePoint);
    return { start: at, end: at + bytes, repaired, encoding: encoding.name, bytes, codePoint };
  }
  return null;
}

type Decoded = Pick<Sequence, 'bytes' | 'codePoint'>;

function decodeAt(text: string, at: number, encoding: SingleByte): Decoded | null {
  const first = encoding.byteOf(text.charAt(at)) ?? 0;
  const bytes = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return null;
  const codePoint = continued(text, at + 1, bytes - 1, first & (0xff >> (bytes + 1)), encoding);
  const isOverlong = codePoint !== null && codePoint < (bytes === 2 ? 0x80 : bytes === 3 ? 0x800 : 0x10000);
  if (codePoint === null || isOverlong || codePoint > 0x10ffff) return null;
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? null : { bytes, codePoint };
}

/** An emoji whose first byte, the apple of Mac Roman, was dropped by a program that has no sign for it: `üìÖ`. */
function decodeHeadless(text: string, at: number): Decoded | null {
  if (text.charAt(at) !== 'ü' || isLetter(text.charAt(at - 1))) return null;
  const codePoint = continued(text, at, 3, 0, macRoman);
  return codePoint !== null && codePoint >= 0x1f300 && codePoint <= 0x1faff ? { bytes: 3, codePoint } : null;
}

function continued(text: string, at: number, count: number, start: number, encoding: SingleByte): number | null {
  let codePoint = start;
  for (let index = at; index < at + count; index += 1) {
    const byte = encoding.byteOf(text.charAt(index));
    if (byte === null || (byte & 0xc0) !== 0x80) return null;
    codePoint = codePoint * 0x40 + (byte & 0x3f);
  }
  return codePoint;
}

/** Signs that people put behind a capital letter: `“MANHÃ”`, `É…`, `IRMÃ¹`. */
const behindLetters = /[‘’‚“”„…–—‹›«»•\u00a0¹²³ªº]/;
/** Signs that stand behind a root sign in a formula: `2√π`. */
const inFormulas = /[π∂∑∏∫∞Ωµ]/;

function isCertain(text: string, { start, end, codePoint, encoding }: Sequence): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if (codePoint >= 0x10000) return codePoint >= 0x1f000 && codePoint <= 0x1faff;
  if (codePoint >= 0x800) return isSign(codePoint) && !/^.[…“”‘’–—«»‹›]{2}$/.test(text.slice(start, end));
  if (codePoint < 0xa0 || codePoint > 0x17f) return false;
  const last = text.charAt(end - 1);
  if (encoding === 'mac-roman') {
    const touches = [isLetter(before), isLetter(after) || /[√¬]/.test(after)];
    return inFormulas.test(last) ? touches.every(Boolean) : touches.some(Boolean);
  }
  if (!behindLetters.test(last)) return true;
  return /\p{Ll}/u.test(before) || (!isLetter(before) && /[a-z]/.test(after));
}

/** Punctuation, arrows, technical and other signs, dingbats, and the mark that makes a sign an emoji. */
function isSign(codePoint: number): boolean {
  return (codePoint >= 0x2000 && codePoint <= 0x2bff) || codePoint === 0xfe0f;
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}
