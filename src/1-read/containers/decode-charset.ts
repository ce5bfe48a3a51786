import { macRoman, type SingleByte, windows1252 } from '#markdown';
import { decodeSingleByte } from '../single-byte-text.ts';
import { decodeMarkedUtf16 } from '../utf16-text.ts';

/**
 * Decodes bytes whose format may say its charset: as UTF-16 where its byte order mark stands, as UTF-8 where they are valid UTF-8, else by the charset they declare, else as
 * Windows-1252 (so also where they declare ISO-8859-1 or ASCII: what programs that say so really write, https://encoding.spec.whatwg.org/#names-and-labels).
 * What `decodeSource` knows is decoded as there; iconv-lite, loaded on first use, decodes the other charsets.
 */
export async function decodeCharset(bytes: Uint8Array, declared: string | null): Promise<string> {
  const unicode = decodeMarkedUtf16(bytes) ?? asUtf8(bytes);
  if (unicode !== null) return unicode;
  const label = (declared ?? '').trim().toLowerCase();
  const known = singleByteOf(label);
  if (known !== null) return decodeSingleByte(bytes, known);
  const { default: iconv } = await import('iconv-lite');
  return iconv.encodingExists(label) ? iconv.decode(bytes, label) : decodeSingleByte(bytes, windows1252);
}

/** The encoding of a label where we have its table, else null. What says that it is UTF-8, and is none, says nothing. */
function singleByteOf(label: string): SingleByte | null {
  if (label === '' || LATIN.test(label)) return windows1252;
  return MAC.test(label) ? macRoman : null;
}

const LATIN = /^utf-?8$|^(?:us-)?ascii$|^iso[-_]?8859-?1$|^latin-?1$|^(?:cp|windows-)1252$/;
const MAC = /^(?:x-mac-roman|macintosh|mac)$/;

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
