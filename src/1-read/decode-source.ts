import type { Diagnostic } from '#core';
import { macRoman } from '#markdown';
import { quoted, sourceError, warning } from './diagnostics.ts';
import { aboutMended, mendText } from './mend-text.ts';
import { nameBinary } from './name-binary.ts';
import { decodeSingleByte, guessSingleByte } from './single-byte-text.ts';
import type { SourceText } from './source-text.ts';
import { toNfc } from './tidy-text.ts';
import { decodeUtf8 } from './utf8-text.ts';
import { decodeUtf16 } from './utf16-text.ts';

/** A source as text, or the reason why it is none. */
export type Decoding =
  | { readonly kind: 'text'; readonly source: SourceText; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly diagnostic: Diagnostic };

/**
 * Decodes the bytes of a source: UTF-16, UTF-8 with or without byte order mark, else Windows-1252 or Mac OS Roman, whichever makes words of it, with a
 * warning. What a wrong decoding broke before is repaired where that is certain, and told. Then NFC, and `\n` for every line end. What holds zero bytes
 * or begins like a known binary format is refused, with its name. A multiple of the source's size in memory at most; linear.
 */
export function decodeSource(path: string, bytes: Uint8Array): Decoding {
  if (bytes.length === 0) return failed(emptySource(path));
  const utf16 = decodeUtf16(bytes);
  const binary = utf16 === null ? nameBinary(bytes) : null;
  if (binary !== null) return failed(binarySource(path, binary));
  const decoded = utf16 === null ? decodeBytes(path, bytes) : { text: utf16, diagnostics: [] };
  const isAscii = utf16 === null && decoded.text.length === bytes.length && decoded.diagnostics.length === 0;
  const mended = isAscii ? { text: decoded.text, example: null } : mendText(withoutMark(decoded.text));
  const text = normaliseText(mended.text, isAscii);
  if (isBlank(text)) return failed(emptySource(path));
  const diagnostics = [...decoded.diagnostics, ...(mended.example === null ? [] : [aboutMended(path, mended)])];
  return { kind: 'text', source: { path, text, head: headOf(text) }, diagnostics };
}

/** So much of a text as its format is told by. */
export function headOf(text: string): string {
  return text.slice(0, HEAD_LENGTH);
}

const HEAD_LENGTH = 32_768;

function decodeBytes(path: string, bytes: Uint8Array): { text: string; diagnostics: readonly Diagnostic[] } {
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null)
    return { text: utf8.text, diagnostics: utf8.strayBytes === 0 ? [] : [strayBytes(path, utf8.strayBytes)] };
  const encoding = guessSingleByte(bytes);
  const name = encoding === macRoman ? 'Mac OS Roman' : 'Windows-1252';
  return { text: decodeSingleByte(bytes, encoding), diagnostics: [notUtf8(path, name)] };
}

function failed(diagnostic: Diagnostic): Decoding {
  return { kind: 'failed', diagnostic };
}

/** Byte order mark off, also one that was decoded wrongly. */
function withoutMark(text: string): string {
  return text.replace(/^(?:\uFEFF|ï»¿)+/, '');
}

/** Byte order mark off, NFC, line ends `\n`. A text of UTF-8 that has as many characters as bytes is ASCII: there is little to look for. */
export function normaliseText(text: string, isAscii = false): string {
  const bare = withoutMark(text);
  const lines = bare.includes('\r') ? bare.replace(/\r\n?/g, '\n') : bare;
  if (isAscii) return lines;
  const known = SEPARATORS.some((separator) => lines.includes(separator))
    ? lines.replace(/[\u0085\u2028\u2029]/g, '\n')
    : lines;
  return toNfc(known);
}

const SEPARATORS = ['\u0085', '\u2028', '\u2029'];

function isBlank(text: string): boolean {
  return !/[^\s\0\u200b\u2060\ufeff]/.test(text);
}

function emptySource(path: string): Diagnostic {
  return sourceError(
    path,
    'empty',
    `Cannot read ${quoted(path)}: it is empty`,
    'Export it again, or remove it from the Inbox',
  );
}

function binarySource(path: string, binary: { readonly name: string; readonly hint: string }): Diagnostic {
  return sourceError(
    path,
    'binary',
    `Cannot read ${quoted(path)}: it seems to be ${binary.name}, expected text`,
    binary.hint,
  );
}

function notUtf8(path: string, encoding: string): Diagnostic {
  const message = `Cannot decode as UTF-8: read as ${encoding}, so letters beyond English may be wrong`;
  return warning(path, null, 'not-utf8', message, saveAsUtf8(path));
}

function strayBytes(path: string, count: number): Diagnostic {
  const bytes = count === 1 ? 'one byte' : `${count} bytes`;
  const message = `Cannot decode ${bytes} as UTF-8: read as Windows-1252, so some letters beyond English may be wrong`;
  return warning(path, null, 'not-utf8', message, saveAsUtf8(path));
}

function saveAsUtf8(path: string): string {
  return `Save ${quoted(path)} as UTF-8 if names look wrong, then ingest it again`;
}
