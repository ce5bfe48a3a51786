import type { Diagnostic } from '#core';
import { quoted, sourceError, warning } from '../diagnostics.ts';
import type { Unzipped } from './unzip.ts';

/** Says that a source is locked with a password. */
export function isEncrypted(path: string, what: string): Diagnostic {
  const message = `Cannot read ${quoted(path)}: it is ${what} that is locked with a password`;
  return sourceError(path, 'encrypted', message, 'Save a copy without a password, then ingest that');
}

/** Says that a source is not what its first bytes promise; `why` comes from the library that tried. */
export function isDamaged(path: string, what: string, why: string): Diagnostic {
  const message = `Cannot read ${quoted(path)}: it begins as ${what}, but is damaged or cut short (${plainWords(why)})`;
  return sourceError(path, 'damaged', message, 'Export or download it again');
}

/** Says that a source would unpack to more than any document holds. */
export function unpacksTooLarge(path: string, what: string): Diagnostic {
  const message = `Cannot read ${quoted(path)}: it is ${what} that unpacks to many times its size, as no document does`;
  return sourceError(
    path,
    'unpacks-too-large',
    message,
    'Check where it comes from; if it is sound, save its text as .txt or .md',
  );
}

/** Says why nothing was had of a zip archive, which is `what`. */
export function zipTrouble(
  path: string,
  what: string,
  unzipped: Exclude<Unzipped, { readonly kind: 'files' }>,
): Diagnostic {
  switch (unzipped.kind) {
    case 'encrypted':
      return isEncrypted(path, 'a zip archive');
    case 'too large':
      return unpacksTooLarge(path, what);
    case 'damaged':
      return isDamaged(path, 'a zip archive or an Office document', unzipped.why);
  }
}

/** Says that only the beginning of a source was read. */
export function isPartlyRead(path: string, why: string): Diagnostic {
  const message = `Cannot read ${quoted(path)} to its end: ${why}`;
  return warning(
    path,
    null,
    'partly-read',
    message,
    'Compare the note with the original; save it in another format if much is missing',
  );
}

/** Why nothing deeper was read. */
export const nestedTooDeep = 'its elements are nested 2,000 deep and more, which no document needs';

function plainWords(why: string): string {
  const line = why.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
