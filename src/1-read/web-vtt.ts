import type { Recognition } from '#core';
import { readCues } from './read-cues.ts';
import type { Reader, SourceText } from './source-text.ts';

/**
 * WebVTT, https://www.w3.org/TR/webvtt1/, as Zoom, Microsoft Teams, Google Meet, Whisper and others export it: the definition's parser
 * (`web-vtt-scan.ts`), read leniently, since real exports have GUID or number ids, times such as `0:0:0.570` or with commas,
 * `Name:` prefixes instead of voice tags, and closing `</v>` tags (known from exports and the issue threads of import tools).
 */
export const webVtt: Reader = {
  format: 'webvtt',
  recognises: ({ head }: SourceText): Recognition =>
    SIGNATURE.test(head)
      ? { score: 1, reason: 'begins with "WEBVTT"' }
      : TIMES.test(head)
        ? { score: 0.85, reason: 'has cue times such as "00:01.000 --> 00:02.000", without the first line "WEBVTT"' }
        : { score: 0, reason: 'does not begin with "WEBVTT"' },
  read: (source) => readCues(source, { hasSignature: SIGNATURE.test(source.head) }),
};

const SIGNATURE = /^\s{0,20}WEBVTT(?:\s|$)/;
const TIMES = /(?:^|\n)[^\S\n]{0,4}(?:\d{1,4}:)?\d{1,2}:\d{1,2}\.\d{1,3}[^\S\n]{0,4}-->[^\S\n]{0,4}\d/;
