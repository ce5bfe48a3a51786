/**
 * Decodes bytes whose format may say its charset: as UTF-8 or UTF-16 where a byte order mark stands, as UTF-8 where they are valid UTF-8, else by the charset they declare, else as
 * Windows-1252 (so also where they declare ISO-8859-1 or ASCII: what programs that say so really write, https://encoding.spec.whatwg.org/#names-and-labels).
 * iconv-lite does it, since `TextDecoder('windows-1252')` of Node 20 decodes as Latin-1 (27 bytes wrong, measured 2026-11).
 */
export async function decodeCharset(
  bytes: Uint8Array,
  declared: string | null,
): Promise<{ readonly text: string; readonly charset: string }> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedBy('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedBy('utf-16be', bytes);
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return { text: utf8, charset: 'utf-8' };
  const label = (declared ?? '').trim().toLowerCase();
  const charset = label === '' || LATIN.test(label) || label === 'utf-8' || label === 'utf8' ? 'windows-1252' : label;
  const { default: iconv } = await import('iconv-lite');
  const known = iconv.encodingExists(charset) ? charset : 'windows-1252';
  return { text: iconv.decode(bytes, known), charset: known };
}

const LATIN = /^(?:us-)?ascii$|^iso[-_]?8859-?1$|^latin-?1$|^cp1252$|^windows-1252$/;

function decodedBy(
  charset: 'utf-16le' | 'utf-16be',
  bytes: Uint8Array,
): { readonly text: string; readonly charset: string } {
  return { text: new TextDecoder(charset).decode(bytes), charset };
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
