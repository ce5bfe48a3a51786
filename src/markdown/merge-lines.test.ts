import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeLines } from './merge-lines.ts';

/** Lines in a small notation: "a b c" are three. */
const text = (words: string): string =>
  words
    .split(' ')
    .filter(Boolean)
    .map((word) => `${word}\n`)
    .join('');
const words = (merged: string): string => merged.split('\n').filter(Boolean).join(' ');

describe('mergeLines()', () => {
  const cases: readonly [string, string, string, string, string, string][] = [
    ['changes in different places', 'a b c d', 'a B c d', 'a b c D', 'a B c D', ''],
    ['an insertion above a deletion', 'h run old', 'h new run old', 'h old', 'h new old', ''],
    ['an insertion below a deletion', 'h run old', 'h run new old', 'h old', 'h new old', ''],
    ['an insertion between two lines that go', 'a b c', 'a b new c', '', 'new', ''],
    ['both insert at one place', 'h old', 'h mine old', 'h yours old', 'h mine yours old', ''],
    ['both insert the same', 'h old', 'h same old', 'h same old', 'h same old', ''],
    ['both delete the same', 'a b c', 'a c', 'a c', 'a c', ''],
    ['a line that one edited and the other deletes', 'h run old', 'h edited old', 'h old', 'h edited old', '2 edited'],
    ['only the edited one of several that go', 'h r1 r2 r3 e', 'h r1 R2 r3 e', 'h e', 'h R2 e', '2 R2'],
    ['a line that both edited', 'a b c', 'a mine c', 'a yours c', 'a mine c', '2 mine'],
    ['one of two lines that both edited', 'a b c', 'a mine c', 'a yours Y', 'a mine Y', '2 mine'],
    ['a line that both edited, below a new one', 'h word c', 'h new words c', 'h wordy c', 'h new words c', '3 words'],
    ['a line that one edited below a new one', 'h word c', 'h new words c', 'h word d', 'h new words d', ''],
    ['a line that one deleted and the other edited', 'a b c', 'a c', 'a yours c', 'a c', '2 '],
    ['an insertion into what the other rewrote', 'a b c d', 'a d', 'a b new c d', 'a d', '2 '],
    ['an insertion beside what the other rewrote', 'a b c', 'a X c', 'a new b c', 'a new X c', ''],
  ];
  test.each(cases)('%s', (_what, base, first, second, merged, conflicts) => {
    const found = mergeLines({ base: text(base), first: text(first), second: text(second) });
    expect(words(found.text)).toBe(merged);
    expect(found.conflicts.map(({ line, kept }) => `${line} ${words(kept.join(''))}`).join('; ')).toBe(conflicts);
  });

  test('a last line without a break gets one where another comes to stand below it', () => {
    const base = 'mine\n\n## Ours\n';
    expect(mergeLines({ base, first: `${base}later\n`, second: 'mine' }).text).toBe('mine\nlater\n');
    expect(mergeLines({ base, first: base, second: 'mine' }).text).toBe('mine');
  });

  test('line breaks of Windows stay as they are', () => {
    const merged = mergeLines({ base: 'a\r\nb\r\n', first: 'a\r\nb\r\nc\r\n', second: 'a\r\n' });
    expect(merged.text).toBe('a\r\nc\r\n');
  });
});

describe('the laws of mergeLines()', () => {
  const line = fc.constantFrom('', 'a', 'b', '- one', '- two', '## Facts');
  const version = fc
    .record({ lines: fc.array(line, { maxLength: 8 }), isOpen: fc.boolean() })
    .map(({ lines, isOpen }) => lines.map((each) => `${each}\n`).join('') + (isOpen ? 'end' : ''));

  test('what one side alone changed is taken over, and what both changed alike', () => {
    fc.assert(
      fc.property(version, version, (base, side) => {
        for (const [first, second] of [
          [base, side],
          [side, base],
          [side, side],
        ] as const) {
          expect(mergeLines({ base, first, second })).toEqual({ text: side, conflicts: [] });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no line that the first side wrote is lost, and no line appears that nobody wrote', () => {
    fc.assert(
      fc.property(version, version, version, (base, first, second) => {
        const marked = first.split('\n').map((each, index) => (index % 2 === 0 ? `${each} by me ${index}` : each));
        const { text: merged } = mergeLines({ base, first: marked.join('\n'), second });
        const lines = merged.split('\n');
        expect(lines).toEqual(expect.arrayContaining(marked.filter((each) => each.includes('by me'))));
        const written = new Set([base, marked.join('\n'), second].flatMap((each) => each.split('\n')));
        expect(lines.filter((each) => !written.has(each))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
