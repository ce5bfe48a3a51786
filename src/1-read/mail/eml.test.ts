import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Conversation } from '#core';
import { mailOf, partsOf, quotedPrintable } from '../__fixtures__/mail.ts';
import { QUOTED, REPLY, replyStyles } from '../__fixtures__/replies.ts';
import { sourceOf } from '../__fixtures__/source-of.ts';
import { readConversation } from '../read-conversation.ts';

async function read(bytes: Uint8Array, name = 'mail.eml'): Promise<Conversation> {
  const { conversation, diagnostics } = await readConversation(sourceOf(`Inbox/${name}`, bytes));
  if (conversation === null) throw new Error(JSON.stringify(diagnostics));
  return conversation;
}

const fields = {
  'Message-ID': '<2@quay.example>',
  'In-Reply-To': '<1@norrfjord.example>',
  From: 'Ama Boateng <Ama@Quay.example>',
  To: 'Petra Lindqvist <petra@norrfjord.example>,',
  Cc: '"van der Meer, Guido" <guido@quay.example>, office@quay.example',
  Date: 'Mon, 15 Dec 2025 16:05:00 +0100',
  Subject: 'AW: Re: Crane on Monday',
};
const text = { ...fields, 'Content-Type': 'text/plain; charset=utf-8' };

describe('an e-mail', () => {
  test('is a conversation with its subject, its date, its people, and one turn a message', async () => {
    const gmail = replyStyles[0]?.text ?? '';
    const conversation = await read(mailOf(text, gmail), '2024-01-01 saved.eml');
    expect(conversation).toMatchObject({
      kind: 'email',
      title: 'Crane on Monday',
      date: '2025-12-15',
      time: '16:05',
      source: { format: 'eml', why: expect.stringContaining('begins with the header of an e-mail') },
      participants: [
        { name: 'Petra Lindqvist', email: 'petra@norrfjord.example' },
        { name: 'Ama Boateng', email: 'ama@quay.example' },
        { name: 'Guido van der Meer', email: 'guido@quay.example' },
        { name: 'Office', email: 'office@quay.example' },
      ],
    });
    expect(conversation.isDateStated).toBeUndefined();
    expect(conversation.turns).toMatchObject([
      { speaker: 'Petra Lindqvist', text: QUOTED, isQuoted: true, date: '2025-12-15' },
      { speaker: 'Ama Boateng', text: REPLY, date: '2025-12-15' },
    ]);
    expect(conversation.turns[1]?.isQuoted).toBeUndefined();
  });

  test.each(['mail.txt', 'mail.md', 'mail.vtt', 'mail.pdf'])('is known by its content, called %s', async (name) => {
    expect((await read(mailOf(text, REPLY), name)).source.format).toBe('eml');
  });

  test('with a date that is none is of the day on which its file was last written, not of today', async () => {
    const { date, isDateStated } = await read(mailOf({ ...text, Date: 'when the crane is here' }, REPLY));
    expect({ date, isDateStated }).toEqual({ date: '2026-03-11', isDateStated: false });
  });

  test('of Apple Mail has its length before and a list behind', async () => {
    const mail = mailOf(text, REPLY);
    const emlx = Buffer.concat([
      Buffer.from(`${mail.length}      \n`),
      mail,
      Buffer.from('<?xml version="1.0"?>\n<plist><dict/></plist>\n'),
    ]);
    expect((await read(emlx, '12.emlx')).turns.map((turn) => turn.text)).toEqual([REPLY]);
  });

  test('quotes three messages within each other: each is a turn, in order of time', async () => {
    const body = `Fine.

On Mon, Dec 15, 2025 at 2:59 PM Petra Lindqvist <petra@norrfjord.example> wrote:

> Then Tuesday it is.
>
> On Mon, Dec 15, 2025 at 11:20 AM Ama Boateng <ama@quay.example> wrote:
>
>> Monday is taken.
>> Best regards
>> Ama
>>
>> On Sun, Dec 14, 2025 at 8:00 PM Petra Lindqvist <petra@norrfjord.example>
>> wrote:
>>
>>> Could you send me the plan by Friday?
>>> Sent from my iPhone
`;
    const conversation = await read(mailOf(text, body));
    expect(
      conversation.turns.map(({ speaker, text: words, isQuoted, date }) => [speaker, words, isQuoted ?? false, date]),
    ).toEqual([
      ['Petra Lindqvist', 'Could you send me the plan by Friday?', true, '2025-12-14'],
      ['Ama Boateng', 'Monday is taken.', true, '2025-12-15'],
      ['Petra Lindqvist', 'Then Tuesday it is.', true, '2025-12-15'],
      ['Ama Boateng', 'Fine.', false, '2025-12-15'],
    ]);
  });

  test('of Outlook has its history below, each with a header of its own', async () => {
    const body = `Agreed.

Viele Grüße
Ama Boateng
Leiterin Hafenbetrieb
Tel. +49 40 123456

Von: Petra Lindqvist <petra@norrfjord.example>
Gesendet: Montag, 15. Dezember 2025 14:59
An: Ama Boateng <ama@quay.example>; Guido van der Meer <guido@quay.example>
Cc: Office <office@quay.example>
Betreff: AW: Kran

Dienstag geht.

Mit freundlichen Grüßen
Petra

Von: Ama Boateng <ama@quay.example>
Gesendet: Sonntag, 14. Dezember 2025 20:00
An: Petra Lindqvist <petra@norrfjord.example>
Betreff: Kran

Welcher Tag?
`;
    const conversation = await read(mailOf(text, body));
    expect(conversation.turns.map(({ speaker, text: words }) => [speaker, words])).toEqual([
      ['Ama Boateng', 'Welcher Tag?'],
      ['Petra Lindqvist', 'Dienstag geht.'],
      ['Ama Boateng', 'Agreed.'],
    ]);
  });

  test('that was passed on tells what is new to whoever gets it', async () => {
    const body = `FYI

---------- Forwarded message ---------
From: Petra Lindqvist <petra@norrfjord.example>
Date: Mon, Dec 15, 2025 at 2:59 PM
Subject: Crane
To: Guido van der Meer <guido@quay.example>

Please send me the plan by Friday.

On Sun, Dec 14, 2025 at 8:00 PM Guido van der Meer <guido@quay.example> wrote:

> What do you need?
`;
    const conversation = await read(mailOf({ ...text, Subject: 'Fwd: Crane' }, body));
    expect(conversation.title).toBe('Crane');
    expect(conversation.turns.map(({ speaker, text: words, isQuoted }) => [speaker, words, isQuoted ?? false])).toEqual(
      [
        ['Guido van der Meer', 'What do you need?', true],
        ['Petra Lindqvist', 'Please send me the plan by Friday.', false],
        ['Ama Boateng', 'FYI', false],
      ],
    );
  });

  test('keeps its paragraphs and lists, and puts wrapped lines together', async () => {
    const body = `Hi Petra,

The crane has to move before the storm season begins, since the quay is
too narrow for two of them at the same time and nobody wants to wait.

- order paint
- book the diver

Thanks,
Ama
--
Ama Boateng
Quay Ltd.
`;
    expect((await read(mailOf(text, body))).turns.map((turn) => turn.text)).toEqual([
      'Hi Petra,\n\nThe crane has to move before the storm season begins, since the quay is too narrow for two of them at the same time and nobody wants to wait.\n\n- order paint\n- book the diver',
    ]);
  });
});

describe('an e-mail in HTML alone', () => {
  test('of Gmail', async () => {
    const html = `<div dir="ltr">${REPLY}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Dec 15, 2025 at 2:59&#8239;PM Petra Lindqvist &lt;<a href="mailto:petra@norrfjord.example">petra@norrfjord.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid"><div>Which day suits you?</div><div><br></div><div>We need the quay for two hours.</div></blockquote></div>`;
    const conversation = await read(mailOf({ ...fields, 'Content-Type': 'text/html; charset=utf-8' }, html));
    expect(conversation.turns.map(({ speaker, text: words }) => [speaker, words])).toEqual([
      ['Petra Lindqvist', QUOTED],
      ['Ama Boateng', REPLY],
    ]);
  });

  test('of Outlook, in German, in Windows-1252, quoted-printable', async () => {
    const html = `<html><head><style>p{margin:0}</style></head><body><p class="MsoNormal">Grüße – „Dienstag“ paßt für 5 €.</p><p class="MsoNormal">&nbsp;</p><p class="MsoNormal">Mit freundlichen Grüßen</p><p class="MsoNormal">Ama Boateng</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>Von:</b> Petra Lindqvist &lt;petra@norrfjord.example&gt; <br><b>Gesendet:</b> Montag, 15. Dezember 2025 14:59<br><b>An:</b> Ama Boateng &lt;ama@quay.example&gt;<br><b>Betreff:</b> Kran</p></div><p class="MsoNormal">&nbsp;</p><p class="MsoNormal">Welcher Tag?</p></body></html>`;
    const body = quotedPrintable(iconv.encode(html, 'windows-1252'));
    const conversation = await read(
      mailOf(
        {
          ...fields,
          'Content-Type': 'text/html; charset=Windows-1252',
          'Content-Transfer-Encoding': 'quoted-printable',
        },
        body,
      ),
    );
    expect(conversation.turns.map(({ speaker, text: words }) => [speaker, words])).toEqual([
      ['Petra Lindqvist', 'Welcher Tag?'],
      ['Ama Boateng', 'Grüße – „Dienstag“ paßt für 5 €.'],
    ]);
  });

  test('of the new Outlook, which marks its signature', async () => {
    const mail = `<html><head><style>P {margin-top:0;margin-bottom:0;}</style></head><body dir="ltr"><div class="elementToProof">${REPLY}</div><div id="Signature"><p>Ama Boateng</p><p>Quay Ltd.</p></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b>&nbsp;Petra Lindqvist &lt;petra@norrfjord.example&gt;<br><b>Sent:</b>&nbsp;Monday, December 15, 2025 2:59 PM<br><b>Subject:</b>&nbsp;Crane<div>&nbsp;</div></div><div>Which day suits you?</div><div><br></div><div>We need the quay for two hours.</div></body></html>`;
    const { turns } = await read(mailOf({ ...fields, 'Content-Type': 'text/html; charset=utf-8' }, mail));
    expect(turns.map((turn) => turn.text)).toEqual([QUOTED, REPLY]);
  });

  test('of Apple Mail, whose line stands within the quote', async () => {
    const html = `<html><body>${REPLY}<br><div><br><blockquote type="cite"><div>On 15 Dec 2025, at 14:59, Petra Lindqvist &lt;petra@norrfjord.example&gt; wrote:</div><br class="Apple-interchange-newline"><div><div>Which day suits you?<br><br>We need the quay for two hours.</div></div></blockquote></div></body></html>`;
    const conversation = await read(mailOf({ ...fields, 'Content-Type': 'text/html; charset=utf-8' }, html));
    expect(conversation.turns.map(({ speaker, text: words }) => [speaker, words])).toEqual([
      ['Petra Lindqvist', QUOTED],
      ['Ama Boateng', REPLY],
    ]);
  });
});

describe('the bytes of an e-mail', () => {
  test.each([
    ['utf-8', 'base64'],
    ['windows-1252', 'base64'],
    ['iso-8859-1', 'quoted-printable'],
    ['iso-8859-15', 'quoted-printable'],
    ['windows-1251', 'base64'],
    ['koi8-r', 'quoted-printable'],
    ['iso-2022-jp', '7bit'],
    ['utf-16le', 'base64'],
  ])('in %s, %s', async (charset, encoding) => {
    const words =
      {
        'windows-1251': 'Кран стоит.',
        'koi8-r': 'Кран стоит.',
        'iso-2022-jp': 'クレーン',
        'iso-8859-15': 'Für 5 € mehr.',
        'iso-8859-1': 'Naïve Grüße.',
      }[charset] ?? 'It’s “für” €5 – naïve.';
    const raw =
      charset === 'iso-2022-jp' ? Buffer.from('1b2442252f256c213c25731b2842', 'hex') : iconv.encode(words, charset);
    const body =
      encoding === 'base64'
        ? raw.toString('base64')
        : encoding === '7bit'
          ? raw.toString('latin1')
          : quotedPrintable(raw);
    const mail = mailOf(
      { ...fields, 'Content-Type': `text/plain; charset="${charset}"`, 'Content-Transfer-Encoding': encoding },
      body,
    );
    expect((await read(mail)).turns.map((turn) => turn.text)).toEqual([words]);
  });

  test('without a charset are read as Windows-1252 where they are no UTF-8', async () => {
    const mail = mailOf({ ...fields, Subject: 'Gr\u00fc\u00dfe' }, '');
    const bytes = Buffer.concat([
      iconv.encode(Buffer.from(mail).toString('utf8'), 'windows-1252'),
      iconv.encode('It’s “für” €5.', 'windows-1252'),
    ]);
    const conversation = await read(bytes);
    expect(conversation.title).toBe('Grüße');
    expect(conversation.turns.map((turn) => turn.text)).toEqual(['It’s “für” €5.']);
  });

  test('names of people and files are decoded (RFC 2047, RFC 2231)', async () => {
    const [mime, body] = partsOf('mixed', [
      ['Content-Type: text/plain; charset=utf-8', 'See the plan.'],
      [
        "Content-Type: application/pdf\nContent-Disposition: attachment; filename*0*=utf-8''%C3%9Cber; filename*1*=sicht.pdf",
        'JVBERi0=',
      ],
      [
        'Content-Type: image/png; name="logo.png"\nContent-Disposition: inline; filename="logo.png"\nContent-ID: <1>',
        'iVBORw==',
      ],
      [
        'Content-Type: application/vnd.ms-excel; name="=?utf-8?B?S29zdGVu?= 2026.xls"\nContent-Disposition: attachment',
        'AAAA',
      ],
    ]);
    const from = '=?iso-8859-1?Q?J=FCrgen_M=FCller?= <jm@quay.example>';
    const { conversation, diagnostics } = await readConversation(
      sourceOf(
        'Inbox/mail.eml',
        mailOf({ ...fields, From: from, Subject: '=?UTF-8?B?w5xiZXJzaWNodA==?=', ...mime }, body),
      ),
    );
    expect(conversation).toMatchObject({
      title: 'Übersicht',
      turns: [{ speaker: 'Jürgen Müller', text: 'See the plan.' }],
    });
    expect(diagnostics).toMatchObject([
      {
        severity: 'info',
        code: 'attachment-not-read',
        message: 'Left attachments unread: "Übersicht.pdf", "Kosten 2026.xls"',
      },
    ]);
  });

  test('of a message in text and HTML the text counts, unless it is hardly one', async () => {
    const both = (words: string) =>
      partsOf('alternative', [
        ['Content-Type: text/plain; charset=utf-8', words],
        [
          'Content-Type: text/html; charset=utf-8',
          '<p>The crane moves on <b>Monday</b> at ten. Bring the keys, please.</p>',
        ],
      ]);
    for (const [words, wanted] of [
      ['The crane moves on Monday at ten. Bring keys.', 'The crane moves on Monday at ten. Bring keys.'],
      ['View in a browser', 'The crane moves on Monday at ten. Bring the keys, please.'],
    ] as const) {
      const [mime, body] = both(words);
      expect((await read(mailOf({ ...fields, ...mime }, body))).turns.map((turn) => turn.text)).toEqual([wanted]);
    }
  });

  test('an appointment gives title, people and time', async () => {
    const calendar = `BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Berlin:20251220T140000\nDTEND;TZID=Europe/Berlin:20251220T150000\nSUMMARY:Crane planning\nORGANIZER;CN=Ama Boateng:mailto:ama@quay.example\nATTENDEE;CN=Lotte Krug;PARTSTAT=ACCEPTED:mailto:lotte@halden.example\nATTENDEE;CN=Boardroom;CUTYPE=ROOM:mailto:room@quay.example\nEND:VEVENT\nEND:VCALENDAR`;
    const [mime, body] = partsOf('alternative', [
      ['Content-Type: text/plain; charset=utf-8', 'Let us plan the crane.'],
      ['Content-Type: text/calendar; charset=utf-8; method=REQUEST', calendar],
    ]);
    const subject = 'Invitation: Crane planning @ Sat 20 Dec 2025 14:00 (CET)';
    const conversation = await read(mailOf({ ...fields, Subject: subject, ...mime }, body));
    expect(conversation).toMatchObject({ title: 'Crane planning', date: '2025-12-15' });
    expect(conversation.participants).toContainEqual({ name: 'Lotte Krug', email: 'lotte@halden.example' });
    expect(conversation.participants.map(({ name }) => name)).not.toContain('Boardroom');
    expect(conversation.turns.map((turn) => turn.text)).toEqual([
      'Let us plan the crane.\n\nCrane planning: 2025-12-20 14:00 to 15:00 (Europe/Berlin)',
    ]);
  });

  test('a zone of an appointment that cannot be seen in part is tidied', async () => {
    const calendar = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Eur\uFEFFope/Paris:20251222T100000\nSUMMARY:Crane\nEND:VEVENT\nEND:VCALENDAR`;
    const [mime, body] = partsOf('alternative', [
      ['Content-Type: text/plain; charset=utf-8', 'See you then.'],
      ['Content-Type: text/calendar; charset=utf-8', calendar],
    ]);
    const { turns } = await read(mailOf({ ...fields, ...mime }, body));
    expect(turns.map((turn) => turn.text)).toEqual([
      expect.stringMatching(/^See you then\.\n\nCrane: 2025-12-22 10:00.*\(Europe\/Paris\)$/),
    ]);
  });

  test.each([
    ['nobody as sender', { ...text, From: '' }, null],
    ['an address alone', { ...text, From: 'ama@quay.example' }, 'ama@quay.example'],
    [
      'groups and odd commas',
      { ...text, To: 'undisclosed-recipients:;, , Petra <petra@norrfjord.example>,,' },
      'Ama Boateng',
    ],
  ])('%s does no harm', async (_, header, speaker) => {
    expect((await read(mailOf(header, REPLY))).turns).toMatchObject([{ speaker, text: REPLY }]);
  });

  test.each([
    [
      'Teams',
      `________________________________________________________________________________
Microsoft Teams meeting
Join: https://teams.example/meet/3251178842
Meeting ID: 325 117 884 22
Passcode: aB3xY9
________________________________
Need help?<https://aka.example/JoinTeamsMeeting> | System reference
Dial in by phone
+49 69 0000000,,18845012#
________________________________________________________________________________`,
    ],
    [
      'Google',
      `-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-
Join with Google Meet: https://meet.example/abc-defg-hij
-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-`,
    ],
  ])('how to join is left out of an invitation by %s', async (_, howToJoin) => {
    const { turns } = await read(mailOf(text, `Please bring the figures.\n\n${howToJoin}\n`));
    expect(turns.map((turn) => turn.text)).toEqual(['Please bring the figures.']);
  });

  test('a quoted message between two rows is kept, though it has a link to a meeting', async () => {
    const row = '_'.repeat(32);
    const header = (name: string): string =>
      `${row}\nFrom: ${name} <${name.toLowerCase()}@quay.example>\nSent: Monday, December 15, 2025 2:59 PM\nSubject: Crane\n\n`;
    const body = `${REPLY}\n\n${header('Guido')}Here it is: https://teams.example/meet/1\n\n${header('Lotte')}Where do we meet?\n`;
    expect((await read(mailOf(text, body))).turns.map((turn) => turn.text)).toEqual([
      'Where do we meet?',
      'Here it is: https://teams.example/meet/1',
      REPLY,
    ]);
  });

  test('a name below the widest line is a line of its own', async () => {
    const { turns } = await read(mailOf(text, 'Shall we move the crane on Thursday? I will bring the keys.\nAma\n'));
    expect(turns.map((turn) => turn.text)).toEqual([
      'Shall we move the crane on Thursday? I will bring the keys.\nAma',
    ]);
  });

  test('without words says so', async () => {
    const { conversation, diagnostics } = await readConversation(sourceOf('Inbox/mail.eml', mailOf(text, '\n')));
    expect(conversation).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'nothing-said' }]);
  });
});
