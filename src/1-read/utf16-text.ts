/**
 * Decodes UTF-16: by its byte order mark, else where zero bytes stand at every other place only and what comes out is text. Null where it is none; a
 * half character at the end is left out. Linear.
 */
export function decodeUtf16(bytes: Uint8Array): string | null {
  return decodeMarkedUtf16(bytes) ?? decodeUnmarked(bytes);
}

/** The same by its byte order mark alone, for formats whose ASCII a zero byte may stand in. */
export function decodeMarkedUtf16(bytes: Uint8Array): string | null {
  const label = labelByMark(bytes);
  return label === null ? null : decode(bytes, label);
}

function decodeUnmarked(bytes: Uint8Array): string | null {
  const guessed = labelByZeros(bytes);
  if (guessed === null) return null;
  return isText(decode(bytes.subarray(0, SAMPLE), guessed)) ? decode(bytes, guessed) : null;
}

type Label = 'utf-16le' | 'utf-16be';

const SAMPLE = 65_536;

function labelByMark(bytes: Uint8Array): Label | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Blanks, digits and line ends have a zero byte in any language, always on the same side. */
function labelByZeros(bytes: Uint8Array): Label | null {
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (odd >= 2 && even === 0) return 'utf-16le';
  return even >= 2 && odd === 0 ? 'utf-16be' : null;
}

function decode(bytes: Uint8Array, label: Label): string {
  return new TextDecoder(label).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
}

/** Nearly all of it letters, digits, punctuation and blanks, nothing unassigned or broken. */
function isText(text: string): boolean {
  let readable = 0;
  let all = 0;
  for (const character of text) {
    all++;
    if (/[\p{L}\p{M}\p{N}\p{P}\p{S}\s]/u.test(character) && character !== '\uFFFD') readable++;
  }
  return all > 0 && readable / all >= 0.98;
}
