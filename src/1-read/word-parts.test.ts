import { expect, test } from 'vitest';
import { type Word, wordParts } from './word-parts.ts';

/** `A:Right. B:Yes,` … one word a second; `~` before a word that attaches, `_` for a pause of three seconds. */
function partsOf(script: string): readonly string[] {
  let at = 0;
  let speaker: string | null = null;
  const words = script.split(' ').flatMap((token): readonly Word[] => {
    if (token === '_') {
      at += 3;
      return [];
    }
    const [, who, attaches, text] = /^(?:([A-Z]):)?(~?)(.*)$/.exec(token) ?? [];
    speaker = who ?? speaker;
    at++;
    return [{ speaker, text: text ?? '', start: at, end: at + 0.9, attaches: attaches === '~' }];
  });
  return Array.from(wordParts(words), (part) => `${part.speaker ?? '-'} ${part.start}-${part.end}: ${part.text}`);
}

test.each([
  ['A:We moved it. Because of wind.', ['A 1-3.9: We moved it.', 'A 4-6.9: Because of wind.']],
  ['A:We moved B:it.', ['A 1-2.9: We moved', 'B 3-3.9: it.']],
  ['A:Done ~, ~really ~. So', ['A 1-4.9: Done,really.', 'A 5-5.9: So']],
  ['A:Ask Dr. Osei. Now', ['A 1-3.9: Ask Dr. Osei.', 'A 4-4.9: Now']],
  ['so we _ waited', ['- 1-2.9: so we', '- 6-6.9: waited']],
])('%s', (script, parts) => {
  expect(partsOf(script)).toEqual(parts);
});

test('a recogniser without full stops gets parts of at most 60 words and 30 seconds', () => {
  const words = Array.from({ length: 1000 }, (_, index) => ({
    speaker: null,
    text: 'hm',
    start: index,
    end: index + 1,
  }));
  const parts = [...wordParts(words)];
  expect(parts.length).toBeGreaterThan(30);
  expect(Math.max(...parts.map(({ start, end }) => (end ?? 0) - (start ?? 0)))).toBeLessThanOrEqual(32);
  expect([...wordParts(words.map((word) => ({ ...word, start: null, end: null })))].map(({ words: n }) => n)).toEqual(
    expect.arrayContaining([60, 40]),
  );
});
