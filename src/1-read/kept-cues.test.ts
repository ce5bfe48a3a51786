import { expect, test } from 'vitest';
import { keptCues } from './kept-cues.ts';
import { type Cue, scanBlocks } from './web-vtt-scan.ts';

const text = [
  'WEBVTT\n',
  '1 "Petra Lindqvist" (39045)\n00:00:01.000 --> 00:00:02.000\nWe moved.\n',
  '00:02.000 --> 00:03.000 align:start\nTwo\nlines\n00:03.000 --> 00:04.000\nNo blank line before.\n',
  `${Array.from({ length: 9000 }, (_, at) => `c${at}\n00:00:05.000 --> 00:00:06.000\nNumber ${at}.\n`).join('\n')}`,
].join('\n');

function* cues(counter: { found: number }): Generator<Cue> {
  for (const block of scanBlocks(text, { strict: false, hasSignature: true })) {
    counter.found++;
    if (!('what' in block)) yield block;
  }
}

test('cues that are gone through again are as they were found, ids and lines too, and are found once', () => {
  const counter = { found: 0 };
  const kept = keptCues(text, cues(counter));
  const [first] = kept;
  expect(first?.id).toBe('1 "Petra Lindqvist" (39045)');
  expect(counter.found).toBe(1);
  const found = [...cues({ found: 0 })];
  expect([...kept]).toEqual(found);
  expect([...kept]).toEqual(found);
  expect(counter.found).toBe(found.length);
});
