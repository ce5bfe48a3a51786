import { secondsOf } from '../seconds.ts';
import { jsonHeader } from './json-header.ts';
import { areMostly, isObject, listAt, textIn } from './json-value.ts';
import { type JsonShape, newTally, partsOf, speakerOf } from './shape.ts';

/**
 * Fireflies: the `Transcript` of its API (https://docs.fireflies.ai/schema/transcript) with `sentences` of `speaker_name`, `text` and times in seconds, which
 * is null while a meeting is being processed; and the list that its "Download transcript" gives, with `sentence`, `startTime` and `endTime`.
 * `date` is in milliseconds since 1970 (UTC), in older exports ISO 8601.
 */
export const fireflies: JsonShape = {
  format: 'fireflies-json',
  reason: 'has the sentences of a Fireflies transcript',
  find: (value) => {
    const list = Array.isArray(value) ? value : listAt(value, 'sentences');
    const isList = areMostly(
      list,
      (entry) => 'speaker_name' in entry && ('sentence' in entry || 'start_time' in entry),
    );
    const isUnsaid = isObject(value) && 'sentences' in value && (list === null || list.length === 0);
    if (!isList && !isUnsaid) return null;
    const tally = newTally();
    const parts = partsOf(list ?? [], tally, (entry) => {
      const text = textIn(entry, ['text', 'sentence', 'raw_text']);
      if (text === null) return null;
      return {
        speaker: speakerOf(entry['speaker_name']) ?? speakerOf(entry['speaker_id']),
        text,
        start: secondsOf(entry['start_time'] ?? entry['startTime']),
        end: secondsOf(entry['end_time'] ?? entry['endTime']),
      };
    });
    return { parts, tally, header: headerOf(value) };
  },
};

function headerOf(value: unknown): ReturnType<typeof jsonHeader> {
  const fields = { title: ['title'], date: ['dateString', 'date'], people: ['meeting_attendees', 'participants'] };
  return jsonHeader(value, fields);
}
