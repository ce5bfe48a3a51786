import { expect, test } from 'vitest';
import { bootstrapInterval } from './bootstrap.ts';

const mean = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0) / some.length;

test('an interval holds what was measured, and is narrower the more there is to measure on', () => {
  const [low, high] = bootstrapInterval([0, 1, 0, 1, 1], mean) ?? [];
  expect(low).toBeLessThan(0.6);
  expect(high).toBeGreaterThan(0.6);
  const many = Array.from({ length: 500 }, (_, at) => (at % 5 < 3 ? 1 : 0));
  const [from = 0, to = 1] = bootstrapInterval(many, mean) ?? [];
  expect(to - from).toBeLessThan(0.1);
  expect(from).toBeLessThan(0.6);
  expect(to).toBeGreaterThan(0.6);
});

test('the same conversations give the same interval, and two give none', () => {
  const some = [0.2, 0.9, 0.4, 0.7];
  expect(bootstrapInterval(some, mean)).toEqual(bootstrapInterval(some, mean));
  expect(bootstrapInterval([1, 0], mean)).toBeNull();
});
