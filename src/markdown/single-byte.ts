/** A single-byte encoding that UTF-8 is wrongly read as. */
export interface SingleByte {
  readonly name: 'windows-1252' | 'mac-roman';
  /** The characters of the bytes 80 to FF, one UTF-16 unit each. */
  readonly high: string;
  /** The byte that a character was made of (0x80 to 0xFF), or null where the encoding has no such character. */
  byteOf(character: string): number | null;
}

/** Characters of the bytes 80 to 9F by https://encoding.spec.whatwg.org/#windows-1252; A0 to FF are those of Latin-1. */
const windowsHigh = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Characters of the bytes 80 to FF by https://encoding.spec.whatwg.org/#macintosh. */
const macHigh =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

const windowsBytes = bytesOf(windowsHigh);
const macBytes = bytesOf(macHigh);

/** Windows-1252, and Latin-1 with it: a byte that Windows-1252 reads otherwise may stand as its Latin-1 control. */
export const windows1252: SingleByte = {
  name: 'windows-1252',
  high: windowsHigh + Array.from({ length: 0x60 }, (_, at) => String.fromCharCode(0xa0 + at)).join(''),
  byteOf: (character) => windowsBytes.get(character) ?? latin1Byte(character),
};

/** Mac OS Roman. */
export const macRoman: SingleByte = {
  name: 'mac-roman',
  high: macHigh,
  byteOf: (character) => macBytes.get(character) ?? null,
};

function bytesOf(characters: string): ReadonlyMap<string, number> {
  return new Map([...characters].map((character, index) => [character, 0x80 + index]));
}

function latin1Byte(character: string): number | null {
  const code = character.charCodeAt(0);
  return code >= 0x80 && code <= 0xff ? code : null;
}
