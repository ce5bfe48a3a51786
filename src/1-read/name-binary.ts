/** Names the binary format that bytes seem to be in, and says what to do; null where they may be text. Looks at the first 64 kB, and at the rest for zero bytes. */
export function nameBinary(bytes: Uint8Array): { readonly name: string; readonly hint: string } | null {
  for (const { name, hint, magic, at = 0 } of FORMATS) {
    if (magic.every((byte, index) => byte === null || bytes[at + index] === byte)) return { name, hint };
  }
  return bytes.includes(0) ? { name: 'binary data', hint: EXPORT_AS_TEXT } : null;
}

const EXPORT_AS_TEXT = 'Export the transcript as .vtt, .srt, .md or .txt and ingest that';
const TRANSCRIBE = 'Transcribe the recording first, then ingest the transcript (.vtt, .srt, .md or .txt)';
const UNPACK = 'Unpack it, or save the document as text, then ingest the files inside';
const SAVE_AS_TEXT = 'Save the document as .txt or .md, then ingest that';

interface Format {
  readonly name: string;
  readonly hint: string;
  /** Bytes at the beginning; null for any byte. */
  readonly magic: readonly (number | null)[];
  readonly at?: number;
}

const FORMATS: readonly Format[] = [
  { name: 'a zip archive or an Office document', hint: UNPACK, magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an empty zip archive', hint: UNPACK, magic: [0x50, 0x4b, 0x05, 0x06] },
  { name: 'a gzip archive', hint: UNPACK, magic: [0x1f, 0x8b] },
  { name: 'a 7-Zip archive', hint: UNPACK, magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { name: 'a RAR archive', hint: UNPACK, magic: ascii('Rar!\x1a\x07') },
  { name: 'a PDF', hint: SAVE_AS_TEXT, magic: ascii('%PDF-') },
  { name: 'an old Office document', hint: SAVE_AS_TEXT, magic: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1] },
  { name: 'an RTF document', hint: SAVE_AS_TEXT, magic: ascii('{\\rtf') },
  { name: 'a PNG image', hint: EXPORT_AS_TEXT, magic: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG image', hint: EXPORT_AS_TEXT, magic: [0xff, 0xd8, 0xff] },
  { name: 'a GIF image', hint: EXPORT_AS_TEXT, magic: ascii('GIF8') },
  { name: 'a WebP image', hint: EXPORT_AS_TEXT, magic: [...ascii('RIFF'), null, null, null, null, ...ascii('WEBP')] },
  { name: 'a WAV recording', hint: TRANSCRIBE, magic: [...ascii('RIFF'), null, null, null, null, ...ascii('WAVE')] },
  { name: 'an MP3 recording', hint: TRANSCRIBE, magic: [...ascii('ID3'), null, null, null] },
  { name: 'an MP3 recording', hint: TRANSCRIBE, magic: [0xff, 0xfb] },
  { name: 'an Ogg recording', hint: TRANSCRIBE, magic: ascii('OggS') },
  { name: 'a FLAC recording', hint: TRANSCRIBE, magic: ascii('fLaC') },
  { name: 'an MP4 or M4A recording', hint: TRANSCRIBE, magic: ascii('ftyp'), at: 4 },
  { name: 'a WebM or Matroska recording', hint: TRANSCRIBE, magic: [0x1a, 0x45, 0xdf, 0xa3] },
  { name: 'a SQLite database', hint: EXPORT_AS_TEXT, magic: ascii('SQLite format 3') },
];

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
