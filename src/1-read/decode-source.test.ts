import { describe, expect, test } from 'vitest';
import { decodeSource } from './decode-source.ts';

const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes);
const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

function decoded(content: Uint8Array): { text: string; codes: readonly string[] } {
  const decoding = decodeSource('Inbox/call.txt', content);
  if (decoding.kind === 'failed') return { text: '', codes: [decoding.diagnostic.code] };
  return { text: decoding.source.text, codes: decoding.diagnostics.map(({ code }) => code) };
}

test('UTF-8 with a byte order mark, CRLF and letters with separate accents', () => {
  expect(decoded(new TextEncoder().encode('\uFEFFZoe\u0308\r\nKenji\rx'))).toEqual({
    text: 'Zoë\nKenji\nx',
    codes: [],
  });
});

test.each([
  ['little', bytes(0xff, 0xfe, 0x48, 0, 0x69, 0)],
  ['big', bytes(0xfe, 0xff, 0, 0x48, 0, 0x69)],
])('UTF-16, %s end first', (_, content) => {
  expect(decoded(content)).toEqual({ text: 'Hi', codes: [] });
});

test('what is not UTF-8 is read as Windows-1252, curly quotes and euro included, with a warning', () => {
  expect(decoded(bytes(...ascii('It'), 0x92, ...ascii('s '), 0x80, ...ascii('5, Zo'), 0xeb))).toEqual({
    text: 'It’s €5, Zoë',
    codes: ['not-utf8'],
  });
});

describe('what is no text is refused with a name and a next step', () => {
  test.each([
    ['zip', bytes(0x50, 0x4b, 3, 4, 20, 0), 'a zip archive or an Office document'],
    ['PDF', bytes(...ascii('%PDF-1.7')), 'a PDF'],
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), 'a PNG image'],
    ['m4a', bytes(0, 0, 0, 32, ...ascii('ftypM4A ')), 'an MP4 or M4A recording'],
    ['mp3', bytes(...ascii('ID3'), 4, 0, 0), 'an MP3 recording'],
    ['wav', bytes(...ascii('RIFF'), 1, 2, 3, 4, ...ascii('WAVEfmt ')), 'a WAV recording'],
    ['zeros', bytes(72, 105, 0, 33), 'binary data'],
  ])('%s', (_, content, name) => {
    const decoding = decodeSource('Inbox/call.txt', content);
    expect(decoding).toMatchObject({
      kind: 'failed',
      diagnostic: { severity: 'error', code: 'binary', file: 'Inbox/call.txt' },
    });
    expect(decoding.kind === 'failed' && decoding.diagnostic.message).toBe(
      `Cannot read "Inbox/call.txt": it seems to be ${name}, expected text`,
    );
  });
});

test.each([['nothing'], [' \n\t\r\n'], ['\uFEFF'], ['\uFEFF\u00a0\n']])(
  'an empty file (%j) says that it is empty',
  (text) => {
    expect(decoded(new TextEncoder().encode(text === 'nothing' ? '' : text)).codes).toEqual(['empty']);
  },
);
