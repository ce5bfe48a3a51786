import type { SpokenPart } from '../part-turns.ts';
import { MILLISECOND, secondsOf } from '../seconds.ts';
import { noHeader } from '../source-text.ts';
import { type Word, wordParts } from '../word-parts.ts';
import { areMostly, isObject, listAt, textIn, valueAt } from './json-value.ts';
import { type JsonShape, newTally, partsOf, type Tally } from './shape.ts';

/**
 * Amazon Transcribe (https://docs.aws.amazon.com/transcribe/latest/dg/how-input.html#how-output): `results.items` of words and signs, their times seconds in quotes, none for
 * signs. Who speaks stands on the item (`speaker_label`), in older output in `speaker_labels.segments[].items` by start time, with channels in
 * `channel_labels`. Newer output has `audio_segments` too, taken where the items are missing.
 */
export const awsTranscribe: JsonShape = {
  format: 'aws-transcribe-json',
  reason: 'has the items of Amazon Transcribe',
  find: (value) => {
    const results = valueAt(value, 'results') ?? value;
    const items = listAt(results, 'items');
    const segments = listAt(results, 'audio_segments');
    const hasItems = areMostly(items, (item) => 'type' in item && listAt(item, 'alternatives') !== null);
    if (!hasItems && !areMostly(segments, (segment) => 'transcript' in segment)) return null;
    const tally = newTally();
    const parts = hasItems
      ? wordParts(wordsOf(items ?? [], labelsByTime(results), tally))
      : segmentParts(segments ?? [], tally);
    return { parts, tally, header: noHeader };
  },
};

/**
 * Amazon Transcribe Call Analytics (https://docs.aws.amazon.com/transcribe/latest/dg/call-analytics-batch.html): a `Transcript` of what `AGENT` and `CUSTOMER` say, in milliseconds.
 */
export const awsCallAnalytics: JsonShape = {
  format: 'aws-call-analytics-json',
  reason: 'has the transcript of Amazon Transcribe Call Analytics',
  find: (value) => {
    const list = listAt(value, 'Transcript');
    if (!areMostly(list, (entry) => 'ParticipantRole' in entry && 'Content' in entry)) return null;
    const tally = newTally();
    const parts = partsOf(list ?? [], tally, (entry) => {
      const text = textIn(entry, ['Content']);
      if (text === null) return null;
      const role = textIn(entry, ['ParticipantRole']) ?? '';
      return {
        speaker: role === '' ? null : role.charAt(0) + role.slice(1).toLowerCase(),
        text,
        start: secondsOf(entry['BeginOffsetMillis'], MILLISECOND),
        end: secondsOf(entry['EndOffsetMillis'], MILLISECOND),
      };
    });
    return { parts, tally, header: noHeader };
  },
};

function* wordsOf(items: readonly unknown[], labels: ReadonlyMap<string, string>, tally: Tally): Generator<Word> {
  let last: string | null = null;
  for (const item of items) {
    tally.entries++;
    const text = textIn(valueAt(item, 'alternatives', 0), ['content']);
    if (!isObject(item) || text === null) {
      tally.unread++;
      continue;
    }
    const attaches = item['type'] === 'punctuation';
    const label = voiceOf(item) ?? labels.get(String(item['start_time'])) ?? null;
    if (!attaches) last = label;
    const times = { start: secondsOf(item['start_time']), end: secondsOf(item['end_time']) };
    yield { speaker: last, text, attaches, ...times, entry: item };
  }
}

/** Who speaks, by the start time of a word as it is written there. */
function labelsByTime(results: unknown): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const speakers = listAt(results, 'speaker_labels', 'segments') ?? [];
  const channels = listAt(results, 'channel_labels', 'channels') ?? [];
  for (const group of [...speakers, ...channels]) {
    const label = voiceOf(group);
    for (const item of listAt(group, 'items') ?? []) {
      const voice = voiceOf(item) ?? label;
      if (voice !== null) labels.set(String(valueAt(item, 'start_time')), voice);
    }
  }
  return labels;
}

function segmentParts(segments: readonly unknown[], tally: Tally): Iterable<SpokenPart> {
  return partsOf(segments, tally, (segment) => {
    const text = textIn(segment, ['transcript']);
    if (text === null) return null;
    const times = { start: secondsOf(segment['start_time']), end: secondsOf(segment['end_time']) };
    return { speaker: voiceOf(segment), text, ...times };
  });
}

function voiceOf(entry: unknown): string | null {
  const speaker = textIn(entry, ['speaker_label']);
  return speaker ?? textIn(entry, ['channel_label'])?.replace(/^ch_(\d{1,3})$/, 'Channel $1') ?? null;
}
