import { type SpokenPart, spokenPart } from '../part-turns.ts';
import { secondsOf } from '../seconds.ts';
import { type Word, wordParts } from '../word-parts.ts';
import { jsonHeader, usualFields } from './json-header.ts';
import { areMostly, isObject, type JsonObject, listAt } from './json-value.ts';
import { type JsonShape, newTally, type Spoken, speakerOf, type Tally } from './shape.ts';
import { unitOf } from './time-unit.ts';

/**
 * OpenAI Whisper's `--output_format json` and the API's `verbose_json` and `diarized_json` (https://platform.openai.com/docs/api-reference/audio): `segments` with
 * `start`, `end` in seconds and `text`. faster-whisper and its tools write the same, older ones each segment as a list (id, seek, start, end, text, …).
 * MacWhisper's command line (14.7, as programs that read it tell) writes whole milliseconds and `text` in its words.
 * Hugging Face's pipeline has `chunks` with `timestamp: [start, end]` (https://huggingface.co/docs/transformers/main_classes/pipelines), the end null in the last.
 */
export const whisper: JsonShape = {
  format: 'whisper-json',
  reason: 'has the segments of Whisper',
  find: (value) => spokenIn(value, listAt(value, 'segments') ?? listAt(value, 'chunks')),
};

/**
 * WhisperX (https://github.com/m-bain/whisperX): Whisper's segments with aligned `words` and, after its diarization, a `speaker` on each word and on the segment. A segment
 * in which several speak is taken apart by its words. Words that could not be aligned have no times, and NaN for a score in some versions.
 */
export const whisperX: JsonShape = {
  format: 'whisperx-json',
  reason: 'has the aligned segments of WhisperX',
  find: (value) => {
    const list = listAt(value, 'segments');
    const isAligned = areMostly(list, ({ words }) => areMostly(listAt(words), (word) => 'score' in word));
    return isAligned || listAt(value, 'word_segments') !== null ? spokenIn(value, list) : null;
  },
};

function spokenIn(value: unknown, list: readonly unknown[] | null): Spoken | null {
  const areObjects = areMostly(list, (entry) => typeof entry['text'] === 'string' && timesOf(entry).start !== null);
  const areRows = list?.[0] !== undefined && rowOf(list[0]) !== null;
  if (list === null || (!areObjects && !areRows)) return null;
  const tally = newTally();
  return { parts: segmentParts(list, tally), tally, header: jsonHeader(value, usualFields) };
}

function* segmentParts(list: readonly unknown[], tally: Tally): Generator<SpokenPart> {
  const unit = unitOf(list, ({ start, end, text }) => ({ start, end, text }));
  for (const entry of list) {
    tally.entries++;
    const segment = isObject(entry) ? entry : rowOf(entry);
    const text = segment?.['text'];
    if (segment === null || typeof text !== 'string') {
      tally.unread++;
      continue;
    }
    const words = Array.isArray(segment['words']) ? segment['words'] : NO_WORDS;
    const voice = words.length === 0 ? null : firstVoice(words);
    if (words.some((word) => (voiceOf(word) ?? voice) !== voice)) yield* wordParts(wordsOf(segment, words, unit));
    else {
      const { start, end } = timesOf(segment, unit);
      const speaker = speakerOf(segment['speaker']) ?? voice;
      const part = spokenPart({ speaker, text, start, end, entry });
      if (part !== null) yield part;
    }
  }
}

function timesOf(segment: JsonObject, unit = 1): { start: number | null; end: number | null } {
  const pair: unknown = segment['timestamp'];
  if (Array.isArray(pair)) return { start: secondsOf(pair[0]), end: secondsOf(pair[1]) };
  return { start: secondsOf(segment['start'], unit), end: secondsOf(segment['end'], unit) };
}

const NO_WORDS: readonly unknown[] = [];

function firstVoice(words: readonly unknown[]): string | null {
  return words.map(voiceOf).find((found) => found !== null) ?? null;
}

function voiceOf(word: unknown): string | null {
  return isObject(word) ? speakerOf(word['speaker']) : null;
}

/** The words of a segment; one without a speaker is the one's before it. */
function wordsOf(segment: JsonObject, words: readonly unknown[], unit: number): readonly Word[] {
  let speaker = speakerOf(segment['speaker']);
  return words.filter(isObject).map((word) => {
    speaker = voiceOf(word) ?? speaker;
    return { speaker, text: String(word['word'] ?? word['text'] ?? ''), ...timesOf(word, unit), entry: word };
  });
}

/** A segment that was written as a list: its text, and the two numbers before it. */
function rowOf(entry: unknown): JsonObject | null {
  if (!Array.isArray(entry)) return null;
  const at = entry.findIndex((field: unknown) => typeof field === 'string');
  if (at < 2 || typeof entry[at - 1] !== 'number' || typeof entry[at - 2] !== 'number') return null;
  return { start: entry[at - 2], end: entry[at - 1], text: entry[at] };
}
