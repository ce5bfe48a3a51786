import { Buffer } from 'node:buffer';
import type { Entry, ZipFile } from 'yauzl';

/** The wanted files of a zip archive by their path in it, and the paths of all; or why there are none. */
export type Unzipped =
  | { readonly kind: 'files'; readonly files: ReadonlyMap<string, Uint8Array>; readonly names: readonly string[] }
  | { readonly kind: 'too large' | 'encrypted' }
  | { readonly kind: 'damaged'; readonly why: string };

/**
 * Takes the files out of a zip archive whose paths are wanted; all others stay packed. Nothing is written, and a path is only compared, so one that
 * leads elsewhere ("../../x") makes the archive damaged and no more. A bomb is refused: before anything is unpacked where the wanted
 * files say that they are larger than 20 MB and 50 times the archive together (a document takes 5 to 20 times its archive), or, where they say less than is true, at
 * the first byte too many.
 */
export async function unzip(bytes: Uint8Array, wanted: (path: string) => boolean): Promise<Unzipped> {
  try {
    const zip = await openZip(bytes);
    const entries = await entriesOf(zip);
    const taken = entries.filter(({ fileName }) => wanted(fileName));
    if (taken.some((entry) => entry.isEncrypted())) return { kind: 'encrypted' };
    const unpacked = taken.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (unpacked > Math.max(SMALL_BYTES, MOST_TIMES * bytes.length)) return { kind: 'too large' };
    const files = new Map<string, Uint8Array>();
    for (const entry of taken) files.set(entry.fileName, await contentOf(zip, entry));
    return { kind: 'files', files, names: entries.map(({ fileName }) => fileName) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return why.includes('too many bytes in the stream') ? { kind: 'too large' } : { kind: 'damaged', why };
  }
}

const SMALL_BYTES = 20_000_000;
const MOST_TIMES = 50;
const MOST_ENTRIES = 20_000;

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  // By its default, since esbuild gives no names of a CommonJS module in a chunk of its own.
  const { default: yauzl } = await import('yauzl');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return yauzl.fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true, autoClose: false });
}

async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entries.length >= MOST_ENTRIES) throw new Error(`it holds more than ${MOST_ENTRIES} files`);
    entries.push(entry);
  }
  return entries;
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    if (piece instanceof Uint8Array) pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
