import { windows1252 } from '#markdown';
import { decodeSingleByte } from './single-byte-text.ts';

/** Text decoded as UTF-8, and how many bytes of it were none. */
export interface Utf8Text {
  readonly text: string;
  readonly strayBytes: number;
}

/**
 * Decodes UTF-8, or gives null where the bytes are in another encoding. A few stray bytes among many characters of UTF-8 (two texts put together, a
 * character cut off at the end) are read as Windows-1252, the cut one left out. Linear.
 */
export function decodeUtf8(bytes: Uint8Array): Utf8Text | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), strayBytes: 0 };
  } catch {
    return decodeMostly(bytes);
  }
}

function decodeMostly(bytes: Uint8Array): Utf8Text | null {
  const end = endOfWhole(bytes);
  const whole = bytes.subarray(0, end);
  const { stray, characters } = survey(whole);
  if (characters === 0 || stray.length * 2 > characters) return null;
  const decoder = new TextDecoder('utf-8');
  const pieces: string[] = [];
  let from = 0;
  for (const at of stray) {
    pieces.push(decoder.decode(whole.subarray(from, at)), decodeSingleByte(whole.subarray(at, at + 1), windows1252));
    from = at + 1;
  }
  pieces.push(decoder.decode(whole.subarray(from)));
  return { text: pieces.join(''), strayBytes: stray.length + bytes.length - end };
}

/** Where a character begins that the end cuts off; the length where none does. */
function endOfWhole(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 3; at--) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    return needed > bytes.length - at ? at : bytes.length;
  }
  return bytes.length;
}

/** Where bytes stand that belong to no character of UTF-8, and how many characters of several bytes there are. Gives up early where most are stray. */
function survey(bytes: Uint8Array): { readonly stray: readonly number[]; readonly characters: number } {
  const stray: number[] = [];
  let characters = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at);
    if (length === 0) stray.push(at);
    else if (length > 1) characters++;
    at += Math.max(1, length);
    if (stray.length > 1000 && stray.length > characters) break;
  }
  return { stray, characters };
}

/** How many bytes the character has that begins here (https://encoding.spec.whatwg.org/#utf-8-decoder), 0 where none does. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < least || second > most) return 0;
  for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
