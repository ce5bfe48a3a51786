import { secondsOf } from '../seconds.ts';
import { jsonHeader } from './json-header.ts';
import { areMostly, isObject, type JsonObject, listAt, textIn } from './json-value.ts';
import { type JsonShape, newTally, partsOf, speakerOf } from './shape.ts';

/**
 * Recall.ai (https://docs.recall.ai, "Transcript schema"): a list of stretches, each with its `participant.name` (older: `speaker`) and its `words`, whose times are seconds or
 * objects with those as `relative` and the moment as `absolute`.
 */
export const recall: JsonShape = {
  format: 'recall.ai-json',
  reason: 'has the words of the participants of a Recall.ai transcript',
  find: (value) => {
    const list = listAt(value);
    if (!areMostly(list, (entry) => whoSpeaks(entry) !== null && wordsOf(entry)[0]?.['start_timestamp'] !== undefined))
      return null;
    const tally = newTally();
    const parts = partsOf(list ?? [], tally, (entry) => {
      const words = wordsOf(entry);
      const text = words.map((word) => textIn(word, ['text']) ?? '').join(' ');
      const [first, last] = [words[0]?.['start_timestamp'], words.at(-1)?.['end_timestamp']];
      return { speaker: whoSpeaks(entry), text, start: secondsOf(relative(first)), end: secondsOf(relative(last)) };
    });
    const first = wordsOf(list?.find(isObject) ?? {})[0]?.['start_timestamp'];
    return { parts, tally, header: jsonHeader(first, { date: ['absolute'] }) };
  },
};

function whoSpeaks(entry: JsonObject): string | null {
  return speakerOf(entry['participant'] ?? entry['speaker']);
}

function wordsOf(entry: JsonObject): readonly JsonObject[] {
  return (listAt(entry, 'words') ?? []).filter(isObject);
}

function relative(time: unknown): unknown {
  return isObject(time) ? time['relative'] : time;
}
