import type { SpokenPart } from '../part-turns.ts';
import { secondsOf } from '../seconds.ts';
import { noHeader } from '../source-text.ts';
import { type Word, wordParts } from '../word-parts.ts';
import { areMostly, isObject, type JsonObject, listAt, textIn, valueAt } from './json-value.ts';
import { type JsonShape, newTally, partsOf, speakerOf, type Tally } from './shape.ts';

/**
 * Google Cloud Speech-to-Text v1 and v2 (https://cloud.google.com/speech-to-text/docs/reference/rest/v1/speech/recognize and v2): `results[].alternatives[0]` with a `transcript` and,
 * where asked for, `words`. Durations are "1.200s", in clients' dumps `{"seconds", "nanos"}` and snake case. With diarization in v1 the last
 * result repeats all words of all results, each with a `speakerTag`; so where its words have tags and others' have not, it alone is read.
 * A v2 batch has one such answer for each audio file; the first with words is read.
 */
export const googleSpeech: JsonShape = {
  format: 'google-speech-json',
  reason: 'has the results of Google Speech-to-Text',
  find: (value) => {
    const results = resultsIn(value);
    if (results === null) return null;
    const tally = newTally();
    const last = listAt(results.at(-1), 'alternatives', 0, 'words') ?? [];
    const isTagged = areMostly(last, (word) => tagOf(word) !== null);
    const isRepeated =
      isTagged && !areMostly(listAt(results[0], 'alternatives', 0, 'words'), hasTag) && results.length > 1;
    return {
      parts: isRepeated ? wordParts(wordsOf(last, tally)) : resultParts(results, tally),
      tally,
      header: noHeader,
    };
  },
};

function resultsIn(value: unknown): readonly unknown[] | null {
  const results = listAt(value, 'results') ?? listAt(value, 'response', 'results');
  if (areMostly(results, isResult)) return results;
  const files = valueAt(value, 'results') ?? valueAt(value, 'response', 'results');
  if (!isObject(files)) return null;
  const inFiles = Object.values(files).slice(0, 100);
  const found = inFiles.map(
    (file) => listAt(file, 'transcript', 'results') ?? listAt(file, 'inlineResult', 'transcript', 'results'),
  );
  return found.find((list) => areMostly(list, isResult)) ?? null;
}

/** Some results, with no speech in them, have alternatives without a transcript. */
function isResult(result: JsonObject): boolean {
  const first = listAt(result, 'alternatives')?.[0];
  return isObject(first) && ('transcript' in first || 'words' in first);
}

function* resultParts(results: readonly unknown[], tally: Tally): Generator<SpokenPart> {
  let since: number | null = 0;
  for (const result of results) {
    const alternative = valueAt(result, 'alternatives', 0);
    const words = listAt(alternative, 'words') ?? [];
    const ends = secondsOf(
      valueAt(result, 'resultEndTime') ?? valueAt(result, 'resultEndOffset') ?? valueAt(result, 'result_end_time'),
    );
    const channel = textIn(result, ['channelTag', 'channel_tag']);
    if (words.length > 0) yield* wordParts(wordsOf(words, tally, channel));
    else {
      const speaker = channel === null || channel === '0' ? null : `Channel ${channel}`;
      yield* partsOf([alternative], tally, (entry) => {
        return { speaker, text: textIn(entry, ['transcript']) ?? '', start: ends === null ? null : since, end: ends };
      });
    }
    since = ends ?? since;
  }
}

function* wordsOf(words: readonly unknown[], tally: Tally, channel: string | null = null): Generator<Word> {
  for (const word of words) {
    tally.entries++;
    const text = textIn(word, ['word']);
    if (!isObject(word) || text === null) tally.unread++;
    else
      yield {
        speaker: tagOf(word) ?? (channel === null || channel === '0' ? null : `Channel ${channel}`),
        text,
        start: secondsOf(word['startTime'] ?? word['startOffset'] ?? word['start_time'] ?? word['start_offset'] ?? 0),
        end: secondsOf(word['endTime'] ?? word['endOffset'] ?? word['end_time'] ?? word['end_offset']),
        entry: word,
      };
  }
}

function hasTag(word: JsonObject): boolean {
  return tagOf(word) !== null;
}

/** Tag 0 is what a client prints for none. */
function tagOf(word: JsonObject): string | null {
  const tag = word['speakerLabel'] ?? word['speaker_label'] ?? word['speakerTag'] ?? word['speaker_tag'];
  return tag === 0 || tag === '0' ? null : speakerOf(tag);
}
