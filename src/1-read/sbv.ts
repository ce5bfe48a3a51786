import type { Recognition } from '#core';
import { readCues } from './read-cues.ts';
import type { Reader, SourceText } from './source-text.ts';

/**
 * SBV (SubViewer as YouTube and the recordings of Google Meet export it): a line `0:00:03.120,0:00:06.020`, lines of text, a blank line; speakers as a line
 * `(Petra Lindqvist)` above their words. No definition exists; known from exports. Read as the cues of WebVTT, whose arrow is put in for the comma.
 */
export const sbv: Reader = {
  format: 'sbv',
  recognises: ({ head }: SourceText): Recognition =>
    TIMES.test(head)
      ? { score: 0.95, reason: 'has lines of two times with a comma between, such as "0:00:03.120,0:00:06.020"' }
      : { score: 0, reason: 'has no lines of two times with a comma between' },
  read: (source) => readCues({ ...source, text: source.text.replace(ALL_TIMES, '$1 --> $2') }, { hasSignature: false }),
};

const CLOCK = String.raw`\d{1,3}:\d{2}:\d{2}\.\d{3}`;
const TIMES = new RegExp(String.raw`(?:^|\n)${CLOCK},${CLOCK}[^\S\n]{0,4}\n`);
const ALL_TIMES = new RegExp(String.raw`^(${CLOCK}),(${CLOCK})[^\S\n]{0,4}$`, 'gm');
