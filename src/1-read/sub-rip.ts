import type { Recognition } from '#core';
import { readCues } from './read-cues.ts';
import type { Reader, SourceText } from './source-text.ts';

/**
 * SRT (SubRip): a number, a line `00:00:01,450 --> 00:00:04,000`, lines of text, a blank line. It has no definition; this is what SubRip
 * wrote and players take (https://wiki.videolan.org/SubRip/), with the tags and `{\an8}` marks of its dialects taken out. Speakers stand as
 * `Name: ` before the text.
 */
export const subRip: Reader = {
  format: 'srt',
  recognises: ({ head }: SourceText): Recognition =>
    TIMES.test(head) && !/^\s{0,20}WEBVTT/.test(head)
      ? { score: 0.95, reason: 'has cue times with commas, such as "00:00:01,450 --> 00:00:04,000"' }
      : { score: 0, reason: 'has no cue times with commas' },
  read: (source) => readCues(source, { hasSignature: false }),
};

const TIMES = /(?:^|\n)[^\S\n]{0,4}\d{1,4}:\d{1,2}:\d{1,2},\d{1,3}[^\S\n]{0,4}-->[^\S\n]{0,4}\d/;
