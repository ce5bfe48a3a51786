import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Conversation, Reading } from '#core';
import { unsoundness } from './__fixtures__/soundness.ts';
import { sourceOf } from './__fixtures__/source-of.ts';
import { readConversation } from './read-conversation.ts';

const uglySources: readonly string[] = [
  '\uFEFFWEBVTT\r\nKind: captions\r\n\r\nSTYLE\r\n::cue(v) { color: red }\r\n\r\n3e55b7cc-f32e/12-0\r\n0:0:4.200 --> 0:0:6.865 align:start\r\n<v.loud Petra Lindqvist>Hello? &lt;Can&gt; you\r\nhear me?</v>\r\n\r\nNOTE --> no\r\n\r\n00:00:08,000 --> 00:00:07,000\r\n<v Guido>Back &#x1F6A2; wards</v><v Petra Lindqvist>Yes',
  'WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nPetra (she/her) @ Norrfjord: 10:30 Meeting: https://norrfjord.example/a?b:c\n\n2\n00:00:03.000 --> 00:00:04.000\nGuido: So here is the thing: we wait\n\n3\n00:00:04.100 --> 00:00:05.000\nfor the crane.\n',
  '1\n00:00:01,450 --> 00:00:04,000\n{\\an8}<i>Speaker 1:</i> People are still\nqueueing.\n2\n00:00:05,000 --> 00:00:06,000\n- Speaker 2: Ten.\n- Speaker 1: Nine.\n',
  '---\ntitle: "Yard: call"\nparticipants: [Ama Boateng]\n---\n# Yard\n\n*00:12*\n\n**Petra Lindqvist**: Right. Note: we wait.\n\n*00:24*\n\n**Guido van der Meer**: Go on.\n\n---\n*01:02:03*\n**Petra Lindqvist:** 10:30 Meeting: no.\n',
  '[00:00:03] Petra: Hi.\n(0:05) Guido: Hello.\n00:07 - Petra: Late.\n[Petra] 00:00:09\nAgain.\n\nTranscribed by https://otter.ai\n',
  '# Plan\n\n- [ ] Ask Petra\n  about wind\n1. one\n2. two\n\n> quoted: text\n\n| a | b |\n',
];

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.stringMatching(/^[\s\w:*_[\]()<>#.,|@&;/-]{0,300}$/),
  fc
    .array(
      fc.constantFrom(
        '**',
        '*00:12*',
        '<v ',
        '</v>',
        '-->',
        '00:01.000',
        ':',
        ': ',
        '\n',
        '\n\n',
        'Petra',
        'WEBVTT',
        '---',
        '# ',
        '[',
        ']',
        '&',
        ' ',
      ),
      { maxLength: 80 },
    )
    .map((words) => words.join('')),
);

function expectSound(reading: Reading): void {
  expect(unsoundness(reading)).toBeNull();
}

test('any bytes give a sound conversation or an error, never an exception', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expectSound(await readConversation(sourceOf('Inbox/x.vtt', bytes)));
    }),
    { numRuns: 300 },
  );
});

test('any text gives a sound conversation or an error, whatever the file is called', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.string({ maxLength: 40 }), async (text, name) => {
      expectSound(await readConversation(sourceOf(`Inbox/${name}`, text)));
    }),
    { numRuns: 300 },
  );
});

test('real shapes, cut, doubled and spoiled at any place, are read or refused', async () => {
  const mutation = fc.record({ at: fc.nat({ max: 2000 }), drop: fc.nat({ max: 40 }), insert: anyText });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...uglySources),
      fc.array(mutation, { maxLength: 4 }),
      async (source, mutations) => {
        const text = mutations.reduce((before, { at, drop, insert }) => {
          const place = at % (before.length + 1);
          return before.slice(0, place) + insert + before.slice(place + drop);
        }, source);
        expectSound(await readConversation(sourceOf('Inbox/call.md', text)));
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  ['brackets', '<'.repeat(1_000_000)],
  ['spaces', `Petra:${' '.repeat(1_000_000)}x`],
  ['stars', '*'.repeat(1_000_000)],
  ['colons', 'a:'.repeat(500_000)],
  ['digits', '1'.repeat(1_000_000)],
  ['times', '00:01 '.repeat(200_000)],
  ['arrows', '-->'.repeat(350_000)],
  ['lines', '\n'.repeat(1_000_000).concat('x')],
  ['cue of opening voices', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v a'.repeat(250_000)}`],
  ['cue of entities', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'&'.repeat(1_000_000)}`],
  ['labels', Array.from({ length: 15_000 }, (_, index) => `Name${index}: hm`).join('\n')],
  ['cues of one line', `WEBVTT\n\n${'00:01.000 --> 00:02.000\nhm\n'.repeat(20_000)}`],
  ['frontmatter without end', `---\n${'a: b\n'.repeat(20_000)}`],
  [
    'anchors in frontmatter',
    `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`)}]\n`)
      .join('')}---\nPetra: Hi\n`,
  ],
  ['a heading', `# ${'a '.repeat(500_000)}`],
  ['a label without end', `**${'a'.repeat(1_000_000)}`],
])('a flood of %s is read in time that grows with its length', async (_, text) => {
  expectSound(await readConversation(sourceOf('Inbox/x.vtt', text)));
});

interface Said {
  readonly speaker: string;
  readonly text: string;
}

const sentence = fc
  .array(
    fc.constantFrom(
      'crane',
      'quay',
      'wind',
      'moved',
      'the',
      'rope: the',
      'list',
      'Tuesday',
      'naïve',
      '10:30',
      'nobody',
    ),
    { minLength: 2, maxLength: 14 },
  )
  .map((words) => `We ${words.join(' ')}.`);

/** A meeting whose speakers alternate, so that each turn of it is one whatever the format. */
const meeting: fc.Arbitrary<readonly Said[]> = fc.array(sentence, { minLength: 4, maxLength: 30 }).map((texts) =>
  texts.map((text, index) => ({
    speaker: ['Petra Lindqvist', 'Guido van der Meer', 'Ama Boateng'][index % 3] ?? '',
    text,
  })),
);

const clock = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');

const printers: Readonly<Record<string, (said: Said, index: number) => string>> = {
  'WebVTT with voices': ({ speaker, text }, index) =>
    `${clock(index * 5)}.000 --> ${clock(index * 5 + 4)}.000\n<v ${speaker}>${text}</v>\n`,
  'WebVTT with names': ({ speaker, text }, index) =>
    `${index + 1}\n${clock(index * 5)}.000 --> ${clock(index * 5 + 4)}.000\n${speaker}: ${text}\n`,
  SRT: ({ speaker, text }, index) =>
    `${index + 1}\n${clock(index * 5)},000 --> ${clock(index * 5 + 4)},000\n${speaker}: ${text}\n`,
  'names in bold': ({ speaker, text }, index) => `*${clock(index * 5)}*\n\n**${speaker}**: ${text}\n`,
  'times in brackets': ({ speaker, text }, index) => `[${clock(index * 5)}] ${speaker}: ${text}`,
};

test('one meeting printed in five formats gives the same turns', async () => {
  await fc.assert(
    fc.asyncProperty(meeting, async (said) => {
      const wanted = said.map(({ speaker, text }, index) => ({ speaker, text, start: index * 5 }));
      for (const [name, print] of Object.entries(printers)) {
        const text = `${name.startsWith('WebVTT') ? 'WEBVTT\n\n' : ''}${said.map(print).join('\n')}\n`;
        const { conversation } = await readConversation(sourceOf('Inbox/2026-03-10 Yard.txt', text));
        expect(turnsOf(conversation), name).toEqual(wanted);
      }
    }),
    { numRuns: 60 },
  );
});

function turnsOf(conversation: Conversation | null): readonly (Said & { start: number | null })[] {
  return (conversation?.turns ?? []).map(({ speaker, text, start }) => ({ speaker: speaker ?? '', text, start }));
}
