/**
 * Decodes Windows-1252 by the table of https://encoding.spec.whatwg.org/#windows-1252: bytes 80 to 9F as below, all others as in Latin-1. Our own
 * because Node 20's `TextDecoder('windows-1252')` decodes as Latin-1 (measured: 27 bytes wrong, curly quotes and dashes among them).
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const codes = Uint16Array.from(bytes.subarray(from, from + CHUNK), (byte) => HIGH[byte - 0x80] ?? byte);
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('');
}

const CHUNK = 8192;
const HIGH: readonly number[] = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
  0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
  0x017e, 0x0178,
];
