import { expect, test } from 'vitest';
import { isListing } from './listing.ts';
import { plainText } from './plain-text.ts';

const sourceOf = (text: string): { path: string; text: string; head: string } => ({
  path: 'Inbox/large',
  text,
  head: text.slice(0, 32_768),
});
const times = (line: string, count: number): string => line.repeat(count);

test.each([
  ['a table of sixty thousand deals', true, times('Heron,Won,1200\n', 60_000)],
  ['numbers with empty lines between them', true, times('1200\n\n', 60_000)],
  ['a small table', false, times('Heron,Won,1200\n', 200)],
  ['a long dictation, a sentence a line', false, times('So we moved the crane to the northern quay.\n', 60_000)],
  ['short paragraphs', false, times('So we moved it to the quay.\n\n', 60_000)],
  [
    'a letter above a table',
    false,
    `${times('So we moved the crane to the quay at noon.\n', 900)}${times('1\n', 60_000)}`,
  ],
])('%s: a listing? %s', (_, listing, text) => {
  expect(isListing(sourceOf(text))).toBe(listing);
});

test('a listing is read by hundreds of lines, with all its words and the line that each hundred begins with', () => {
  const text = Array.from({ length: 60_000 }, (_, at) => `Row ${at}`).join('\n');
  const { turns } = plainText.read(sourceOf(text));
  expect(turns.map(({ text: words }) => words).join(' ')).toBe(text.replaceAll('\n', ' '));
  expect(turns.slice(0, 2).map(({ line }) => line)).toEqual([1, 101]);
  expect(plainText.recognises(sourceOf(text)).score).toBeGreaterThan(0.5);
});
