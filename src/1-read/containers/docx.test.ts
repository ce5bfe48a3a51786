import { describe, expect, test } from 'vitest';
import { type Conversation, cellsOf, type Reading } from '#core';
import { docxOf, paragraph, styled } from '../__fixtures__/docx.ts';
import { sourceOf } from '../__fixtures__/source-of.ts';
import { zipOf } from '../__fixtures__/zip.ts';
import { readConversation } from '../read-conversation.ts';

async function read(name: string, bytes: Uint8Array): Promise<Conversation> {
  const { conversation, diagnostics } = await readConversation(sourceOf(`Inbox/${name}`, bytes));
  if (conversation === null) throw new Error(JSON.stringify(diagnostics));
  return conversation;
}

async function trouble(name: string, bytes: Uint8Array): Promise<Reading['diagnostics'][number] | undefined> {
  const { conversation, diagnostics } = await readConversation(sourceOf(`Inbox/${name}`, bytes));
  expect(conversation).toBeNull();
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0];
}

const teams = docxOf(
  [
    styled('Heading1', 'Yard review-20260310_140000-Meeting Recording'),
    paragraph('March 10, 2026, 1:00PM'),
    paragraph('12m 31s'),
    paragraph(''),
    paragraph(['Petra Lindqvist', ' started transcription']),
    paragraph(['Petra Lindqvist', '   0:03', '\nMorning all. Shall we', ' begin?\nThe crane first.']),
    paragraph(['Guido van der Meer', '   0:09', '\nMorning & thanks <3']),
    paragraph(['Petra Lindqvist', '   1:02:05', '\nThat is it.']),
    paragraph(['Petra Lindqvist', ' stopped transcription']),
  ].join(''),
);

describe('a Word document', () => {
  test('that Teams made is a meeting, turn by turn', async () => {
    const conversation = await read('Yard review-20260310_140000-Meeting Transcript.docx', teams);
    expect(conversation).toMatchObject({
      kind: 'meeting',
      title: 'Yard review',
      date: '2026-03-10',
      time: '14:00',
      source: { format: 'docx', why: expect.stringContaining('"Petra Lindqvist"') },
      participants: [{ name: 'Petra Lindqvist' }, { name: 'Guido van der Meer' }],
    });
    expect(conversation.turns.map(({ speaker, start, text }) => [speaker, start, text])).toEqual([
      ['Petra Lindqvist', 3, 'Morning all. Shall we begin? The crane first.'],
      ['Guido van der Meer', 9, 'Morning & thanks <3'],
      ['Petra Lindqvist', 3725, 'That is it.'],
    ]);
  });

  test('is known by its content, whatever it is called', async () => {
    expect((await read('Yard.txt', teams)).source.format).toBe('docx');
    expect((await read('Yard.vtt', teams)).turns).toHaveLength(3);
  });

  test('with the notes of Gemini above the transcript: only the transcript is speech', async () => {
    const body = [
      paragraph('📝 Notes'),
      styled('Title', 'Yard review'),
      styled('Heading3', 'Details'),
      paragraph('Shipping: Petra Lindqvist said that forty crates were sent (00:00:14).'),
      styled('Heading3', 'Suggested next steps'),
      paragraph('Guido van der Meer will call the carrier.'),
      paragraph('📖 Transcript'),
      paragraph('Yard review - Transcript'),
      paragraph('00:00:00'),
      paragraph(['Petra Lindqvist: ', 'Shall we start?']),
      paragraph(['Guido van der Meer: ', 'Yes.']),
      paragraph(['Petra Lindqvist: ', 'We sent forty crates.']),
    ];
    const { turns, participants } = await read('notes.docx', docxOf(body.join('')));
    expect(turns.filter(({ mark }) => mark === undefined).map(({ speaker }) => speaker)).toEqual([
      'Petra Lindqvist',
      'Guido van der Meer',
      'Petra Lindqvist',
    ]);
    expect(participants.map(({ name }) => name)).toEqual(['Petra Lindqvist', 'Guido van der Meer']);
  });

  test('that Google Meet made: attendees, times every few minutes, names before a colon', async () => {
    const body = [
      styled('Title', 'Weekly (2026-03-10 14:00 GMT+1) - Transcript'),
      styled('Heading3', 'Attendees'),
      paragraph('Petra Lindqvist, Guido van der Meer, Ama Boateng'),
      styled('Heading2', 'Transcript'),
      styled('Heading3', '00:00:00'),
      paragraph(['Petra Lindqvist:', ' Morning. Note: it rains.']),
      paragraph(['Guido van der Meer:', ' Morning.']),
      styled('Heading3', '00:05:00'),
      paragraph(['Petra Lindqvist:', ' So here is the thing: we wait.']),
      styled('Heading3', 'Transcription ended after 00:12:31'),
      paragraph('This editable transcript was computer generated and might contain errors.'),
    ].join('');
    const conversation = await read('Weekly - 2026_03_10 14_00 CET - Transcript.docx', docxOf(body));
    expect(conversation).toMatchObject({ kind: 'meeting', title: 'Weekly', date: '2026-03-10', time: '14:00' });
    expect(conversation.participants.map(({ name }) => name)).toContain('Ama Boateng');
    expect(conversation.turns.map(({ speaker, start, text }) => [speaker, start, text])).toEqual([
      ['Petra Lindqvist', 0, 'Morning. Note: it rains.'],
      ['Guido van der Meer', null, 'Morning.'],
      ['Petra Lindqvist', 300, 'So here is the thing: we wait.'],
    ]);
  });

  test('with a table of tasks gives its rows with the names of their columns, empty cells and cells of several lines included', async () => {
    const row = (...cells: string[]): string =>
      `<w:tr>${cells
        .map(
          (cell) =>
            `<w:tc>${cell
              .split('/')
              .map((line) => paragraph(line))
              .join('')}</w:tc>`,
        )
        .join('')}</w:tr>`;
    const table = `<w:tbl>${row('Action', 'Owner', 'Due')}${row('Send the wind limits/to Norrfjord', 'Petra Lindqvist', '13 March')}${row('Book the survey', '', 'Friday')}</w:tbl>`;
    const body = `${paragraph('Yard review')}${table}${paragraph('We meet again on Monday.')}`;
    const conversation = await read('Yard review.docx', docxOf(body));
    const rows = conversation.turns.flatMap(({ text, mark }) =>
      mark?.kind === 'row' ? [cellsOf(text, mark.columns)] : [],
    );
    expect(rows.map((cells) => cells.map(({ column, text }) => `${column}: ${text}`))).toEqual([
      ['Action: Send the wind limits to Norrfjord', 'Owner: Petra Lindqvist', 'Due: 13 March'],
      ['Action: Book the survey', 'Owner: ', 'Due: Friday'],
    ]);
    expect(conversation.turns.at(-1)?.text).toBe('We meet again on Monday.');
  });

  test('that Otter made: a name and a time, the words in the next paragraph, a footer', async () => {
    const body = [
      paragraph('Yard call'),
      paragraph('Tue, Mar 10, 2026 2:00PM • 12:31'),
      paragraph('SPEAKERS\nPetra Lindqvist, Speaker 2'),
      paragraph(['Petra Lindqvist', '  00:03']),
      paragraph('Morning, is it on?'),
      paragraph(['Speaker 2', '  00:05']),
      paragraph('It is.'),
      paragraph(['Petra Lindqvist', '  00:07']),
      paragraph('Good.'),
      paragraph('Transcribed by https://otter.ai'),
    ].join('');
    const conversation = await read('Yard call.docx', docxOf(body));
    expect(conversation).toMatchObject({
      kind: 'meeting',
      date: '2026-03-10',
      participants: [{ name: 'Petra Lindqvist' }],
    });
    expect(conversation.turns.map(({ speaker, start, text }) => [speaker, start, text])).toEqual([
      ['Petra Lindqvist', 3, 'Morning, is it on?'],
      ['Speaker 2', 5, 'It is.'],
      ['Petra Lindqvist', 7, 'Good.'],
    ]);
  });

  test('that somebody wrote is a document, paragraph by paragraph, in any language of Word', async () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>';
    const body = [
      styled('Titel', 'Harbour plan'),
      styled('berschrift1', 'Background'),
      paragraph(['The northern quay was built in ', '1962', '. Its foundations were surveyed twice.']),
      paragraph('<w:del> & co: the survey found no damage.'),
      `<w:p><w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>Moved.</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>Added by Ama.</w:t></w:r></w:ins></w:p>`,
      `<w:p><mc:AlternateContent><mc:Choice><w:t>Boxed.</w:t></mc:Choice><mc:Fallback><w:t>Boxed.</w:t></mc:Fallback></mc:AlternateContent></w:p>`,
      `<w:p><w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r></w:p>`,
      paragraph('Order paint', list),
      paragraph('☐ Ask Petra about the wind', list),
      paragraph(['☒', ' Book the diver'], list),
      `<w:tbl><w:tr><w:tc>${paragraph('Pile')}</w:tc><w:tc>${paragraph('Sound')}</w:tc></w:tr></w:tbl>`,
    ].join('');
    const styles = { Titel: 'Title', berschrift1: 'heading 1' };
    const conversation = await read('2026-03-10 plan.docx', docxOf(body, { styles }));
    expect(conversation).toMatchObject({
      kind: 'document',
      title: 'Plan',
      date: '2026-03-10',
      source: { format: 'docx' },
    });
    const texts = conversation.turns.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        'The northern quay was built in 1962. Its foundations were surveyed twice.',
        '<w:del> & co: the survey found no damage.',
        'Added by Ama.',
        'Boxed.',
        'Order paint',
        'Ask Petra about the wind',
        'Book the diver',
        'Pile | Sound',
      ]),
    );
    expect(texts.join(' ')).not.toMatch(/Gone|Moved|PAGEREF|☐|☒/);
  });

  test('has its footnotes below its text, and no table of contents', async () => {
    const contents = {
      path: 'word/footnotes.xml',
      content: `<w:footnotes><w:footnote w:type="separator">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph('Survey of 3 March 2015.')}</w:footnote></w:footnotes>`,
    };
    const body = [
      styled('Inhaltsverzeichnisberschrift', 'Contents'),
      styled('Verzeichnis1', 'Background 3'),
      '<w:p><w:r><w:t>Its foundations were surveyed twice</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>',
    ].join('');
    const styles = { Verzeichnis1: 'toc 1', Inhaltsverzeichnisberschrift: 'TOC Heading' };
    const { turns } = await read('2026-03-10 plan.docx', docxOf(body, { styles, more: [contents] }));
    expect(turns.map(({ text }) => text)).toEqual(['Its foundations were surveyed twice.', 'Survey of 3 March 2015.']);
  });

  test('without a date is of the day on which it says that it was made, as a guess', async () => {
    const core = '<dcterms:created xsi:type="dcterms:W3CDTF">2026-02-03T08:15:00Z</dcterms:created>';
    const conversation = await read(
      'plan.docx',
      docxOf(paragraph('The quay was built in 1962. It still stands.'), { core }),
    );
    expect(conversation).toMatchObject({ date: '2026-02-03', isDateStated: false });
  });

  test('with nothing in it says so', async () => {
    expect(await trouble('plan.docx', docxOf(paragraph('')))).toMatchObject({ code: 'nothing-said' });
  });
});

describe('a zip archive that is no sound Word document comes to nothing, with one message:', () => {
  test('a bomb that says its size, before it is unpacked', async () => {
    const bomb = docxOf(`<w:p><w:r><w:t>${'a'.repeat(40_000_000)}</w:t></w:r></w:p>`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await trouble('bomb.docx', bomb)).toMatchObject({ code: 'unpacks-too-large', file: 'Inbox/bomb.docx' });
  });

  test('a bomb that lies about its size, at the first byte too many', async () => {
    const content = `<w:document><w:body>${'a'.repeat(40_000_000)}`;
    const bomb = zipOf([{ path: 'word/document.xml', content, claims: 1000 }]);
    expect(await trouble('bomb.docx', bomb)).toMatchObject({ code: 'unpacks-too-large' });
  });

  test('a bomb beside the words is never unpacked', async () => {
    const more = [{ path: 'word/media/image1.png', content: 'a'.repeat(40_000_000) }];
    expect((await read('plan.docx', docxOf(paragraph('The quay stands.'), { more }))).turns).toHaveLength(1);
  });

  test('a path that leads out of the archive', async () => {
    const evil = docxOf(paragraph('The quay stands.'), { more: [{ path: '../../../etc/cron.d/evil', content: 'x' }] });
    expect(await trouble('evil.docx', evil)).toMatchObject({ code: 'damaged' });
  });

  test('entities that stand for entities are left as they stand', async () => {
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    const content = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">${laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>Ha: &l9; &x;</w:t></w:r></w:p></w:body></w:document>`;
    const conversation = await read('laughs.docx', zipOf([{ path: 'word/document.xml', content }]));
    expect(conversation.turns.map(({ text }) => text)).toEqual(['Ha: &l9; &x;']);
  });

  test('elements nested without end are read as far as a document goes', async () => {
    const deep = `${paragraph('The quay stands.')}${'<w:sdt>'.repeat(400_000)}`;
    const { conversation, diagnostics } = await readConversation(sourceOf('Inbox/deep.docx', docxOf(deep)));
    expect(conversation?.turns).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'partly-read' }]);
  });

  test.each([
    ['cut short', teams.subarray(0, teams.length - 400), 'damaged'],
    ['its first bytes alone', teams.subarray(0, 10), 'damaged'],
    ['locked', zipOf([{ path: 'word/document.xml', content: 'x', isEncrypted: true }]), 'encrypted'],
    ['a workbook', zipOf([{ path: 'xl/workbook.xml', content: '<x/>' }]), 'binary'],
    ['any archive', zipOf([{ path: 'call.vtt', content: 'WEBVTT' }]), 'binary'],
  ])('%s', async (_, bytes, code) => {
    expect(await trouble('x.docx', bytes)).toMatchObject({ code });
  });

  test('an encrypted Office document', async () => {
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    const bytes = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), name, Buffer.alloc(600)]);
    expect(await trouble('x.docx', bytes)).toMatchObject({ code: 'encrypted' });
  });
});
