import { expect, test } from 'vitest';
import { scanCues } from './web-vtt-scan.ts';

const strict = { strict: true, hasSignature: true };
const lenient = { strict: false, hasSignature: true };

test('the cues of a file with notes, styles, regions, settings and ids', () => {
  const text = `WEBVTT - a title
Kind: captions

NOTE
not this

STYLE
::cue { color: red }

REGION
id:left

3e55b7cc-f32e/12-0
00:01.000 --> 00:02.500 align:start position:0%
First
line

00:00:03.000 --> 00:00:04.000
Second`;
  expect(scanCues(text, strict)).toEqual({
    cues: [
      { id: '3e55b7cc-f32e/12-0', start: 1, end: 2.5, text: 'First\nline', line: 14 },
      { id: '', start: 3, end: 4, text: 'Second', line: 18 },
    ],
    broken: [],
  });
});

test('strict reading drops what the definition does not admit, lenient reading takes it', () => {
  const text = 'WEBVTT\n\n0:0:0.570 --> 0:0:2.1\nOne\n\n00:00:03,000-->00:00:04,000\nTwo\n';
  expect(scanCues(text, strict).cues).toEqual([]);
  expect(scanCues(text, lenient).cues.map(({ start, end }) => [start, end])).toEqual([
    [0.57, 2.1],
    [3, 4],
  ]);
});

test('cues without blank lines between them keep their numbers out of the words', () => {
  const text = '1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n';
  const { cues } = scanCues(text, { strict: false, hasSignature: false });
  expect(cues.map((cue) => cue.text)).toEqual(['One', 'Two']);
});

test('an arrow that somebody typed stays in the words', () => {
  const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\nfrom the yard --> to the quay\n';
  expect(scanCues(text, lenient).cues.map((cue) => cue.text)).toEqual(['from the yard --> to the quay']);
});

test('times that cannot be read and words outside of cues are told, with their lines', () => {
  const text =
    'WEBVTT\n\n00:0x:01.000 --> 00:02.000\nlost\n\nwords of nobody\n\n00:03.000 --> 00:04.000\nkept\n\n00:05.000 -->';
  const { cues, broken } = scanCues(text, lenient);
  expect(cues.map((cue) => cue.text)).toEqual(['kept']);
  expect(broken.map(({ line, what }) => [line, what])).toEqual([
    [3, 'times'],
    [6, 'words'],
    [11, 'times'],
  ]);
});

test.each(['00:00:00.000x--> 00:00:01.000', '00:00:00.000 -->x00:00:01.000'])('"%s" says no times', (times) => {
  const text = `WEBVTT\n\n${times}\ninvalid\n\n00:03.000 --> 00:04.000\nkept\n`;
  expect(scanCues(text, strict).cues.map((cue) => cue.text)).toEqual(['kept']);
});
