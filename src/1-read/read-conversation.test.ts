import { describe, expect, test } from 'vitest';
import { sourceOf } from './__fixtures__/source-of.ts';
import { readConversation } from './read-conversation.ts';

async function read(path: string, text: string | Uint8Array) {
  const reading = await readConversation(sourceOf(path, text));
  if (reading.conversation === null) throw new Error(JSON.stringify(reading.diagnostics));
  return reading.conversation;
}

async function spoken(path: string, text: string): Promise<readonly string[]> {
  return (await read(path, text)).turns.map(
    ({ speaker, start, text: words }) => `${speaker ?? '-'} @${start ?? '-'}: ${words}`,
  );
}

describe('a transcript in Markdown or text', () => {
  test('MacWhisper: a time above, the name in bold', async () => {
    const text = `*00:12*

**Petra Lindqvist**: Right, shall we start?

*00:24*

**Guido van der Meer**: Go on. I have the list
here somewhere.

*01:02:03*

And there is one more thing: we wait.
`;
    expect(await spoken('2026-03-03 14 30 - Yard call.md', text)).toEqual([
      'Petra Lindqvist @12: Right, shall we start?',
      'Guido van der Meer @24: Go on. I have the list here somewhere.',
      'Guido van der Meer @3723: And there is one more thing: we wait.',
    ]);
  });

  test('times that stand below the name belong to it', async () => {
    const text = '**Petra**\n*0:05*\nMorning.\n\n**Guido**\n*0:07*\nMorning, Petra.\n\n**Petra**\n*0:09*\nNew boots?\n';
    expect(await spoken('x.md', text)).toEqual([
      'Petra @5: Morning.',
      'Guido @7: Morning, Petra.',
      'Petra @9: New boots?',
    ]);
  });

  test.each([
    ['**Petra**: Hi.\n**Guido**: Hello.\n**Petra**: Late again.'],
    ['**Petra:** Hi.\n\n**Guido:** Hello.\n\n**Petra:** Late again.'],
    ['Petra: Hi.\nGuido: Hello.\nPetra: Late again.'],
    ['- Petra: Hi.\n- Guido: Hello.\n- Petra: Late again.'],
    ['# Yard call\n\nDate: 2026-03-03\nAttendees: Petra, Guido\n\nPetra: Hi.\nGuido: Hello.\nPetra: Late again.'],
    ['---\ntitle: "Yard: call"\ndate: 2026-03-03\n---\n\nPetra: Hi.\nGuido: Hello.\nPetra: Late again.'],
    ['## Summary\nPetra was late.\n\n## Transcript\n\nPetra: Hi.\nGuido: Hello.\nPetra: Late again.'],
  ])('a name and a colon in shape %#', async (text) => {
    expect(await spoken('x.md', text)).toEqual(['Petra @-: Hi.', 'Guido @-: Hello.', 'Petra @-: Late again.']);
  });

  test.each([
    ['[00:00:03] Petra: Hi.\n[00:00:05] Guido: Hello.\n[01:00:07] Petra: Late again.'],
    ['(0:03) Petra: Hi.\n(0:05) Guido: Hello.\n(1:00:07) Petra: Late again.'],
    ['00:00:03 Petra: Hi.\n00:00:05 Guido: Hello.\n01:00:07 Petra: Late again.'],
    ['00:03 - Petra: Hi.\n00:05 - Guido: Hello.\n01:00:07 - Petra: Late again.'],
    ['[00:00:03 - 00:00:04] Petra: Hi.\n[00:00:05 - 00:00:06] Guido: Hello.\n[01:00:07 - 01:00:09] Petra: Late again.'],
    ['Petra (0:03): Hi.\nGuido (0:05): Hello.\nPetra (1:00:07): Late again.'],
    ['Petra [00:03]: Hi.\nGuido [00:05]: Hello.\nPetra [1:00:07]: Late again.'],
    ['**Petra** *00:03*: Hi.\n\n**Guido** *00:05*: Hello.\n\n**Petra** *1:00:07*: Late again.'],
    ['**Petra** *00:03*\nHi.\n\n**Guido** *00:05*\nHello.\n\n**Petra** *1:00:07*\nLate again.'],
    ['**[00:03] Petra:** Hi.\n\n**[00:05] Guido:** Hello.\n\n**[1:00:07] Petra:** Late again.'],
    ['Petra  0:03\nHi.\n\nGuido  0:05\nHello.\n\nPetra  1:00:07\nLate again.\n\nTranscribed by https://otter.ai\n'],
    ['[Petra] 00:00:03\nHi.\n\n[Guido] 00:00:05\nHello.\n\n[Petra] 01:00:07\nLate again.\n'],
  ])('a time and a name in shape %#', async (text) => {
    expect(await spoken('x.md', text)).toEqual(['Petra @3: Hi.', 'Guido @5: Hello.', 'Petra @3607: Late again.']);
  });
});

describe('cues', () => {
  test('Teams: voice tags, GUID ids, one sentence over several cues', async () => {
    const text = `WEBVTT\r
\r
3e55b7cc-f32e-0b4e-8b01-e23593018a45/12-0\r
0:0:4.200 --> 0:0:6.865\r
<v Petra Lindqvist>We moved the crane because</v>\r
\r
3e55b7cc-f32e-0b4e-8b01-e23593018a45/12-1\r
0:0:6.900 --> 0:0:8.100\r
<v Petra Lindqvist>of the wind.</v>\r
\r
3e55b7cc-f32e-0b4e-8b01-e23593018a45/13-0\r
0:0:9.000 --> 0:0:10.000\r
<v Guido van der Meer>So here is the thing: we wait.</v>\r
`;
    expect(await spoken('call.vtt', text)).toEqual([
      'Petra Lindqvist @4.2: We moved the crane because of the wind.',
      'Guido van der Meer @9: So here is the thing: we wait.',
    ]);
  });

  test('Zoom: names before a colon, a colon later in the sentence', async () => {
    const text = `WEBVTT

1
00:00:01.000 --> 00:00:02.000
Petra Lindqvist (she/her) | Norrfjord: Two things: the crane, and 10:30 tomorrow.

2
00:00:05.000 --> 00:00:06.000
Guido van der Meer: Note: it rains.

3
00:00:09.000 --> 00:00:11.000
Petra Lindqvist (she/her) | Norrfjord: It always
`;
    const conversation = await read('GMT20260309-133000_Recording.transcript.vtt', text);
    expect(conversation.turns.map(({ speaker }) => speaker)).toEqual([
      'Petra Lindqvist (she/her) | Norrfjord',
      'Guido van der Meer',
      'Petra Lindqvist (she/her) | Norrfjord',
    ]);
    expect(conversation.turns[1]?.text).toBe('Note: it rains.');
    expect(conversation).toMatchObject({
      title: 'Call with Petra Lindqvist and Guido van der Meer',
      date: '2026-03-09',
      time: '13:30',
      participants: [
        { name: 'Petra Lindqvist', email: null },
        { name: 'Guido van der Meer', email: null },
      ],
    });
  });

  test('a turn ends at a sentence, and after a pause', async () => {
    const cue = (from: number, text: string) =>
      `00:00:${String(from).padStart(2, '0')}.000 --> 00:00:${String(from + 3).padStart(2, '0')}.000\n<v Petra>${text}\n\n`;
    const long = 'and the quay was full of containers that nobody had signed for on that day';
    const text = `WEBVTT\n\n${cue(0, `First, ${long}`)}${cue(3, `${long}.`)}${cue(6, 'Then it rained.')}${cue(20, 'And')}`;
    expect((await read('x.vtt', text)).turns.map(({ start, end }) => [start, end])).toEqual([
      [0, 6],
      [6, 9],
      [20, 23],
    ]);
  });

  test('SRT with labels and wrapped lines, whatever its extension', async () => {
    const text =
      '1\n00:00:01,450 --> 00:00:04,000\nSpeaker 1: People are still\nqueueing.\n\n2\n00:00:05,000 --> 00:00:06,000\nSpeaker 2: Ten.\n\n3\n00:00:07,000 --> 00:00:08,000\nSpeaker 1: Nine.\n';
    const conversation = await read('talk.vtt', text);
    expect(conversation.source.format).toBe('srt');
    expect(conversation.participants).toEqual([]);
    expect(conversation.turns.map(({ speaker, text: words }) => `${speaker}: ${words}`)).toEqual([
      'Speaker 1: People are still queueing.',
      'Speaker 2: Ten.',
      'Speaker 1: Nine.',
    ]);
  });

  test('each broken cue is told, and counted', async () => {
    const text =
      'WEBVTT\n\n00:03:12.000 --> 00:03:02.000\nlost\n\n00:04.00x --> 00:05.000\nlost\n\n00:06.000 --> 00:07.000\nkept\n';
    const { conversation, diagnostics } = await readConversation(sourceOf('Inbox/call.vtt', text));
    expect(conversation?.notUnderstood).toBe(2);
    expect(diagnostics.map(({ code, file, line, message }) => `${file}:${line} ${code} ${message}`)).toEqual([
      'Inbox/call.vtt:3 broken-cue Cannot read cue: it ends (00:03:02) before it starts (00:03:12)',
      'Inbox/call.vtt:6 broken-cue Cannot read cue: its times are "00:04.00x --> 00:05.000", expected "00:01:02.000 --> 00:01:05.000"',
    ]);
  });

  test('a thousand broken cues give twenty messages and a count', async () => {
    const text = `WEBVTT\n\n${'00:09.000 --> 00:08.000\nlost\n\n'.repeat(1000)}00:06.000 --> 00:07.000\nkept\n`;
    const { conversation, diagnostics } = await readConversation(sourceOf('Inbox/call.vtt', text));
    expect(conversation?.notUnderstood).toBe(1000);
    expect(diagnostics).toHaveLength(21);
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'more-broken-cues',
      line: 63,
      message: expect.stringContaining('980 more cues'),
    });
  });
});

describe('title, date and time', () => {
  test.each(['Notizen.md', 'Meeting notes 2026-04-12.md', 'Protokoll.txt', 'Transkript.md'])(
    'a file that is only called "%s" has the title that stands in it',
    async (name) => {
      const talk = '# Harbour review\n\nPetra: We moved the crane.\nGuido: Good.\nPetra: Send the list.\n';
      const { conversation } = await readConversation(sourceOf(`Inbox/${name}`, talk));
      expect(conversation?.title).toBe('Harbour review');
    },
  );

  test('what stands in the text serves where the name says nothing', async () => {
    const text =
      '# Yard review\n\n**Date**: Tuesday, 10 March 2026, 14:30\n**Attendees**: Petra Lindqvist, Guido van der Meer, Ama Boateng\n\n**Petra Lindqvist**: Hi.\n\n**Guido van der Meer**: Hello.\n\n**Petra Lindqvist**: So.\n';
    expect(await read('transcript.md', text)).toMatchObject({
      title: 'Yard review',
      date: '2026-03-10',
      time: '14:30',
      participants: [{ name: 'Petra Lindqvist' }, { name: 'Guido van der Meer' }, { name: 'Ama Boateng' }],
    });
  });

  test('the name of the file goes before the frontmatter', async () => {
    const text =
      '---\ntitle: Other\ndate: 2024-01-01\nparticipants:\n  - "[[Ama Boateng]]"\n  - petra@norrfjord.example\n---\nPetra: Hi.\nGuido: Hello.\nPetra: So.\n';
    expect(await read('2026-03-10 Yard review.md', text)).toMatchObject({
      title: 'Yard review',
      date: '2026-03-10',
      time: null,
      participants: [
        { name: 'Petra', email: 'petra@norrfjord.example' },
        { name: 'Guido', email: null },
        { name: 'Ama Boateng', email: null },
      ],
    });
  });

  test('a date that is said serves before the time of the file', async () => {
    const text = "Petra: Right, it's Tuesday the tenth of March, and we are late.\nGuido: Very.\nPetra: So.\n";
    expect(await read('yard.txt', text)).toMatchObject({ date: '2026-03-10', time: null });
  });

  test('else the file tells when it was last changed', async () => {
    expect(await read('yard.txt', 'Petra: Hi.\nGuido: Hello.\nPetra: So.\n')).toMatchObject({
      title: 'Yard',
      date: '2026-03-11',
      time: '09:05',
    });
  });
});

describe('what programs write around a transcript', () => {
  test('Google Meet: attendees, time markers every few minutes, a footer', async () => {
    const text =
      'Weekly (2026-03-10 14:00 GMT+1) - Transcript\nAttendees\nPetra Lindqvist, Guido van der Meer, Ama Boateng\n\nTranscript\n\n00:00:00\n\nPetra Lindqvist: Morning.\nGuido van der Meer: Morning. Note: I leave at 10:30.\n\n00:05:00\n\nPetra Lindqvist: So here is the thing: we wait.\nGuido van der Meer: Fine.\nTranscription ended after 00:12:31\n\nThis editable transcript was computer generated and might contain errors.\n';
    const conversation = await read('Weekly - 2026_03_10 14_00 CET - Transcript.txt', text);
    expect(conversation).toMatchObject({ title: 'Weekly', date: '2026-03-10', time: '14:00' });
    expect(conversation.participants.map(({ name }) => name)).toEqual([
      'Petra Lindqvist',
      'Guido van der Meer',
      'Ama Boateng',
    ]);
    expect(conversation.turns.map(({ start, text: words }) => [start, words])).toEqual([
      [0, 'Morning.'],
      [null, 'Morning. Note: I leave at 10:30.'],
      [300, 'So here is the thing: we wait.'],
      [null, 'Fine.'],
    ]);
  });

  test('Teams, copied: a name and a time on a line of their own', async () => {
    const text =
      'March 10, 2026, 1:00PM\n12m 31s\n\nPetra Lindqvist started transcription\n\nPetra Lindqvist   0:03\nMorning all.\n\nGuido van der Meer   0:05\nMorning.\n';
    const conversation = await read('Yard review-20260310_140000-Meeting Transcript.txt', text);
    expect(conversation).toMatchObject({ title: 'Yard review', date: '2026-03-10', time: '14:00' });
    expect(conversation.turns.map(({ speaker, start, text: words }) => [speaker, start, words])).toEqual([
      ['Petra Lindqvist', 3, 'Morning all.'],
      ['Guido van der Meer', 5, 'Morning.'],
    ]);
  });
});

describe('text without speakers', () => {
  test('topics in bold and tasks with names in front are notes, no transcript', async () => {
    const text =
      '---\ncreated: 2026-02-10\n---\n# Plan\n\n**Date**: 2026-02-11\n**Attendees**: Petra Lindqvist\n\n## Decisions\n- **Heron**: delayed\n- **Budget**: stays flat\n\n## Action items\n- [ ] Petra: send the plan\n- [ ] Guido: book the room\n- [x] Petra: order paint\n';
    const conversation = await read('notes.md', text);
    expect(conversation).toMatchObject({
      kind: 'document',
      date: '2026-02-11',
      participants: [{ name: 'Petra Lindqvist' }],
    });
    expect(conversation.turns.map(({ text: words }) => words)).toContain('Heron: delayed');
  });

  test('an interview, line by line, is a meeting', async () => {
    const text =
      'Is it on?\nYes, the light is red.\nOkay. So how does a week begin?\nWith the night book. It is paper.\nAnd then?\nThen um the phone rings.\n';
    const conversation = await read('talk with the yard.txt', text);
    expect(conversation.kind).toBe('meeting');
    expect(conversation.turns).toHaveLength(6);
    expect(conversation.turns[3]).toMatchObject({ speaker: null, line: 4, text: 'With the night book. It is paper.' });
  });

  test('a dictation is a memo', async () => {
    const text =
      "Okay, um, I'm in the car and I want to get this down.\n\nI talked to Petra and I'll send her the list tomorrow.\n";
    expect((await read('2026-03-11 car.txt', text)).kind).toBe('memo');
  });

  test('notes with headings and bullets are a document, wrapped lines put together', async () => {
    const text =
      '# Yard plan\n\nThe crane has to move before the storm season begins, since\nthe quay is too narrow for two of them at the same time\nand nobody wants to wait.\n\n## Next steps\n\n- [ ] Ask Petra about the wind limits for the crane on the\n  northern quay\n- Order paint\n';
    const conversation = await read('plan.md', text);
    expect(conversation).toMatchObject({ kind: 'document', title: 'Plan', source: { format: 'notes' } });
    expect(conversation.turns.map(({ text: words, line }) => `${line} ${words}`)).toEqual([
      '3 The crane has to move before the storm season begins, since the quay is too narrow for two of them at the same time and nobody wants to wait.',
      '7 Next steps',
      '9 Ask Petra about the wind limits for the crane on the northern quay',
      '11 Order paint',
    ]);
  });

  test('written prose is a document', async () => {
    const text =
      'The northern quay was built in 1962. Its foundations were surveyed twice.\n\nThe survey found no damage to the piles. Repairs are planned for the autumn.\n';
    expect((await read('quay history.txt', text)).kind).toBe('document');
  });

  test('a line of a megabyte becomes turns that a citation can point at', async () => {
    const conversation = await read('dump.txt', 'The crane moved and the rain came down on the quay. '.repeat(20_000));
    expect(conversation.turns.length).toBeGreaterThan(1000);
    expect(Math.max(...conversation.turns.map(({ text }) => text.split(' ').length))).toBeLessThanOrEqual(160);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['empty', ''],
    ['empty', ' \n \n'],
    ['nothing-said', 'WEBVTT\n\nNOTE nobody came\n'],
    ['nothing-said', '---\ntitle: Yard\n---\n\n# Yard\n'],
  ])('%s: %j', async (code, text) => {
    const { conversation, diagnostics } = await readConversation(sourceOf('Inbox/call.vtt', text));
    expect(conversation).toBeNull();
    expect(diagnostics.at(-1)).toMatchObject({ severity: 'error', code, file: 'Inbox/call.vtt' });
  });

  test('frontmatter that is no YAML is told, and the words are read', async () => {
    const text = '---\ntitle: "Yard\ndate: [\n---\nPetra: Hi.\nGuido: Hello.\nPetra: So.\n';
    const { conversation, diagnostics } = await readConversation(sourceOf('call.md', text));
    expect(conversation?.turns).toHaveLength(3);
    expect(diagnostics[0]).toMatchObject({ severity: 'warning', code: 'broken-frontmatter' });
  });
});

test('the language is told from what was said', async () => {
  const german =
    'Petra: Guten Morgen, wie geht es dir heute? Wir müssen über den Kran sprechen.\nGuido: Danke, gut. Der Kran steht noch immer auf der Nordseite und niemand hat ihn bewegt.\nPetra: Das habe ich befürchtet.\n';
  expect((await read('kran.txt', german)).language).toBe('de');
  expect((await read('x.txt', 'Petra: Mm.\nGuido: Hm.\nPetra: Mm.\n')).language).toBe('und');
});

test('the line of a date may list the addresses of those who were there, as Granola has it', async () => {
  const conversation = await read(
    'Inbox/granola.md',
    '# Lift weekly\nSun, 12 Apr 26 · petra@norrfjord.example, guido@norrfjord.example\n\n### Motor\n- Arrives on Wednesday\n',
  );
  expect(conversation).toMatchObject({ date: '2026-04-12', participants: [{ name: 'Petra' }, { name: 'Guido' }] });
  expect(conversation.turns.map(({ text }) => text)).toEqual(['Motor', 'Arrives on Wednesday']);
});
