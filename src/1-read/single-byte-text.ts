import { macRoman, type SingleByte, windows1252 } from '#markdown';

/**
 * Decodes text in one byte a character, by tables of our own: Node 20's `TextDecoder('windows-1252')` decodes as Latin-1 (measured: 27 bytes wrong, curly
 * quotes and dashes among them). Linear.
 */
export function decodeSingleByte(bytes: Uint8Array, { high }: SingleByte): string {
  const codes = Uint16Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? byte : high.charCodeAt(byte - 0x80)));
  const piece = new Uint16Array(Math.min(CHUNK, bytes.length));
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const length = Math.min(CHUNK, bytes.length - from);
    for (let at = 0; at < length; at++) piece[at] = codes[bytes[from + at] ?? 0] ?? 0;
    pieces.push(String.fromCharCode(...piece.subarray(0, length)));
  }
  return pieces.join('');
}

/**
 * Tells Windows-1252 from Mac OS Roman by what each makes of the bytes beyond ASCII where they stand: letters within words and in the right case, quotes
 * and dashes in their places speak for one, signs within words and letters in the wrong case against it. Windows-1252 where they are equal.
 * Looks at the first 20,000 such bytes.
 */
export function guessSingleByte(bytes: Uint8Array): SingleByte {
  let windows = 0;
  let mac = 0;
  let seen = 0;
  for (let at = 0; at < bytes.length && seen < MOST_SEEN; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    seen++;
    windows += likelihoodAt(bytes, at, windows1252);
    mac += likelihoodAt(bytes, at, macRoman);
  }
  return mac > windows ? macRoman : windows1252;
}

const CHUNK = 8192;
const MOST_SEEN = 20_000;

function characterAt(bytes: Uint8Array, at: number, { high }: SingleByte): string {
  const byte = bytes[at] ?? 0x0a;
  return byte < 0x80 ? String.fromCharCode(byte) : high.charAt(byte - 0x80);
}

const LETTERS = new Set('éèêëàâäáãåæçíìîïñóòôöõøúùûüßœ');
const CAPITALS = new Set('ÉÈÊÀÂÄÁÃÅÆÇÍÎÑÓÔÖÕØÚÜ');

/** How much a character speaks for its encoding where it stands: -6 to 2.5, set by hand. */
function likelihoodAt(bytes: Uint8Array, at: number, encoding: SingleByte): number {
  const character = characterAt(bytes, at, encoding);
  const before = characterAt(bytes, at - 1, encoding);
  const after = characterAt(bytes, at + 1, encoding);
  if (/[\u0080-\u009f]/.test(character)) return -6;
  if (LETTERS.has(character.toLowerCase()) || /[\u00c0-\u017f]/.test(character))
    return letterLikelihood(character, before, after);
  return signLikelihood(character, before, after);
}

function letterLikelihood(character: string, before: string, after: string): number {
  const isCapital = character !== character.toLowerCase();
  const inWord = isLetter(before) || isLetter(after);
  if (!inWord) return character === 'à' || character === 'é' || character === 'ó' ? 1 : -0.5;
  if (!isCapital) return LETTERS.has(character) ? 2 : 0.3;
  if (isLowerCase(before)) return -3;
  return CAPITALS.has(character) ? 1.5 : 0.2;
}

function signLikelihood(character: string, before: string, after: string): number {
  const between = isLetter(before) && isLetter(after);
  if (character === '’') return between ? 2.5 : isLetter(before) ? 1 : -0.5;
  if (/[‘“„«]/.test(character)) return !isLetter(before) && /[\p{L}\p{N}\s]/u.test(after) ? 2 : -1;
  if (/[”»]/.test(character)) return /[\p{L}\p{N}.,!?…’]/u.test(before) && !isLetter(after) ? 2 : -1;
  if (/[–—]/.test(character)) return between ? -0.5 : 1.5;
  if (character === '…') return isLetter(after) ? 0 : 1.5;
  if (/[€£¥]/.test(character)) return /\d/.test(before + after) ? 2 : -0.5;
  if (character === '°' || /[½¼¾²³]/.test(character)) return /[\d\s]/.test(before) ? 1 : -1;
  if (/[•·§©®™¿¡\u00a0]/.test(character)) return between ? -2 : 0.7;
  return isLetter(before) || isLetter(after) ? -3 : -1.5;
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

function isLowerCase(character: string): boolean {
  return /\p{Ll}/u.test(character);
}
