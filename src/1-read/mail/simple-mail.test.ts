import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailOf, partsOf, quotedPrintable } from '../__fixtures__/mail.ts';
import { htmlText } from '../containers/html-text.ts';
import type { MailMessage } from './mail-message.ts';
import { loadStreamedMail, messageOf } from './parse-message.ts';
import { loadSimpleMail, type Mail } from './simple-mail.ts';
import { splitMbox } from './split-mbox.ts';

const simpleMail = await loadSimpleMail();
const streamedMail = await loadStreamedMail();

const inOurWords = (mail: Mail): Promise<MailMessage> => messageOf(mail, 1, (html) => htmlText(html, 'mail').text);

/** Null where it is not read at once. */
async function atOnce(message: Buffer): Promise<MailMessage | null> {
  const mail = simpleMail(message);
  return mail === null ? null : await inOurWords(mail);
}

async function byStreams(message: Buffer): Promise<MailMessage> {
  return await inOurWords(await streamedMail(message));
}

const fields = {
  'Message-ID': '<a1@norrfjord.example>',
  'In-Reply-To': '<a0@quay.example>',
  References: '<a9@quay.example>\n\t<a0@quay.example>',
  From: '=?UTF-8?Q?Agn=C3=A8s_Roux?= <agnes@quai.example>',
  To: '"Lindqvist, Petra" <petra@norrfjord.example>, Ama Boateng <ama@quay.example>',
  Cc: 'Yard: lotte@halden.example, Tomasz Wilk <tw@halden.example>;',
  Date: 'Mon, 15 Dec 2025 14:59:00 +0100 (CET)',
  Subject: 'Re: =?utf-8?B?R3J1ZSDDoCBxdWFp?= =?utf-8?B?w6k=?=',
  'Thread-Index': 'AQHbT0kQxw1vYkqkS0u5xAAAAAAAAAAA',
};
const german = 'Grüße vom Kai –\nalles „fertig“.\n\n> Wann?\n';
const typed = (type: string, encoding?: string): Readonly<Record<string, string>> => ({
  ...fields,
  'Content-Type': type,
  ...(encoding === undefined ? {} : { 'Content-Transfer-Encoding': encoding }),
});
const qp = quotedPrintable(Buffer.from(german));
const [inParts, parts] = partsOf('alternative', [
  ['Content-Type: text/plain; charset="UTF-8"\nContent-Transfer-Encoding: quoted-printable', qp],
  ['Content-Type: text/html; charset="UTF-8"', '<div>Grüße vom <b>Kai</b></div>'],
]);

const simple: readonly (readonly [string, Uint8Array])[] = [
  ['without a type', mailOf(fields, 'Which day suits you?\n')],
  ['in UTF-8', mailOf(typed('text/plain; charset=utf-8', '8bit'), german)],
  ['in quoted-printable', mailOf(typed('text/plain;\n\tcharset=utf-8', 'quoted-printable'), qp)],
  ['in base64', mailOf(typed('text/plain; charset="UTF-8"', 'base64'), `${Buffer.from(german).toString('base64')}\n`)],
  ['in Latin-1', mailOf(typed('text/plain; charset=ISO-8859-1', '8bit'), Buffer.from('Schöne Grüße\n', 'latin1'))],
  [
    'in Latin-9, as quoted-printable',
    mailOf(typed('text/plain; charset=iso-8859-15', 'quoted-printable'), '=A4 5 f=FCr den Kran\n'),
  ],
  ['in Windows-1252', mailOf(typed('text/plain; charset=Windows-1252'), Buffer.from([0x84, 0x4a, 0x61, 0x93, 0x0a]))],
  ['in ASCII that is not', mailOf(typed('text/plain; charset=us-ascii'), german)],
  [
    'wrapped as Thunderbird does',
    mailOf(
      typed('text/plain; charset=UTF-8; format=flowed', '8bit'),
      'A line that \ngoes on.\n> a quote that \n> goes on\n-- \nPetra\n',
    ),
  ],
  [
    'wrapped without blanks',
    mailOf(typed('text/plain; charset=UTF-8; delsp=yes; format=flowed'), 'A li \nne that  \ngoes on.\n'),
  ],
  [
    'with line feeds alone',
    Buffer.from(Buffer.from(mailOf(fields, german)).toString().replaceAll('\r\n', '\n').replace(german, 'Monday\n')),
  ],
  ['without words', mailOf(fields, '')],
  ['without people', mailOf({ Date: fields.Date, 'Message-ID': '' }, 'Monday\n')],
  ['in two kinds', mailOf({ ...fields, ...inParts }, parts)],
];

const other: readonly (readonly [string, Uint8Array])[] = [
  ['with a subject in bare Latin-1', mailOf({ ...fields, Subject: 'Gr\u00fc\u00dfe' }, 'Monday\n')],
  ['with two senders', Buffer.concat([Buffer.from('From: Noor <noor@quay.example>\r\n'), mailOf(fields, 'Monday\n')])],
  ['that declares no charset', mailOf(fields, german)],
  ['in Japanese', mailOf(typed('text/plain; charset=iso-2022-jp'), 'Monday\n')],
  ['that is a file', mailOf({ ...fields, 'Content-Disposition': 'attachment; filename=plan.txt' }, 'Monday\n')],
  ['in spoilt base64', mailOf(typed('text/plain; charset=utf-8', 'base64'), 'R3J1ZQ==R3J1ZQ==\n')],
  ['with a file', mailOf({ ...fields, ...partsOf('mixed', [['Content-Type: text/plain', 'Monday']])[0] }, 'Monday\n')],
  ['with an encoded word in an id', mailOf({ ...fields, 'Message-ID': '<=?utf-8?Q?a?=@x.example>' }, 'Monday\n')],
  ['with a second boundary behind the last', mailOf({ ...fields, ...inParts }, `${parts}--b0undary_7a\n\nTuesday\n`)],
  [
    'that only begins like its boundary',
    mailOf({ ...fields, ...inParts }, parts.replace('<div>', '\n--b0undary_7abc\n<div>')),
  ],
  ['that never ends its header', Buffer.from('From: Noor <noor@quay.example>\r\nSubject: Crane\r\n')],
];

function filesIn(format: string): readonly Uint8Array[] {
  const folder = fileURLToPath(new URL(`../__fixtures__/${format}/`, import.meta.url));
  return readdirSync(folder).map((name) => readFileSync(`${folder}${name}`));
}

describe('a simple message', () => {
  test.each(simple)('%s is read at once, as mailparser reads it', async (_, bytes) => {
    expect(await atOnce(Buffer.from(bytes))).toEqual(await byStreams(Buffer.from(bytes)));
  });

  test.each(other)('%s is none, and is left to mailparser', (_, bytes) => {
    expect(simpleMail(Buffer.from(bytes))).toBeNull();
  });

  test('of any export is read as mailparser reads it', async () => {
    const messages = [
      ...filesIn('eml'),
      ...filesIn('mbox').flatMap((bytes) => splitMbox(bytes).map((piece) => piece.bytes)),
    ];
    const read = await Promise.all(
      messages.map(async (bytes) => ({
        once: await atOnce(Buffer.from(bytes)),
        streamed: await byStreams(Buffer.from(bytes)),
      })),
    );
    const taken = read.filter(({ once }) => once !== null);
    expect(taken.length).toBeGreaterThan(3);
    for (const { once, streamed } of taken) expect(once).toEqual(streamed);
  });

  const pieces = [
    '\r\n',
    '\n',
    '\r',
    ' ',
    '\t',
    ':',
    ';',
    '=',
    '"',
    '<',
    '>',
    '=?utf-8?Q?=C3=A9?=',
    '\r\n ',
    'é',
    '\u0000',
    '--',
    '--b0undary_7a',
    '--b0undary_7a--',
    '=\r\n',
    '=3D',
    ',',
    '(',
    ')',
    '\\',
    '\r\n\r\n',
    'From: Noor <noor@quay.example>\r\n',
    'charset=utf-16',
    '\u00a0',
    '\ufeff',
    '\v',
  ] as const;
  const edit = fc.record({
    at: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat(20)),
    piece: fc.constantFrom('', ...pieces),
  });

  test('however it is spoilt, is read as mailparser reads it, or is none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...simple),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async ([, bytes], edits) => {
          const message = edits.reduce((before, { at, length, piece }) => {
            const from = at % (before.length + 1);
            return Buffer.concat([before.subarray(0, from), Buffer.from(piece), before.subarray(from + length)]);
          }, Buffer.from(bytes));
          const once = await atOnce(message);
          if (once !== null) expect(once).toEqual(await byStreams(message));
        },
      ),
      { numRuns: 300 },
    );
  });
});
