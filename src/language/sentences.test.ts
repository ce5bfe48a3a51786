import { describe, expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';

function sentencesOf(text: string): readonly string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences()', () => {
  test.each([
    ['two plain sentences', 'We ship today. Then we rest.', ['We ship today.', 'Then we rest.']],
    ['a question and its answer', 'Can you? Yes!', ['Can you?', 'Yes!']],
    ['a decimal number', 'It is 3.5 percent. Fine.', ['It is 3.5 percent.', 'Fine.']],
    ['a title', 'Ask Mr. Whitmore about it. He knows.', ['Ask Mr. Whitmore about it.', 'He knows.']],
    ['a time of day', 'We meet at 5 p.m. on Friday.', ['We meet at 5 p.m. on Friday.']],
    ['a time of day that ends it', 'We meet at 5 p.m. Bring the keys.', ['We meet at 5 p.m.', 'Bring the keys.']],
    ['a pause that goes on', 'Let me... let me think.', ['Let me... let me think.']],
    ['a pause that ends it', 'I wonder... Anyway, go on.', ['I wonder...', 'Anyway, go on.']],
    ['a quotation', '"It is ready." So it was.', ['"It is ready."', 'So it was.']],
    ['an address', 'See example.com for it. Thanks.', ['See example.com for it.', 'Thanks.']],
    ['a list', 'To do:\n- call Joan\n- buy paint', ['To do:', '- call Joan', '- buy paint']],
    ['an empty line', 'First part\n\nSecond part', ['First part', 'Second part']],
    ['a hard-wrapped line', 'I will send\nthe file.', ['I will send\nthe file.']],
    ['nothing', '   ', []],
  ])('reads %s', (_name, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  test('cuts talk without punctuation where a new clause begins', () => {
    const talk =
      'so we looked at the pumps again on monday and they were all fine except the one in the cellar which leaks and i think we should get the plumber in before the weekend because the forecast says rain and then we can look at the gutters as well';
    const sentences = sentencesOf(talk);
    expect(sentences.length).toBeGreaterThan(1);
    expect(sentences.join(' ')).toBe(talk);
  });
});
