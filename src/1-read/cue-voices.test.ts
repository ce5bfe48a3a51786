import { expect, test } from 'vitest';
import { sourceOf } from './__fixtures__/source-of.ts';
import { readConversation } from './read-conversation.ts';

async function speakersIn(texts: readonly string[]): Promise<readonly (string | null)[]> {
  const cues = texts.map((text, at) => `${at + 1}\n00:00:${10 + 4 * at},000 --> 00:00:${12 + 4 * at},000\n${text}\n`);
  const { conversation } = await readConversation(sourceOf('Inbox/talk.srt', cues.join('\n')));
  return (conversation?.turns ?? []).map(({ speaker }) => speaker);
}

test.each([
  [
    'in square brackets',
    ['[Petra Lindqvist] Shall we start?', '[Ama Boateng] Yes.', '[Petra Lindqvist] The crane first.'],
  ],
  [
    'in round brackets',
    ['(Petra Lindqvist) Shall we start?', '(Ama Boateng) Yes.', '(Petra Lindqvist) The crane first.'],
  ],
  [
    'behind a dash',
    ['- [Petra Lindqvist] Shall we start?', '- [Ama Boateng] Yes.', '- [Petra Lindqvist] The crane first.'],
  ],
  [
    'above the words',
    ['Petra Lindqvist\nShall we start?', 'Ama Boateng\nYes, we can.', 'Petra Lindqvist\nThe crane first.'],
  ],
])('a cue tells who speaks %s', async (_, texts) => {
  expect(await speakersIn(texts)).toEqual(['Petra Lindqvist', 'Ama Boateng', 'Petra Lindqvist']);
});

test.each([
  ['sounds', ['[Music] Shall we start?', '[Applause] Yes.', '[Music] The crane first.']],
  [
    'two lines of a caption',
    ['Shall we start\nwith the crane', 'Yes we can\nsaid the master', 'Good Morning\nfrom the yard'],
  ],
])('%s are nobody', async (_, texts) => {
  expect((await speakersIn(texts)).every((speaker) => speaker === null)).toBe(true);
});
