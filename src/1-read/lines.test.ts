import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';

const texts = fc.array(fc.constantFrom('\n', 'a', '- [ ] ', 'ü', 'Send the list'), { maxLength: 12 });

test('lines are what stands between line feeds, and any stretch of them is lines of their own', () => {
  fc.assert(
    fc.property(texts, fc.nat(6), fc.nat(8), (pieces, from, to) => {
      const text = pieces.join('');
      const expected = text.split('\n');
      const lines = linesOf(text);
      expect([...lines]).toEqual(expected);
      expect(expected.map((_, index) => lines.at(index))).toEqual(expected);
      expect(expected.map((_, index) => lines.lengthOf(index))).toEqual(expected.map(({ length }) => length));
      expect(lines.textFrom(from)).toBe(expected.slice(from).join('\n'));
      const within = lines.within(from, to);
      expect([...within]).toEqual(expected.slice(from, to));
      expect(within.textFrom(1)).toBe(expected.slice(from, to).slice(1).join('\n'));
      expect(within.at(within.count)).toBe('');
    }),
  );
});
