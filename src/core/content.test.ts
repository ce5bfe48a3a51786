import { describe, expect, test } from 'vitest';
import { likenessOf, parseSketch, printSketch, sketchOf, spokenWords } from './content.ts';

/** Words as from a seeded die, so that a long talk needs no file. */
function talk(seed: number, words: number, wrongEvery = Number.POSITIVE_INFINITY): string {
  let state = seed;
  return Array.from({ length: words }, (_, at) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (at + 1) % wrongEvery === 0 ? `wrong${at}` : `word${state % 3000}`;
  }).join(' ');
}

const sketch = (...said: readonly (readonly [string | null, string])[]) => {
  const made = sketchOf(said.map(([speaker, text]) => ({ speaker, text })));
  if (made === null) throw new Error('nothing was said');
  return made;
};

test('a talk without words has no sketch', () => {
  expect(sketchOf([])).toBeNull();
  expect(sketchOf([{ speaker: 'Dana Levi', text: '... [inaudible] Um.' }])).toBeNull();
});

test.each([
  ["Don't! I'd rather, um, WAIT…", "dont i'd rather wait"],
  ['We met at the “Café” [laughter] (crosstalk)', 'we met at the café'],
  ['twenty-five, 25 %', 'twenty five 25'],
  ['(we laughed) about it', 'we laughed about it'],
  ['今日は晴れ', '今 日 は 晴 れ'],
])('%s and its like are compared as words', (text, like) => {
  expect(spokenWords(text)).toEqual(spokenWords(like));
});

describe('the sketch of a talk', () => {
  test('is equal however the turns are cut, punctuated and labelled', () => {
    const one = sketch(['Dana', 'Right. So we start in March?'], ['Tom', 'Yes, in March.']);
    const other = sketch([null, 'right'], [null, 'so we start in march yes in March']);
    expect(other.words).toBe(one.words);
    expect(other.signature).toBe(one.signature);
    expect(other.speakers).not.toBe(one.speakers);
  });

  test('knows who said what, wherever a turn is cut', () => {
    const one = sketch(['Dana', 'Right. So we start in March?'], ['Tom', 'Yes.']);
    expect(sketch(['dana', 'Right.'], ['Dana', 'So we start in March?'], ['Tom', 'Yes.']).speakers).toBe(one.speakers);
    expect(sketch(['Dana', 'Right.'], ['Tom', 'So we start in March? Yes.']).speakers).not.toBe(one.speakers);
  });

  test('stands on one line and is read back', () => {
    const one = sketch(['Dana', talk(1, 300)]);
    expect(printSketch(one)).toMatch(/^1\.[0-9a-f]{8}\.[0-9a-f]{16}\.[0-9a-f]{8}\.[A-Za-z0-9+/]{128}$/);
    expect(parseSketch(printSketch(one))).toEqual(one);
    expect(parseSketch('1.0000002e')).toBeNull();
    expect(parseSketch(`2${printSketch(one).slice(1)}`)).toBeNull();
  });

  test('is the same in every version, since it stands in vaults', () => {
    expect(printSketch(sketch(['Dana', 'We start in March.']))).toMatchInlineSnapshot(
      `"1.00000004.2ee38c7ff31c7c8b.ffa03829.hlUWJx2vLBhxkFfrY791VmrnEFl9Xn3X6X2AddVVoaaFqYz+eIKze0vJNVbDCa1heFyL2Hgf4ZAaE5KvpGdv5lWpzgB0EYDfxB5FSzekVGrcS+5vah+aFA/KS3Q46wvy"`,
    );
  });
});

test.each([
  ['one word in a hundred is wrong', 100, 0.8, 1],
  ['one word in thirty is wrong', 30, 0.6, 0.9],
  ['one word in ten is wrong', 10, 0.25, 0.55],
])('where %s, likeness falls as runs of five words do', (_what, every, least, most) => {
  const likeness = likenessOf(sketch(['Dana', talk(1, 3000)]), sketch(['Dana', talk(1, 3000, every)]));
  expect(likeness).toBeGreaterThan(least);
  expect(likeness).toBeLessThan(most);
});

test('two talks are hardly alike', () => {
  expect(likenessOf(sketch(['Dana', talk(1, 3000)]), sketch(['Dana', talk(2, 3000)]))).toBeLessThan(0.05);
});
