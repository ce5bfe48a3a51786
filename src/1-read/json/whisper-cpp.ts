import { MILLISECOND, secondsOf } from '../seconds.ts';
import { noHeader } from '../source-text.ts';
import { areMostly, listAt, textIn, valueAt } from './json-value.ts';
import { type JsonShape, newTally, partsOf, speakerOf } from './shape.ts';

/**
 * whisper.cpp `-oj` and `-ojf` (https://github.com/ggml-org/whisper.cpp, `output_json` of its command line): `transcription` with `offsets` in milliseconds, the same as
 * `timestamps` in words, and `text`. With `--diarize` each has a `speaker` "0", "1" or "?"; with `--tinydiarize` `speaker_turn_next` says only that
 * another speaks from the next on. Bindings write `t0` and `t1` in steps of 10 ms.
 */
export const whisperCpp: JsonShape = {
  format: 'whisper.cpp-json',
  reason: 'has the transcription of whisper.cpp',
  find: (value) => {
    const list = listAt(value, 'transcription') ?? listAt(value, 'segments') ?? listAt(value);
    if (!areMostly(list, (entry) => 'text' in entry && ('offsets' in entry || 'timestamps' in entry || 't0' in entry)))
      return null;
    const tally = newTally();
    const parts = partsOf(list ?? [], tally, (entry) => {
      const text = entry['text'];
      if (typeof text !== 'string') return null;
      const speaker = textIn(entry, ['speaker'])?.replace(/^\(speaker (.{1,10})\)$/, '$1') ?? null;
      return {
        speaker: speaker === '?' ? null : speakerOf(speaker),
        text: text
          .trimEnd()
          .replace(/\[SPEAKER_TURN\]$/, '')
          .trimEnd(),
        start: timeOf(entry, 'from', 't0'),
        end: timeOf(entry, 'to', 't1'),
      };
    });
    return { parts, tally, header: noHeader };
  },
};

const TEN_MILLISECONDS = 0.01;

function timeOf(entry: unknown, name: 'from' | 'to', steps: 't0' | 't1'): number | null {
  return (
    secondsOf(valueAt(entry, 'offsets', name), MILLISECOND) ??
    secondsOf(valueAt(entry, 'timestamps', name)) ??
    secondsOf(valueAt(entry, steps), TEN_MILLISECONDS)
  );
}
