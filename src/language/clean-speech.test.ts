import { describe, expect, test } from 'vitest';
import { cleanSpeech } from './clean-speech.ts';

describe('cleanSpeech()', () => {
  test.each([
    ['fillers', 'Um, I, uh, sent the, er, invoice.', 'I sent the invoice.'],
    ['doubled words', "I'll, I'll write the the report.", "I'll write the report."],
    ['openers', 'So yeah, okay, we can start.', 'We can start.'],
    ['an opener that belongs to the sentence', 'Right now we have two.', 'Right now we have two.'],
    ['tags', 'You have the keys, right?', 'You have the keys.'],
    ['a corrected name', "I'll send it to Joan, sorry, to Ruth.", "I'll send it to Ruth."],
    ['a broken-off try', "I'll send it to, uh, give it to Ruth.", "I'll give it to Ruth."],
    ['a pause before a day', 'I can do it by, let me think, the fifteenth.', 'I can do it by the fifteenth.'],
    [
      'a request that somebody else gets after all',
      'Joan, can you send, no wait, Ruth, could you send Joan the files?',
      'Ruth, could you send Joan the files?',
    ],
    ['short forms of speech', "I'm gonna ask, 'cause I dunno.", "I'm going to ask, because I don't know."],
    ['noises', 'That was [laughter] quite good.', 'That was quite good.'],
    ['a pause after a small word', 'Could you, like, check with the bank?', 'Could you check with the bank?'],
    ['recogniser text', "i'll call the bank and i think they know", "I'll call the bank and I think they know"],
    ['a cut-off word', 'The sch- schedule is late.', 'The schedule is late.'],
    ['words said twice', 'I looked at looked at a few of of the old ones.', 'I looked at a few of the old ones.'],
    ['a word begun twice', 'It is only th thirty four in the t the top row.', 'It is only thirty four in the top row.'],
    [
      'a letter of a word that was not said',
      'We look at the l large ones for a use g group.',
      'We look at the large ones for a use group.',
    ],
    ['nothing but filler', 'Um, uh.', ''],
  ])('tidies %s', (_name, said, written) => {
    expect(cleanSpeech(said)).toBe(written);
  });

  test('leaves written language as it is', () => {
    const written = 'The contract that that office sent ends on 3 May, and we had had two before.';
    expect(cleanSpeech(written)).toBe(written);
  });

  test.each([
    'We go with plan b if the flight is late.',
    'It needs a list that that office keeps, with an x ray.',
    'The code is one one two, and the t is silent.',
    'Ask Duran Duran for the Au pair form.',
  ])('keeps what is said twice, or spelt, on purpose: %s', (said) => {
    expect(cleanSpeech(said)).toBe(said);
  });
});
