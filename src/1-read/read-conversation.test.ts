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
