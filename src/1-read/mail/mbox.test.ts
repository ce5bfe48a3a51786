import { describe, expect, test } from 'vitest';
import type { Conversation } from '#core';
import { mailOf, mboxOf } from '../__fixtures__/mail.ts';
import { sourceOf } from '../__fixtures__/source-of.ts';
import { readConversation } from '../read-conversation.ts';

async function readAll(bytes: Uint8Array): Promise<readonly Conversation[]> {
  const { conversation, others, diagnostics } = await readConversation(sourceOf('Inbox/mails.mbox', bytes));
  if (conversation === null) throw new Error(JSON.stringify(diagnostics));
  return [conversation, ...others];
}

const petra = 'Petra Lindqvist <petra@norrfjord.example>';
const ama = 'Ama Boateng <ama@quay.example>';

interface Sent {
  readonly id?: string;
  readonly answers?: string;
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly day?: number;
  readonly more?: Readonly<Record<string, string>>;
}

function mail(
  { id, answers, from = petra, to = ama, subject = 'Crane', day = 1, more = {} }: Sent,
  text: string,
): Uint8Array {
  return mailOf(
    {
      ...(id === undefined ? {} : { 'Message-ID': `<${id}@norrfjord.example>` }),
      ...(answers === undefined
        ? {}
        : {
            'In-Reply-To': `<${answers}@norrfjord.example>`,
            References: `<0@x.example> <${answers}@norrfjord.example>`,
          }),
      From: from,
      To: to,
      Date: `${day} Dec 2025 10:00:00 +0100`,
      Subject: subject,
      'Content-Type': 'text/plain; charset=utf-8',
      ...more,
    },
    text,
  );
}

const told = (conversations: readonly Conversation[]): readonly (readonly string[])[] =>
  conversations.map(({ turns }) => turns.map(({ speaker, text }) => `${speaker}: ${text}`));

describe('a mailbox', () => {
  test('of one thread is one conversation, quotes not counted twice, of the day of its last message', async () => {
    const quote =
      '\n\nOn Mon, 1 Dec 2025 at 10:00, Petra Lindqvist <petra@norrfjord.example> wrote:\n> Which day suits you,\n> Monday or Tuesday?\n';
    const conversations = await readAll(
      mboxOf([
        mail({ id: '2', answers: '1', from: ama, to: petra, subject: 'Re: Crane', day: 3 }, `Monday.${quote}`),
        mail({ id: '1', day: 1 }, 'Which day suits you, Monday or Tuesday?'),
        mail({ id: '1', day: 1 }, 'Which day suits you, Monday or Tuesday?'),
        mail({ id: '3', answers: '2', subject: 'Re: Crane', day: 4 }, `From ten on?\n\n> Monday.\n`),
      ]),
    );
    expect(conversations).toHaveLength(1);
    expect(conversations[0]).toMatchObject({
      kind: 'email',
      title: 'Crane',
      date: '2025-12-04',
      time: '10:00',
      source: { format: 'mbox' },
      participants: [
        { name: 'Petra Lindqvist', email: 'petra@norrfjord.example' },
        { name: 'Ama Boateng', email: 'ama@quay.example' },
      ],
    });
    expect(told(conversations)).toEqual([
      [
        'Petra Lindqvist: Which day suits you, Monday or Tuesday?',
        'Ama Boateng: Monday.',
        'Petra Lindqvist: From ten on?',
      ],
    ]);
    expect(conversations[0]?.turns.map(({ date, isQuoted }) => [date, isQuoted])).toEqual([
      ['2025-12-01', undefined],
      ['2025-12-03', undefined],
      ['2025-12-04', undefined],
    ]);
  });

  test('of several threads is several conversations, each of its people alone', async () => {
    const conversations = await readAll(
      mboxOf([
        mail({ id: 'a1', subject: 'Crane', day: 1 }, 'Which day?'),
        mail({ id: 'b1', subject: 'Paint', day: 2, to: 'Lotte Krug <lotte@halden.example>' }, 'Grey or green?'),
        mail({ id: 'a2', answers: 'a1', from: ama, to: petra, subject: 'AW: Crane', day: 3 }, 'Monday.'),
        mail({ id: 'c1', subject: 'Crane', day: 9, from: 'Ines Halloran <ines@quillstone.example>' }, 'Another crane.'),
      ]),
    );
    expect(
      conversations.map(({ title, date, participants }) => [title, date, participants.map(({ name }) => name)]),
    ).toEqual([
      ['Paint', '2025-12-02', ['Petra Lindqvist', 'Lotte Krug']],
      ['Crane', '2025-12-03', ['Petra Lindqvist', 'Ama Boateng']],
      ['Crane', '2025-12-09', ['Ines Halloran', 'Ama Boateng']],
    ]);
    expect(told(conversations)[1]).toEqual(['Petra Lindqvist: Which day?', 'Ama Boateng: Monday.']);
  });

  test.each([
    ['by the ids of messages that are not there', { answers: 'lost' }, { answers: 'lost' }],
    ['by the number that Gmail gives', { more: { 'X-GM-THRID': '17' } }, { more: { 'X-GM-THRID': '17' } }],
    [
      'by the index that Outlook gives',
      { more: { 'Thread-Index': `${Buffer.alloc(22, 7).toString('base64')}` } },
      { more: { 'Thread-Index': `${Buffer.alloc(27, 7).toString('base64')}` } },
    ],
    ['by subject and people, where nothing else tells', {}, { from: ama, to: petra, subject: 'WG: Crane' }],
  ])('knows a thread %s', async (_, one: Sent, other: Sent) => {
    expect(await readAll(mboxOf([mail(one, 'Which day?'), mail({ day: 2, ...other }, 'Monday.')]))).toHaveLength(1);
  });

  test('has lines that begin with "From" in its messages', async () => {
    const text = 'From here the quay is narrow.\n\nFrom there: it is not.\n>From both sides.';
    expect(
      told(await readAll(mboxOf([mail({ id: '1' }, text), mail({ id: '2', subject: 'Paint' }, 'Grey.')]))),
    ).toEqual([
      ['Petra Lindqvist: From here the quay is narrow.\n\nFrom there: it is not.'],
      ['Petra Lindqvist: Grey.'],
    ]);
  });

  test.each(['From - Mon Dec 15 14:59:00 2025', 'From 1785@xxx Mon Dec 15 13:59:00 +0000 2025', 'From '])(
    'of messages after "%s"',
    async (line) => {
      const one = (message: Uint8Array): Buffer =>
        Buffer.concat([Buffer.from(`${line}\n`), message, Buffer.from('\n\n')]);
      expect(
        await readAll(
          Buffer.concat([one(mail({ id: '1' }, 'One.')), one(mail({ id: '2', subject: 'Paint' }, 'Two.'))]),
        ),
      ).toHaveLength(2);
    },
  );

  test('keeps two long messages without an id that only differ at their ends', async () => {
    const long = 'The crane moves on Monday. '.repeat(700);
    const conversations = await readAll(mboxOf([mail({}, `${long}At one.`), mail({}, `${long}At two.`)]));
    const ends = conversations.flatMap(({ turns }) => turns.map(({ text }) => text.slice(-7)));
    expect(ends).toEqual(['At one.', 'At two.']);
  });

  test('without a date keeps the order in which it stands', async () => {
    const plain = (id: string, text: string) =>
      mailOf({ 'Message-ID': `<${id}>`, References: '<0>', From: petra, Subject: 'Crane' }, text);
    expect(told(await readAll(mboxOf([plain('1', 'One.'), plain('2', 'Two.'), plain('3', 'Three.')])))).toEqual([
      ['Petra Lindqvist: One.', 'Petra Lindqvist: Two.', 'Petra Lindqvist: Three.'],
    ]);
  });
});
