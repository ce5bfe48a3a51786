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
    ['nothing but filler', 'Um, uh.', ''],
  ])('tidies %s', (_name, said, written) => {
    expect(cleanSpeech(said)).toBe(written);
  });

  test('leaves written language as it is', () => {
    const written = 'The contract that that office sent ends on 3 May, and we had had two before.';
    expect(cleanSpeech(written)).toBe(written);
  });
});
