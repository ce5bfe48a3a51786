import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prefixOf } from './cue-prefix.ts';
import { parseTranscriptLine } from './speaker-line.ts';
import { tidyText } from './tidy-text.ts';

const line = fc
  .array(
    fc.constantFrom(
      'Petra',
      'van der',
      "O'Neil",
      'Zoë',
      'St.',
      '-',
      ' ',
      ' ',
      ':',
      ': ',
      ': ',
      '10:30',
      '*',
      '_',
      '(',
      ')',
      'Note',
      '1',
      '：',
    ),
    { maxLength: 12 },
  )
  .map((pieces) => tidyText(pieces.join('')));

test('a prefix is what a transcript line would be labelled with, read the quick way or not', () => {
  fc.assert(
    fc.property(line, (text) => {
      const parsed = parseTranscriptLine(text);
      const isTimeless = parsed.kind === 'labelled' && (parsed.start === null || text.startsWith(`${parsed.label}:`));
      const isLabel = isTimeless && !parsed.bulleted;
      expect(prefixOf(text)).toEqual(isLabel ? { label: parsed.label, text: parsed.text } : null);
    }),
    { numRuns: 2000 },
  );
});
