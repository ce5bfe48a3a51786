import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Conversation } from '#core';
import { sourceOf } from './__fixtures__/source-of.ts';
import { readConversation } from './read-conversation.ts';

const fixtures = new URL('./__fixtures__/', import.meta.url);

function fixture(file: string): Uint8Array {
  return readFileSync(new URL(file, fixtures));
}

async function readAs(name: string, bytes: Uint8Array | string): Promise<Conversation> {
  const reading = await readConversation(sourceOf(`Inbox/${name}`, bytes));
  if (reading.conversation === null) throw new Error(JSON.stringify(reading.diagnostics));
  return reading.conversation;
}

/** The talk that all fixtures of this test hold. */
const people = ['Petra Lindqvist', 'Guido van der Meer', 'Ama Boateng'];
const talk: readonly { readonly who: number; readonly start: number; readonly text: string }[] = [
  { who: 0, start: 0.6, text: 'Right, shall we start? The crane is still on the north side.' },
  { who: 1, start: 5, text: 'It is. Nobody moved it, because of the wind.' },
  { who: 2, start: 9.6, text: "Dr. Osei asked for the survey of the quay by Thursday, it's 4.5 metres short." },
  { who: 0, start: 14.6, text: "I'll send him the list tomorrow." },
  { who: 1, start: 16.4, text: "Good, then we're agreed: the crane stays." },
  { who: 2, start: 19.5, text: "Ça va, let's go on." },
];

const named: readonly (readonly [file: string, format: string])[] = [
  ['fireflies/api.json', 'fireflies-json'],
  ['fireflies/download.json', 'fireflies-json'],
  ['fathom/meeting.json', 'fathom-json'],
  ['read.ai/webhook.json', 'read.ai-json'],
  ['tldv/transcript.json', 'tldv-json'],
  ['macwhisper/segments.json', 'json'],
  ['macwhisper/command-line.json', 'whisper-json'],
  ['macwhisper/dote.json', 'json'],
  ['macwhisper/segments.csv', 'csv'],
  ['macwhisper/archive.whisper', 'macwhisper'],
  ['tldv/with-metadata.json', 'tldv-json'],
  ['recall.ai/participants.json', 'recall.ai-json'],
  ['json/stream.json', 'json'],
  ['granola/named.json', 'granola-json'],
  ['read.ai/turns.json', 'json'],
  ['rev/human.json', 'rev-json'],
  ['csv/semicolons.csv', 'csv'],
  ['csv/line-breaks.csv', 'csv'],
  ['csv/tabs.tsv', 'tsv'],
];

/** With the labels of the three voices. */
const labelled: readonly (readonly [file: string, format: string, labels: readonly string[]])[] = [
  ['granola/diarized.json', 'granola-json', ['Speaker A', 'Speaker B', 'Speaker C']],
  ['whisper/diarized-json.json', 'whisper-json', ['Speaker A', 'Speaker B', 'Speaker C']],
  ['whisperx/diarized.json', 'whisperx-json', ['SPEAKER_00', 'SPEAKER_01', 'SPEAKER_02']],
  ['whisperx/speakers-on-words.json', 'whisperx-json', ['SPEAKER_00', 'SPEAKER_01', 'SPEAKER_02']],
  ['deepgram/diarized.json', 'deepgram-json', ['Speaker 0', 'Speaker 1', 'Speaker 2']],
  ['deepgram/paragraphs-only.json', 'deepgram-json', ['Speaker 0', 'Speaker 1', 'Speaker 2']],
  ['deepgram/utterances-only.json', 'deepgram-json', ['Speaker 0', 'Speaker 1', 'Speaker 2']],
  ['deepgram/three-channels.json', 'deepgram-json', ['Channel 0', 'Channel 1', 'Channel 2']],
  ['assemblyai/utterances.json', 'assemblyai-json', ['Speaker A', 'Speaker B', 'Speaker C']],
  ['aws-transcribe/diarized.json', 'aws-transcribe-json', ['spk_0', 'spk_1', 'spk_2']],
  ['aws-transcribe/older.json', 'aws-transcribe-json', ['spk_0', 'spk_1', 'spk_2']],
  ['aws-transcribe/audio-segments-only.json', 'aws-transcribe-json', ['spk_0', 'spk_1', 'spk_2']],
  ['google-speech/v1-diarized.json', 'google-speech-json', ['Speaker 1', 'Speaker 2', 'Speaker 3']],
  ['google-speech/v2-batch.json', 'google-speech-json', ['Speaker 1', 'Speaker 2', 'Speaker 3']],
  ['google-speech/client-dump.json', 'google-speech-json', ['Speaker 1', 'Speaker 2', 'Speaker 3']],
  ['azure-speech/batch.json', 'azure-speech-json', ['Speaker 1', 'Speaker 2', 'Speaker 3']],
  ['azure-speech/batch-channels.json', 'azure-speech-json', ['Channel 0', 'Channel 1', 'Channel 2']],
  ['azure-speech/fast.json', 'azure-speech-json', ['Speaker 1', 'Speaker 2', 'Speaker 3']],
  ['azure-speech/conversation.jsonl', 'azure-speech-json', ['Guest-1', 'Guest-2', 'Guest-3']],
  ['speechmatics/v2.json', 'speechmatics-json', ['S1', 'S2', 'S3']],
  ['rev/machine.json', 'rev-json', ['Speaker 0', 'Speaker 1', 'Speaker 2']],
  ['json/elevenlabs-words.json', 'json', ['speaker_0', 'speaker_1', 'speaker_2']],
];

const unlabelled: readonly (readonly [file: string, format: string])[] = [
  ['whisper/openai.json', 'whisper-json'],
  ['whisper/openai.tsv', 'tsv'],
  ['whisper/verbose-json.json', 'whisper-json'],
  ['whisper/faster-whisper-rows.json', 'whisper-json'],
  ['whisper/pipeline-chunks.json', 'whisper-json'],
  ['whisper/text-only.json', 'json'],
  ['whisper.cpp/oj.json', 'whisper.cpp-json'],
  ['whisper.cpp/tinydiarize-full.json', 'whisper.cpp-json'],
  ['whisper.cpp/binding.json', 'whisper.cpp-json'],
  ['assemblyai/words-only.json', 'assemblyai-json'],
  ['google-speech/v1-operation-plain.json', 'google-speech-json'],
];

describe('one talk in every structured format gives the same turns', () => {
  const expectTalk = (conversation: Conversation, speakers: readonly string[]): void => {
    expect(conversation.turns.map(({ speaker, text }) => ({ speaker, text }))).toEqual(
      talk.map(({ who, text }) => ({ speaker: speakers[who], text })),
    );
    for (const [index, turn] of conversation.turns.entries())
      expect(Math.abs((turn.start ?? -9) - (talk[index]?.start ?? 0))).toBeLessThan(1);
    expect(conversation).toMatchObject({ kind: 'meeting', language: 'en', notUnderstood: 0 });
  };

  test.each(named)('%s, with names', async (file, format) => {
    const conversation = await readAs(file, fixture(file));
    expectTalk(conversation, people);
    expect(conversation.source.format).toBe(format);
    expect(conversation.participants.map(({ name }) => name).slice(0, 3)).toEqual(people);
  });

  test.each(labelled)('%s, with labels that are nobody', async (file, format, labels) => {
    const conversation = await readAs(file, fixture(file));
    expectTalk(conversation, labels);
    expect(conversation.source.format).toBe(format);
    expect(conversation.participants).toEqual([]);
  });

  test.each(unlabelled)('%s, without speakers', async (file, format) => {
    const conversation = await readAs(file, fixture(file));
    expect(conversation.turns.map(({ text }) => text).join(' ')).toBe(talk.map(({ text }) => text).join(' '));
    expect(new Set(conversation.turns.map(({ speaker }) => speaker))).toEqual(new Set([null]));
    expect(conversation.source.format).toBe(format);
  });

  const all = [...named, ...labelled, ...unlabelled].map(([file, format]) => [file, format] as const);
  test.each(all)('%s under any extension', async (file, format) => {
    for (const name of ['call.vtt', 'call.md', 'call.json', 'call', 'call.eml'])
      expect((await readAs(name, fixture(file))).source.format).toBe(format);
  });
});

describe('what a meeting tool says besides the words', () => {
  const withAddresses = [
    { name: 'Petra Lindqvist', email: 'petra.lindqvist@norrfjord.example' },
    { name: 'Guido van der Meer', email: 'guido@norrfjord.example' },
    { name: 'Ama Boateng', email: 'ama.boateng@quillstone.example' },
  ];

  test.each([['fireflies/api.json'], ['fathom/meeting.json'], ['read.ai/webhook.json'], ['read.ai/turns.json']])(
    '%s: title, date and time, and who was invited, with addresses',
    async (file) => {
      const conversation = await readAs('transcript.json', fixture(file));
      expect(conversation).toMatchObject({ title: 'Yard call', date: '2026-03-10', time: '14:30' });
      expect(conversation.participants.slice(0, 3)).toEqual(withAddresses);
    },
  );

  test('tl;dv, with what an export tool put beside it', async () => {
    const conversation = await readAs('transcript.json', fixture('tldv/with-metadata.json'));
    expect(conversation).toMatchObject({ title: 'Harbour call', date: '2026-03-10', time: '14:03' });
    expect(conversation.participants).toContainEqual({ name: 'Guido van der Meer', email: 'guido@norrfjord.example' });
  });

  test('a silent invitee took part too, by the name of the address', async () => {
    const { participants } = await readAs('transcript.json', fixture('fathom/meeting.json'));
    expect(participants.at(-1)).toEqual({ name: 'Idris Kone', email: 'idris.kone@quillstone.example' });
  });

  test.each([['granola/transcript.json'], ['granola/note.json']])(
    '%s: where a voice came from is no name',
    async (file) => {
      const { participants, turns, date, time } = await readAs('transcript.json', fixture(file));
      expect(turns.map(({ speaker }) => speaker)).toEqual([
        'microphone',
        expect.stringMatching(/^(?:system|speaker)$/),
        'microphone',
        expect.stringMatching(/^(?:system|speaker)$/),
      ]);
      expect(turns[1]).toMatchObject({ start: 4.4, end: 13.4 });
      expect({ date, time }).toEqual({ date: '2026-03-10', time: '14:30' });
      expect(participants.map(({ name }) => name)).toEqual(file.includes('note') ? people.slice(0, 2) : []);
    },
  );

  test('a table keeps the lines above it, and the line of each row', async () => {
    const conversation = await readAs('transcript.csv', fixture('csv/line-breaks.csv'));
    expect(conversation).toMatchObject({ title: 'Yard call', date: '2026-03-10' });
    expect(conversation.turns.map(({ line }) => line)).toEqual([5, 7, 9, 11, 13, 15]);
  });

  test('of several meetings in a file the first is read, and the others are told', async () => {
    const { conversation, diagnostics } = await readConversation(sourceOf('x.json', fixture('fireflies/several.json')));
    expect(conversation?.turns).toHaveLength(talk.length);
    expect(conversation?.notUnderstood).toBe(1);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'more-meetings' }]);
  });
});

describe('JSON that cannot be read, or not to its end', () => {
  const read = (file: string) => readConversation(sourceOf(`Inbox/${file}`, fixture(file)));

  test.each([
    ['no-transcript/package.json', 'no-transcript', /it is JSON with the fields "name", "version", "scripts"/],
    ['no-transcript/settings.json', 'no-transcript', /it is JSON with a list of 3/],
    ['assemblyai/queued.json', 'no-transcript', /expected a list of what was said/],
    ['fireflies/being-processed.json', 'nothing-said', /it was read as fireflies-json/],
  ])('%s holds no transcript: one message, and no words', async (file, code, message) => {
    const { conversation, diagnostics } = await read(file);
    expect(conversation).toBeNull();
    expect(diagnostics).toMatchObject([{ severity: 'error', code, message: expect.stringMatching(message) }]);
  });

  test('a file that was cut off is read as far as it goes', async () => {
    const { conversation, diagnostics } = await read('broken-json/cut-off.json');
    expect(conversation?.turns.map(({ text }) => text).slice(0, 4)).toEqual(talk.map(({ text }) => text).slice(0, 4));
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'broken-json' }]);
    expect(conversation?.notUnderstood).toBe(1);
  });

  test('a file that is spoiled is read up to there, and the line is named', async () => {
    const { conversation, diagnostics } = await read('broken-json/spoiled-line.json');
    expect(conversation?.turns).toHaveLength(2);
    expect(diagnostics).toMatchObject([{ code: 'broken-json', line: 127 }]);
  });

  test("of JSON lines all but the broken ones are read, Python's NaN and True too", async () => {
    const { conversation, diagnostics } = await read('broken-json/python.jsonl');
    expect(conversation?.turns.map(({ text }) => text)).toEqual(['Right.', 'It is.']);
    expect(diagnostics).toMatchObject([
      { code: 'broken-json', line: 2 },
      { code: 'broken-json', line: 4 },
    ]);
  });

  test('fields named __proto__ and constructor come to nothing', async () => {
    const { conversation } = await read('broken-json/hostile-keys.json');
    expect(conversation?.turns).toMatchObject([{ speaker: null, text: 'Hello there.' }]);
    expect('speaker' in {}).toBe(false);
  });

  test.each([
    ['lists', '['.repeat(1_000_000)],
    ['closed lists', '['.repeat(1_000_000) + ']'.repeat(1_000_000)],
    ['objects', '{"data":'.repeat(300_000)],
    ['closed objects', `${'{"data":'.repeat(300_000)}1${'}'.repeat(300_000)}`],
  ])('a million nested %s are refused, not run into', async (_, text) => {
    const { conversation, diagnostics } = await readConversation(sourceOf('x.json', text));
    expect(conversation).toBeNull();
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'no-transcript' }]);
  });

  test('cut off anywhere, a transcript gives its first words or an error', async () => {
    const whole = new TextDecoder().decode(fixture('fireflies/api.json'));
    const words = talk.map(({ text }) => text).join(' ');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 3 }), async (length) => {
        const { conversation, diagnostics } = await readConversation(sourceOf('x.json', whole.slice(0, length + 1)));
        const read = (conversation?.turns ?? []).map(({ text }) => text).join(' ');
        expect(words.startsWith(read)).toBe(true);
        expect(diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

test('an accent that was written as an escape belongs to its letter', async () => {
  const text = '[{"speaker":"Zoe\\u0308","text":"A cafe\\u0301."},{"speaker":"Zoe\\u0308","text":"Yes."}]';
  expect((await readAs('x.json', text)).turns).toMatchObject([{ speaker: 'Zo\u00eb', text: 'A caf\u00e9. Yes.' }]);
});

describe('text that only looks like data', () => {
  test.each([
    ['[00:00:03] Petra: Hi.\n[00:00:05] Guido: Hello.\n[00:01:07] Petra: Late again.\n', 'transcript'],
    ['[[Yard]] {"a": 1} was said.\n\nAnd more, later on.\n', 'text'],
    ['{laughs} Right.\n{coughs} So, where were we?\n', 'text'],
    ['Start, text and end: three words.\n\nNothing more, nothing less.\n', 'text'],
    ['Deal,Stage,Amount\nHeron,Won,1200\n', 'text'],
  ])('%j is read as before', async (text, format) => {
    expect((await readAs('x.json', text)).source.format).toBe(format);
  });
});
