import { gunzipSync, gzipSync } from 'node:zlib';

/** A text in UTF-8, compressed as gzip does (RFC 1952). Equal texts give equal bytes on one system. */
export function compress(text: string): Uint8Array {
  return gzipSync(text);
}

/** The text that `compress` was given. @throws {Error} where the bytes are no whole gzip. */
export function decompress(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(gunzipSync(bytes));
}
