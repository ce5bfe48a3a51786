import { describe, expect, test } from 'vitest';
import { parseTranscriptLine } from './speaker-line.ts';

describe('parseTranscriptLine() reads the time of', () => {
  test.each([
    ['00:03:12 Petra: Hm.', 192],
    ['[00:03:12.500] Petra: Hm.', 192.5],
    ['(3:12) Petra: Hm.', 192],
    ['26:00:00 Petra: Hm.', 93_600],
    ['100:00:00 Petra: Hm.', 360_000],
    ['75:30 Petra: Hm.', 4530],
    ['-00:00:03 Petra: Hm.', 0],
    ['3m12s Petra: Hm.', 192],
    ['1h 2m 3s - Petra: Hm.', 3723],
    ['[1h02m] Petra: Hm.', 3720],
    ['2:03 PM Petra: Hm.', 50_580],
    ['12:03 am Petra: Hm.', 180],
    ['Petra (3:12): Hm.', 192],
    ['Petra [00:03:12,500]: Hm.', 192.5],
    ['Petra Lindqvist  2:03 PM', 50_580],
    ['Petra Lindqvist • 3:12', 192],
    ['## Petra Lindqvist (3:12)', 192],
    ['- **Petra** (3:12)', 192],
    ['> [3:12] Petra: Hm.', 192],
    ['[3:12](https://tool.example/m?t=192) **Petra**: Hm.', 192],
    ['Petra: [00:03:12] Hm.', 192],
    ['**Petra:** (3:12) Hm.', 192],
    ['Petra: 00:03:12 Hm.', 192],
  ])('%s', (line, start) => {
    expect(parseTranscriptLine(line)).toMatchObject({ kind: 'labelled', start });
  });

  test.each([
    ['Petra Lindqvist (3:12 - 3:15)', 192, 195],
    ['Petra Lindqvist 00:03:12 --> 00:03:15', 192, 195],
    ['[Petra Lindqvist] (3:12 - 3:15)', 192, 195],
    ['[Petra Lindqvist] [192.0 - 195.5] Hm.', 192, 195.5],
  ])('%s, a range', (line, start, end) => {
    expect(parseTranscriptLine(line)).toMatchObject({ kind: 'labelled', label: 'Petra Lindqvist', start, end });
  });

  test('[00:03:12 --> 00:03:15] [Petra Lindqvist] above the words', () => {
    const line = parseTranscriptLine('[00:03:12 --> 00:03:15] [Petra Lindqvist]', 'Hm.');
    expect(line).toMatchObject({ kind: 'labelled', label: 'Petra Lindqvist', start: 192, end: 195 });
  });

  test('the company in brackets behind a name', () => {
    expect(parseTranscriptLine('Petra [Norrfjord]: Hm.')).toMatchObject({ label: 'Petra [Norrfjord]', text: 'Hm.' });
    expect(parseTranscriptLine('[Petra]: Hm.')).toMatchObject({ label: 'Petra', text: 'Hm.' });
  });

  test('no time of the recording in "Petra: 10:30 suits me."', () => {
    expect(parseTranscriptLine('Petra: 10:30 suits me.')).toMatchObject({ start: null, text: '10:30 suits me.' });
  });

  test.each([
    ['[192.00s -> 195.50s] hm', 192, 195.5],
    ['[00:03:12.000 --> 00:03:15.500]  hm', 192, 195.5],
    ['00:03:12 - 00:03:15 hm', 192, 195],
    ['00:03:12 --> 00:03:02 hm', 192, null],
  ])('%s', (line, start, end) => {
    expect(parseTranscriptLine(line)).toMatchObject({ kind: 'text', start, end, text: 'hm' });
  });

  test.each([
    ['### 00:03:12 {#00:03:12}', 192],
    ['*3:12*', 192],
    ['[00:03:12]', 192],
    ['3 minutes 12 seconds', 192],
    ['1 hour 2 seconds', 3602],
  ])('%s, which stands alone', (line, start) => {
    expect(parseTranscriptLine(line)).toMatchObject({ kind: 'time', start });
  });
});

describe('parseTranscriptLine() takes for words', () => {
  test.each([
    '12 boats came',
    'At 10:30 we left',
    '3 minutes later it rained',
    '5m of rope',
    '10:61 is no time',
    '1:2:3:4 neither',
    '2026-03-10 14:03',
  ])('%s', (line) => {
    expect(parseTranscriptLine(line)).toMatchObject({ kind: 'text', start: null });
  });
});

test('a time and a name before words on the next line (Fathom)', () => {
  expect(parseTranscriptLine('0:03 - Petra Lindqvist (Norrfjord)', '  Morning.')).toMatchObject({
    kind: 'labelled',
    label: 'Petra Lindqvist (Norrfjord)',
    start: 3,
  });
  expect(parseTranscriptLine('0:03 - Petra Lindqvist', '')).toMatchObject({ kind: 'text' });
});

test('a name above a time (Teams, copied)', () => {
  expect(parseTranscriptLine('Petra Lindqvist', '0:03')).toMatchObject({
    kind: 'labelled',
    label: 'Petra Lindqvist',
    start: 3,
  });
  expect(parseTranscriptLine('Petra Lindqvist', '0:03 and so on')).toMatchObject({ kind: 'text' });
});
