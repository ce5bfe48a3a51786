import { Buffer } from 'node:buffer';
import { constants, inflateSync } from 'node:zlib';

/**
 * Whether the compressed streams of a PDF, pictures aside, unpack to more than 8 MB and 50 times the file: pages do not, a bomb does (pictures of white paper do too, but nobody unpacks them
 * for their text). Looks at what stands between `stream` and `endstream`, each once. Linear.
 */
export function isPdfBomb(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const most = Math.max(SMALL_BYTES, MOST_TIMES * bytes.length);
  let unpacked = 0;
  let at = file.indexOf('stream');
  while (at >= 0) {
    const end = file.indexOf('endstream', at + 6);
    const to = end < 0 ? file.length : end;
    if (isDeflated(file, at))
      unpacked += unpackedSize(file.subarray(startOfData(file, at + 6), to), most - unpacked + 1);
    if (unpacked > most) return true;
    at = end < 0 ? -1 : file.indexOf('stream', end + 9);
  }
  return false;
}

const SMALL_BYTES = 8_000_000;
const MOST_TIMES = 50;
const DICTIONARY = 1500;
/** What a stream that cannot be unpacked counts for each of its bytes. */
const BROKEN_TIMES = 20;

/** Told by the dictionary before the word: `12 0 obj << /Filter /FlateDecode … >>`. */
function isDeflated(file: Buffer, at: number): boolean {
  const before = file.toString('latin1', Math.max(0, at - DICTIONARY), at);
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
  return /\/Fl(?:ateDecode)?\b/.test(dictionary) && !/\/Subtype\s{0,3}\/Image\b/.test(dictionary);
}

function startOfData(file: Buffer, from: number): number {
  if (file[from] === 13 && file[from + 1] === 10) return from + 2;
  return file[from] === 10 || file[from] === 13 ? from + 1 : from;
}

/** Bytes that are set aside at a time: thousands of small streams take no more than large ones. */
const SMALLEST_CHUNK = 256;
const LARGEST_CHUNK = 16_384;

/** Bytes that a stream unpacks to, no more than one above the limit. */
function unpackedSize(packed: Buffer, most: number): number {
  try {
    const chunkSize = Math.max(SMALLEST_CHUNK, Math.min(LARGEST_CHUNK, 4 * packed.length));
    return inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH, chunkSize }).length;
  } catch (error) {
    return error instanceof RangeError ? most + 1 : BROKEN_TIMES * packed.length;
  }
}
