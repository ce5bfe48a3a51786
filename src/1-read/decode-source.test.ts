import { describe, expect, test } from 'vitest';
import { macRoman, type SingleByte, windows1252 } from '#markdown';
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

/** Bytes of a text in a single-byte encoding. */
function encoded(text: string, encoding: SingleByte): Uint8Array {
  return Uint8Array.from([...text], (character) =>
    character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : (encoding.byteOf(character) ?? 63),
  );
}

const utf16 = (text: string, littleEnd: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) =>
      littleEnd ? [code & 255, code >> 8] : [code >> 8, code & 255],
    ),
  );

describe('texts in one byte a character are told apart by the words they make', () => {
  test.each([
    'It’s “fine”, she said — twice…',
    'Petra: We don’t know whether it’s the crane.',
    'Zoë and Siobhán O’Hara met José at the café.',
    'Guten Morgen, wir müssen über den Kran sprechen: größer, schöner, Straße.',
    'Ça va être très tôt, a dit Hélène à l’hôtel; déjà vu, garçon.',
    'Mañana empezamos: ¿quién paga la reparación? ¡Qué pena, señor Núñez!',
    'Åse Bjørnstad møter Søren på kaia i Tromsø.',
    'ÜBER ALLES: ÄNDERUNGEN AM KRAN IN ÖSTERREICH',
    'CAFÉ, ÉCOLE, FRANÇAIS',
    'The price is 5 € (about £4), at 21° – no more',
  ])('%s', (text) => {
    for (const encoding of [windows1252, macRoman]) {
      if ([...text].some((character) => character.charCodeAt(0) > 127 && encoding.byteOf(character) === null)) continue;
      expect(decoded(encoded(text, encoding)), encoding.name).toEqual({ text, codes: ['not-utf8'] });
    }
  });
});

test('the message says which encoding it was', () => {
  const messages = [windows1252, macRoman].map((encoding) => {
    const decoding = decodeSource('Inbox/call.txt', encoded('Der Kran ist größer', encoding));
    return decoding.kind === 'text' ? decoding.diagnostics[0]?.message : '';
  });
  expect(messages).toEqual([
    'Cannot decode as UTF-8: read as Windows-1252, so letters beyond English may be wrong',
    'Cannot decode as UTF-8: read as Mac OS Roman, so letters beyond English may be wrong',
  ]);
});

describe('UTF-16 without a byte order mark', () => {
  test.each([
    'WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\n<v Petra>Morning.',
    'Петра: Доброе утро. Кран стоит.\nГвидо: Да, 12 метров.',
    'ペトラ: おはようございます。\nグイド: はい、12メートル。\n',
    'Zoë: 21 °C\n',
  ])('%j', (text) => {
    const plain = text.replaceAll('\r\n', '\n');
    expect(decoded(utf16(text, true))).toEqual({ text: plain, codes: [] });
    expect(decoded(utf16(text, false))).toEqual({ text: plain, codes: [] });
  });

  test('with a mark, cut off within a character', () => {
    expect(decoded(bytes(0xff, 0xfe, ...utf16('Hi', true), 0x21))).toEqual({ text: 'Hi', codes: [] });
  });

  test('zeros on both sides are no text', () => {
    expect(decoded(bytes(72, 0, 105, 0, 0, 33)).codes).toEqual(['binary']);
    expect(decoded(bytes(1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0)).codes).toEqual(['binary']);
  });
});

describe('UTF-8 with a few bytes that are none', () => {
  const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

  test('a source that was cut off within a character keeps all others', () => {
    expect(decoded(bytes(...utf8('Zoë und Björn, schön'), 0xe2, 0x80))).toEqual({
      text: 'Zoë und Björn, schön',
      codes: ['not-utf8'],
    });
  });

  test('a line from a Windows program among others is read as such', () => {
    expect(decoded(bytes(...utf8('Zoë, Björn, Müge – “ja”\nIt'), 0x92, ...utf8('s fine\n')))).toEqual({
      text: 'Zoë, Björn, Müge – “ja”\nIt’s fine\n',
      codes: ['not-utf8'],
    });
  });
});

describe('text that a wrong decoding broke before', () => {
  test('is repaired where that is certain, and told with its line', () => {
    const decoding = decodeSource('Inbox/call.txt', new TextEncoder().encode('Petra: hm\nGuido: Itâ€™s schÃ¶n\n'));
    expect(decoding).toMatchObject({ kind: 'text', source: { text: 'Petra: hm\nGuido: It’s schön\n' } });
    expect(decoding.kind === 'text' && decoding.diagnostics).toEqual([
      expect.objectContaining({
        severity: 'info',
        code: 'text-repaired',
        line: 2,
        message: 'Repaired text that a wrong decoding had broken in 2 places: "â€™" is ’',
      }),
    ]);
  });

  test.each(['Ã la carte', '“MANHÃ”', '2√π r', 'naïve façade', 'ÐŸ'])(
    'is left alone where it may be meant so: %s',
    (text) => {
      expect(decoded(new TextEncoder().encode(text))).toEqual({ text, codes: [] });
    },
  );

  test('a mark that was decoded wrongly is no word', () => {
    expect(decoded(new TextEncoder().encode('ï»¿WEBVTT')).text).toBe('WEBVTT');
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
