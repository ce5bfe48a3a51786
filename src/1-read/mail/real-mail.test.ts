import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { Conversation } from '#core';
import { mailOf } from '../__fixtures__/mail.ts';
import { sourceOf } from '../__fixtures__/source-of.ts';
import { readConversation } from '../read-conversation.ts';

async function read(bytes: Uint8Array): Promise<Conversation> {
  const { conversation, diagnostics } = await readConversation(sourceOf('Inbox/mail.eml', bytes));
  if (conversation === null) throw new Error(JSON.stringify(diagnostics));
  return conversation;
}

const fields = {
  From: 'Ama Boateng <ama@quay.example>',
  To: 'Petra Lindqvist <petra@norrfjord.example>',
  Date: 'Fri, 13 Mar 2026 10:00:00 +0100',
  Subject: 'Fw: Crane',
};

test('what was passed on stands behind ">", as Proton writes it, and is a turn all the same', async () => {
  const body = [
    'FYI',
    '',
    '------- Forwarded Message -------',
    'From: Guido van der Meer <guido@quay.example>',
    'Date: On Thursday, March 12th, 2026 at 2:31 PM',
    'Subject: Crane',
    'To: Ama Boateng <ama@quay.example>',
    '',
    '> When does the crane move?',
  ].join('\r\n');
  const { turns } = await read(mailOf({ ...fields, 'Content-Type': 'text/plain; charset=utf-8' }, body));
  expect(turns.map(({ speaker, text, date }) => [speaker, text, date])).toEqual([
    ['Guido van der Meer', 'When does the crane move?', '2026-03-12'],
    ['Ama Boateng', 'FYI', '2026-03-13'],
  ]);
});

test('what calls itself ISO-8859-1 and is Windows-1252, as so often, has its quotation marks and euros', async () => {
  const type = { 'Content-Type': 'text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding': '8bit' };
  const head = mailOf({ ...fields, ...type }, '');
  const bytes = Buffer.concat([head, iconv.encode('„Fest“ – 5 € für Jürgen.\r\n', 'windows-1252')]);
  expect((await read(bytes)).turns.map(({ text }) => text)).toEqual(['„Fest“ – 5 € für Jürgen.']);
});

const plain = { 'Content-Type': 'text/plain; charset=utf-8' };

test.each([
  ['[EXTERNAL] RE: Crane', 'Crane'],
  ['[EXTERN] AW: Crane', 'Crane'],
  ['[yard] Re: Crane', 'Crane'],
  ['[yard] Crane', '[yard] Crane'],
])('the subject "%s" is "%s"', async (subject, title) => {
  expect(await read(mailOf({ ...fields, ...plain, Subject: subject }, 'Monday is fine.\n'))).toMatchObject({ title });
});

test.each([
  'CAUTION: This email originated from outside of the organization. Do not click links.',
  'ACHTUNG: Diese E-Mail stammt von einem externen Absender.',
  "[You don't often get email from ama@quay.example. Learn why at https://aka.example/x ]",
])('what a server puts above a message is none of it: %s', async (banner) => {
  const { turns } = await read(mailOf({ ...fields, ...plain }, `${banner}\n\nThe warning lamp outside is broken.\n`));
  expect(turns.map(({ text }) => text)).toEqual(['The warning lamp outside is broken.']);
});

test('a closing in two languages begins the signature', async () => {
  const body = 'Monday is fine.\n\nMit freundlichen Grüßen / Best regards\n\ni. A. Ama Boateng\nHead of the yard\n';
  expect((await read(mailOf({ ...fields, ...plain }, body))).turns.map(({ text }) => text)).toEqual([
    'Monday is fine.',
  ]);
});

test('what a wrong decoding broke before is repaired, and told', async () => {
  const broken = mailOf({ ...fields, ...plain }, 'SchÃ¶ne GrÃ¼ÃŸe. Itâ€™s ready.\n');
  const { conversation, diagnostics } = await readConversation(sourceOf('Inbox/mail.eml', broken));
  expect(conversation?.turns.map(({ text }) => text)).toEqual(['Schöne Grüße. It’s ready.']);
  expect(diagnostics.map(({ code }) => code)).toEqual(['text-repaired']);
});
