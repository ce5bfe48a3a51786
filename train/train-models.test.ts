import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOwn } from './corpus.ts';
import { shuffled } from './random.ts';
import { trainModels } from './train-models.ts';

describe('training', () => {
  test('trained twice on the same talks, the models are the same byte for byte', async () => {
    const few = (await readOwn('examples')).slice(0, 3);
    const first = trainModels(few);
    const second = trainModels(few);
    expect(second.written).toEqual(first.written);
    expect(second.vocabulary).toEqual(first.vocabulary);
  }, 30_000);

  test('an order depends on its seed alone and has every number once', () => {
    expect([...shuffled(7, 3)]).toEqual([...shuffled(7, 3)]);
    expect([...shuffled(7, 3)].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('nothing is learned from the conversations kept for testing', async () => {
    const learned = new Set((await readOwn('eval/conversations/tune')).map(({ id }) => id));
    for (const name of readdirSync('eval/conversations/test')) expect(learned.has(name)).toBe(false);
  });
});
