import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownWords } from './known-words.ts';

const letter =
  'We looked at the pump and the pier. The crane has to move before the storm, so the quay is closed on Tuesday from ten on; the yard in Halden lends us its small one. Could you send the plan by Friday?';

test.each([
  ['the whole of it', letter],
  ['its beginning, with other words behind', `${letter} And greetings to Ama.`],
  ['a sentence of its middle', 'The crane has to move\nbefore the storm, so the quay is closed'],
  ['its end', 'Could you send the PLAN by Friday'],
])('knows a quote of a letter by %s', (_, quote) => {
  const known = knownWords();
  known.add('Monday suits us.');
  known.add(letter);
  expect(known.has(quote)).toBe(true);
});

test.each([
  ['a few words that may stand anywhere', 'by Friday'],
  ['words of it in another order', 'before the storm the crane has to move'],
  ['words of two letters put together', 'Monday suits us. We looked at the pump'],
])('does not know %s', (_, quote) => {
  const known = knownWords();
  known.add('Monday suits us.');
  known.add(letter);
  expect(known.has(quote)).toBe(false);
});

test('knows what was added after it was first asked', () => {
  const known = knownWords();
  expect(known.has('The crane has to move before the storm')).toBe(false);
  known.add(letter);
  expect(known.has('The crane has to move before the storm')).toBe(true);
});

test('knows any part of 24 letters and more, wherever it begins', () => {
  const plain = letter.toLowerCase().replace(/[^a-z]/g, '');
  fc.assert(
    fc.property(fc.nat(plain.length - 24), fc.integer({ min: 24, max: 200 }), (from, length) => {
      const known = knownWords();
      known.add(letter);
      expect(known.has(plain.slice(from, Math.max(from + 24, from + length)))).toBe(true);
    }),
  );
});
