import { describe, expect, test } from 'vitest';
import { settings } from './__fixtures__/memory-vault.ts';
import { printCitations, printTime } from './citations.ts';
import { hasName } from './concerns.ts';
import { splitExtension } from './filing.ts';
import { firstSentence } from './first-sentence.ts';
import { tagSlug } from './tag-slug.ts';

test.each([
  [0, '0:00'],
  [59.9, '0:59'],
  [2525, '42:05'],
  [3725, '1:02:05'],
  [-1, '0:00'],
])('printTime() shows %d seconds as %s', (seconds, shown) => {
  expect(printTime(seconds)).toBe(shown);
});

test('a turn that bears a statement out twice is cited once, and three turns at most', () => {
  const evidence = [3, 3, 5, 8, 9].map((turn) => ({ turn, quote: '', start: null }));
  const [first, ...others] = evidence;
  expect(
    printCitations([first ?? { turn: 0, quote: '', start: null }, ...others], settings.folders.meetings, settings),
  ).toBe('[[Meetings#^t3|turn 4]], [[Meetings#^t5|turn 6]], [[Meetings#^t8|turn 9]]');
});

describe('hasName()', () => {
  test.each([
    ['Ask Ann about it', 'Ann', true],
    ["Ann's plan", 'Ann', true],
    ['the Annual report', 'Ann', false],
    ['Anne and Joann', 'Ann', false],
    ['will ann do it', 'Ann', false],
    ['R&D at C3', 'C3', true],
    ['a b', 'a', false],
  ])('%s: %s is %s', (text, name, stands) => {
    expect(hasName(text, name)).toBe(stands);
  });
});

test.each([
  ['One. Two.', 'One.'],
  ['Dr. Havel and J. Moreau met. They agreed.', 'Dr. Havel and J. Moreau met.'],
  ['They pay 3.5 million. Then?', 'They pay 3.5 million.'],
  ['"Why?" Because.', '"Why?"'],
  ['no end', 'no end'],
  ['', ''],
])('firstSentence() of %j is %j', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});

test.each([
  ['Brightwater Ferries', 'brightwater-ferries'],
  ["O'Dea & Söhne (GmbH)", 'odea-söhne-gmbh'],
  ['林', '林'],
  ['***', ''],
])('tagSlug() of %s is %j', (name, slug) => {
  expect(tagSlug(name)).toBe(slug);
});

test.each([
  ['call.vtt', 'call', '.vtt'],
  ['call', 'call', ''],
  ['v1.2 notes', 'v1.2 notes', ''],
  ['.vtt', '.vtt', ''],
  ['a.tar.gz', 'a.tar', '.gz'],
])('splitExtension() of %s', (name, stem, extension) => {
  expect(splitExtension(name)).toEqual({ stem, extension });
});
