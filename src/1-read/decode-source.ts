import type { Diagnostic } from '#core';
import { quoted, sourceError, warning } from './diagnostics.ts';
import { nameBinary } from './name-binary.ts';
import type { SourceText } from './source-text.ts';
import { toNfc } from './tidy-text.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** A source as text, or the reason why it is none. */
export type Decoding =
  | { readonly kind: 'text'; readonly source: SourceText; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly diagnostic: Diagnostic };

/**
 * Decodes the bytes of a source: UTF-8 with or without byte order mark, UTF-16 by its mark, else Windows-1252 with a warning (what else programs
 * on Windows write). Then NFC, and `\n` for every line end. What holds zero bytes or begins like a known binary format is refused,
 * with its name. A multiple of the source's size in memory at most; linear.
 */
export function decodeSource(path: string, bytes: Uint8Array): Decoding {
  if (bytes.length === 0) return failed(emptySource(path));
  const utf16 = utf16Label(bytes);
  const binary = utf16 === null ? nameBinary(bytes) : null;
  if (binary !== null) return failed(binarySource(path, binary));
  const utf8 = utf16 === null ? decodeUtf8(bytes) : new TextDecoder(utf16).decode(bytes);
  const decoded = utf8 ?? decodeWindows1252(bytes);
  const text = normalise(decoded, utf16 === null && decoded.length === bytes.length && utf8 !== null);
  if (isBlank(text)) return failed(emptySource(path));
  const source = { path, text, head: text.slice(0, HEAD_LENGTH) };
  return { kind: 'text', source, diagnostics: utf8 === null ? [notUtf8(path)] : [] };
}

const HEAD_LENGTH = 32_768;

function failed(diagnostic: Diagnostic): Decoding {
  return { kind: 'failed', diagnostic };
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Byte order mark off, NFC, line ends `\n`. A text of UTF-8 that has as many characters as bytes is ASCII: there is little to look for. */
function normalise(text: string, isAscii: boolean): string {
  const bare = text.replace(/^\uFEFF+/, '');
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

function notUtf8(path: string): Diagnostic {
  const message = 'Cannot decode as UTF-8: read as Windows-1252, so letters beyond English may be wrong';
  return warning(
    path,
    null,
    'not-utf8',
    message,
    `Save ${quoted(path)} as UTF-8 if names look wrong, then ingest it again`,
  );
}
