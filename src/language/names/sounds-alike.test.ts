import { describe, expect, test } from 'vitest';
import { pronounce } from './pronounce.ts';
import { soundKey, soundSimilarity } from './sounds-alike.ts';

describe('soundSimilarity()', () => {
  test.each([
    ['Shawn', 'Sean'],
    ['Geoff', 'Jeff'],
    ['Seersha', 'Saoirse'],
    ['Neve', 'Niamh'],
    ['Kathryn', 'Catherine'],
    ['Kier', 'Keir'],
    ['core vane', 'Corvane'],
    ['hair on', 'Heron'],
    ['quill stone', 'Quillstone'],
    ['Meghan', 'Megan'],
  ])('%s cannot be told from %s by ear', (one, other) => {
    expect(soundSimilarity(one, other)).toBeGreaterThanOrEqual(0.94);
    expect(soundKey(one)).toBe(soundKey(other));
  });

  test.each([
    ['Tim', 'Tom'],
    ['Dana', 'Dina'],
    ['Erin', 'Aaron'],
    ['Jean', 'John'],
    ['time', 'Tim'],
    ['France', 'Frank'],
    ['Freya', 'Priya'],
    ['York', 'work'],
  ])('%s is heard as something else than %s', (one, other) => {
    expect(soundSimilarity(one, other)).toBeLessThan(0.9);
  });

  test('is the same both ways and 1 for the same word', () => {
    expect(soundSimilarity('in ketchy', 'Nkechi')).toBe(soundSimilarity('Nkechi', 'in ketchy'));
    expect(soundSimilarity('Oluchi', 'oluchi')).toBe(1);
    expect(soundSimilarity('', '')).toBe(0);
  });
});

test('accents and signs are not heard', () => {
  expect(pronounce('Zoë')).toBe(pronounce('Zoe'));
  expect(pronounce("O'Neill")).toBe(pronounce('ONeil'));
  expect(pronounce('42')).toBe('');
});
