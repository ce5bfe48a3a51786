import { describe, expect, test } from 'vitest';
import type { Conversation, Reading } from '#core';
import { linesFrom, pdfOf, streamOf } from '../__fixtures__/pdf.ts';
import { sourceOf } from '../__fixtures__/source-of.ts';
import { readConversation } from '../read-conversation.ts';
import { readPdfPages } from './pdf-pages.ts';

async function read(name: string, bytes: Uint8Array): Promise<Conversation> {
  const { conversation, diagnostics } = await readConversation(sourceOf(`Inbox/${name}`, bytes));
  if (conversation === null) throw new Error(JSON.stringify(diagnostics));
  return conversation;
}

async function trouble(bytes: Uint8Array): Promise<Reading['diagnostics'][number] | undefined> {
  const { conversation, diagnostics } = await readConversation(sourceOf('Inbox/x.pdf', bytes));
  expect(conversation).toBeNull();
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0];
}

const header = { text: 'Norrfjord Harbour', x: 72, y: 810, size: 9 };
const footer = (page: number) => ({ text: `Page ${page} of 2`, x: 280, y: 30, size: 9 });

const report = pdfOf(
  [
    [
      header,
      { text: 'The northern quay', x: 72, y: 760, size: 20 },
      ...linesFrom(720, [
        'The northern quay was built in 1962. Its foundations were surveyed twice, in 1999 and',
        'in 2015, and the survey found no damage to the piles. Repairs are planned for the au-',
        'tumn.',
      ]),
      ...linesFrom(660, ['Next steps'], { size: 14 }),
      ...linesFrom(640, [
        '\x95 Order paint for the bollards and for the railing along the northern side of',
        'the quay',
        '\x95 Book the diver',
      ]),
      ...linesFrom(70, ['The crane has to move before the storm season begins, since the quay is too']),
      footer(1),
    ],
    [header, ...linesFrom(780, ['narrow for two of them.', '', 'Nobody wants to wait.'], { gap: 20 }), footer(2)],
  ],
  { info: "/Title (Quay report) /CreationDate (D:20260203081500+01'00')" },
);

describe('a PDF', () => {
  test('of minutes has its fields and the headings of its parts on lines of their own, whatever the gaps', async () => {
    const lines = [
      'Date: 24 February 2026',
      'Attendees: Petra Lindqvist, Ama Boateng',
      'Decisions',
      'The crane stays until May.',
      'Action items',
      'Ama: book the diver',
    ];
    const conversation = await read('minutes.pdf', pdfOf([linesFrom(760, lines)]));
    expect(conversation.date).toBe('2026-02-24');
    expect(conversation.participants.map(({ name }) => name)).toEqual(['Petra Lindqvist', 'Ama Boateng']);
    expect(conversation.turns.map(({ text }) => text)).toEqual([
      'Decisions',
      'The crane stays until May.',
      'Action items',
      'Ama: book the diver',
    ]);
  });

  test('is a document: paragraphs put together over lines and pages, headers and footers left out', async () => {
    const conversation = await read('scan0001.pdf', report);
    expect(conversation).toMatchObject({
      kind: 'document',
      date: '2026-02-03',
      isDateStated: false,
      source: { format: 'pdf', why: 'begins with "%PDF-", whose text has a heading "Next steps"' },
    });
    expect(conversation.turns.map(({ text }) => text)).toEqual([
      'The northern quay was built in 1962. Its foundations were surveyed twice, in 1999 and in 2015, and the survey found no damage to the piles. Repairs are planned for the autumn.',
      'Next steps',
      'Order paint for the bollards and for the railing along the northern side of the quay',
      'Book the diver',
      'The crane has to move before the storm season begins, since the quay is too narrow for two of them.',
      'Nobody wants to wait.',
    ]);
  });

  test('is known by its content, whatever it is called, and after junk', async () => {
    expect((await read('report.md', report)).source.format).toBe('pdf');
    expect((await read('report.txt', Buffer.concat([Buffer.from('\r\n\0junk\r\n'), report]))).source.format).toBe(
      'pdf',
    );
  });

  test('that was printed of a transcript is a meeting', async () => {
    const lines = [
      'Petra Lindqvist: Morning all.',
      'Guido van der Meer: Morning.',
      'Petra Lindqvist: Shall we begin? The crane has to move before the',
      'storm season begins.',
      'Guido van der Meer: Fine.',
    ];
    const conversation = await read('2026-03-10 Yard.pdf', pdfOf([linesFrom(780, lines)]));
    expect(conversation.kind).toBe('meeting');
    expect(conversation.turns.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual([
      'Petra Lindqvist: Morning all.',
      'Guido van der Meer: Morning.',
      'Petra Lindqvist: Shall we begin? The crane has to move before the storm season begins.',
      'Guido van der Meer: Fine.',
    ]);
  });

  test('of pictures, as a scanner makes it, says so', async () => {
    const image = streamOf(
      Buffer.alloc(9_000_000),
      '/Type /XObject /Subtype /Image /Width 3000 /Height 3000 /ColorSpace /DeviceGray /BitsPerComponent 8',
    );
    const scan = pdfOf(['q 595 0 0 842 0 0 cm /I Do Q', 'q 595 0 0 842 0 0 cm /I Do Q'], {
      objects: { 100: image },
      resources: '/XObject << /I 100 0 R >>',
    });
    expect(await trouble(scan)).toMatchObject({
      code: 'no-text',
      message: 'Cannot find text in "Inbox/x.pdf": its 2 pages are pictures, as a scanner makes them',
    });
  });

  test('half of whose pages are pictures says how many', async () => {
    const { conversation, diagnostics } = await readConversation(
      sourceOf('x.pdf', pdfOf([linesFrom(780, ['The quay stands.']), '', '', ''])),
    );
    expect(conversation?.turns).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      { code: 'partly-read', message: expect.stringContaining('3 of its 4 pages have no text') },
    ]);
  });
});

test('many are read one after another and at once, each as if it were the only one', async () => {
  const alone = await readPdfPages(report);
  const damaged = report.subarray(0, report.length * 0.3);
  const inTurn = [await readPdfPages(report), await readPdfPages(damaged), await readPdfPages(report)];
  const atOnce = await Promise.all([readPdfPages(report), readPdfPages(report), readPdfPages(report)]);
  expect([inTurn[0], inTurn[2], ...atOnce]).toEqual(Array.from({ length: 5 }, () => alone));
});

describe('a PDF that is not sound comes to nothing, with one message:', () => {
  test('locked with a password', async () => {
    const encrypt = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`;
    const locked = pdfOf([linesFrom(780, ['x'])], {
      objects: { 100: encrypt },
      trailer: '/Encrypt 100 0 R /ID [<00> <00>]',
    });
    expect(await trouble(locked)).toMatchObject({ code: 'encrypted' });
  });

  test.each([
    ['its first bytes alone', Buffer.from('%PDF-1.7\n%\xe2\xe3')],
    ['without objects', Buffer.from('%PDF-1.7\nxref\n0 1\ntrailer\n<< /Root 9 0 R >>\n%%EOF')],
  ])('%s', async (_, bytes) => {
    expect(await trouble(bytes)).toMatchObject({ code: 'damaged' });
  });

  test('cut in the middle it is read as far as it goes, or refused', async () => {
    for (const share of [0.3, 0.6, 0.9]) {
      const { conversation, diagnostics } = await readConversation(
        sourceOf('x.pdf', report.subarray(0, report.length * share)),
      );
      expect(conversation !== null || diagnostics.length === 1).toBe(true);
    }
  });

  test('a bomb, before it is unpacked', async () => {
    const bomb = pdfOf(['q Q '.repeat(5_000_000)]);
    expect(bomb.length).toBeLessThan(30_000);
    expect(await trouble(bomb)).toMatchObject({ code: 'unpacks-too-large' });
  });

  test('forms that draw forms that draw forms are given up', async () => {
    const form = (level: number): Uint8Array => {
      const inner = level < 9 ? `/XObject << /X ${101 + level} 0 R >>` : '';
      const drawing = level < 9 ? '/X Do '.repeat(10) : 'BT /F 8 Tf (ha) Tj ET';
      return streamOf(
        drawing,
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 3 0 R >> ${inner} >>`,
      );
    };
    const objects = Object.fromEntries(Array.from({ length: 10 }, (_, level) => [100 + level, form(level)]));
    const laughs = pdfOf([linesFrom(780, ['The quay stands.']), '/X Do'], {
      objects,
      resources: '/XObject << /X 100 0 R >>',
    });
    const read = await readPdfPages(laughs, 1000);
    expect(read).toMatchObject({
      kind: 'pages',
      pages: [{ runs: [{ text: 'The quay stands.' }] }],
      stoppedBy: 'page 2 takes longer than any does',
    });
  });
});
