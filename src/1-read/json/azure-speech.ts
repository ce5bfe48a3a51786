import type { SpokenPart } from '../part-turns.ts';
import { MILLISECOND, secondsOf, TICK } from '../seconds.ts';
import { byStart } from '../time-order.ts';
import { jsonHeader } from './json-header.ts';
import { areMostly, isObject, type JsonObject, listAt, textIn, valueAt } from './json-value.ts';
import { type JsonShape, newTally, partsOf, type Spoken, speakerOf, type Tally } from './shape.ts';

/**
 * Azure Speech. Batch transcription (https://learn.microsoft.com/azure/ai-services/speech-service/batch-transcription-get): `recognizedPhrases`, each with its `nBest`, offset and
 * duration in ticks of 100 ns and as ISO 8601 ("PT1.5S"), and a `speaker` number where asked for; stereo comes channel after channel, so phrases are put in the
 * order of time. Fast transcription: `phrases` in milliseconds. Conversation transcription: one event a phrase, with `SpeakerId` "Guest-1" and ticks.
 */
export const azureSpeech: JsonShape = {
  format: 'azure-speech-json',
  reason: 'has the recognised phrases of Azure Speech',
  find: (value) => {
    const tally = newTally();
    const batch = listAt(value, 'recognizedPhrases');
    if (areMostly(batch, (phrase) => 'nBest' in phrase)) {
      const header = jsonHeader(value, { date: ['timestamp'] });
      return spoken(batch ?? [], tally, { read: batchPhrase, header });
    }
    const fast = listAt(value, 'phrases');
    if (areMostly(fast, (phrase) => 'text' in phrase && 'offsetMilliseconds' in phrase))
      return spoken(fast ?? [], tally, { read: fastPhrase });
    const events = Array.isArray(value) ? value : isObject(value) ? [value] : null;
    return areMostly(events, isEvent) ? spoken(events ?? [], tally, { read: event }) : null;
  },
};

type Phrase = Pick<SpokenPart, 'speaker' | 'text' | 'start' | 'end'>;

function spoken(
  list: readonly unknown[],
  tally: Tally,
  options: { readonly read: (entry: JsonObject) => Phrase | null; readonly header?: Spoken['header'] },
): Spoken {
  const channels = new Set(list.map((entry) => valueAt(entry, 'channel')));
  const parts = partsOf(list, tally, (entry) => {
    const phrase = options.read(entry);
    if (phrase === null || phrase.speaker !== null || channels.size < 2) return phrase;
    return { ...phrase, speaker: `Channel ${textIn(entry, ['channel']) ?? '?'}` };
  });
  return { parts: byStart([parts]), tally, header: options.header ?? jsonHeader(null, {}) };
}

function batchPhrase(phrase: JsonObject): Phrase | null {
  const text = textIn(valueAt(phrase, 'nBest', 0), ['display', 'maskedITN', 'itn', 'lexical']);
  if (text === null && phrase['recognitionStatus'] === 'Success') return null;
  const start = secondsOf(phrase['offsetInTicks'], TICK) ?? secondsOf(phrase['offset']);
  const lasts = secondsOf(phrase['durationInTicks'], TICK) ?? secondsOf(phrase['duration']);
  return { speaker: speakerOf(phrase['speaker']), text: text ?? '', start, end: endOf(start, lasts) };
}

function fastPhrase(phrase: JsonObject): Phrase | null {
  const text = textIn(phrase, ['text']);
  if (text === null) return null;
  const start = secondsOf(phrase['offsetMilliseconds'], MILLISECOND);
  const end = endOf(start, secondsOf(phrase['durationMilliseconds'], MILLISECOND));
  return { speaker: speakerOf(phrase['speaker']), text, start, end };
}

function isEvent(entry: JsonObject): boolean {
  return ('SpeakerId' in entry || 'RecognitionStatus' in entry) && 'Offset' in entry;
}

/** Events of silence and of a recogniser that gave up have no text. */
function event(entry: JsonObject): Phrase {
  const speaker = speakerOf(entry['SpeakerId']);
  const start = secondsOf(entry['Offset'], TICK);
  const end = endOf(start, secondsOf(entry['Duration'], TICK));
  const text = textIn(entry, ['DisplayText', 'Text']) ?? '';
  return { speaker: speaker === 'Unidentified' || speaker === 'Unknown' ? null : speaker, text, start, end };
}

function endOf(start: number | null, lasts: number | null): number | null {
  return start === null || lasts === null ? null : Math.round((start + lasts) * 1000) / 1000;
}
