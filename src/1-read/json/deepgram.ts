import type { SpokenPart } from '../part-turns.ts';
import { secondsOf } from '../seconds.ts';
import { byStart } from '../time-order.ts';
import { type Word, wordParts } from '../word-parts.ts';
import { jsonHeader } from './json-header.ts';
import { isObject, listAt, textIn, valueAt } from './json-value.ts';
import { type JsonShape, newTally, partsOf, type Spoken, speakerOf, type Tally } from './shape.ts';

/**
 * Deepgram (https://developers.deepgram.com/reference/speech-to-text/listen-pre-recorded): `results.channels[].alternatives[0].words[]` with times in seconds and `speaker`
 * numbers where `diarize` was on; `punctuated_word` where `smart_format` was. Where somebody kept the `paragraphs` or `utterances` only,
 * those. Several channels are voices of their own, in the order of time.
 */
export const deepgram: JsonShape = {
  format: 'deepgram-json',
  reason: 'has the channels of Deepgram',
  find: (value) => {
    const results = valueAt(value, 'results') ?? value;
    const channels = listAt(results, 'channels');
    if (channels === null || !channels.some((channel) => listAt(channel, 'alternatives') !== null)) return null;
    const tally = newTally();
    const header = jsonHeader(valueAt(value, 'metadata'), { title: ['title'], date: ['created'] });
    return { parts: partsIn(results, channels, tally), tally, header } satisfies Spoken;
  },
};

function partsIn(results: unknown, channels: readonly unknown[], tally: Tally): Iterable<SpokenPart> {
  const voices = channels.map((channel, index) => {
    const words = listAt(channel, 'alternatives', 0, 'words') ?? [];
    const inChannel = channels.length > 1 ? `Channel ${index}` : null;
    return words.length > 0
      ? wordParts(wordsOf(words, tally, inChannel))
      : sentencesOf(valueAt(channel, 'alternatives', 0), tally, inChannel);
  });
  const [first] = voices;
  if (voices.length === 1 && first !== undefined && hasWords(channels[0])) return first;
  const parts = byStart(voices);
  return parts.length > 0 ? parts : utterancesOf(results, tally);
}

function hasWords(channel: unknown): boolean {
  return (listAt(channel, 'alternatives', 0, 'words') ?? []).length > 0;
}

function* wordsOf(words: readonly unknown[], tally: Tally, inChannel: string | null): Generator<Word> {
  for (const word of words) {
    tally.entries++;
    const text = isObject(word) ? (word['punctuated_word'] ?? word['word']) : null;
    if (!isObject(word) || typeof text !== 'string') tally.unread++;
    else {
      const speaker = speakerOf(word['speaker']);
      yield {
        speaker: inChannel === null || speaker === null ? (speaker ?? inChannel) : `${inChannel}, ${speaker}`,
        text,
        start: secondsOf(word['start']),
        end: secondsOf(word['end']),
        entry: word,
      };
    }
  }
}

/** The sentences of the paragraphs, else the transcript as one. */
function* sentencesOf(alternative: unknown, tally: Tally, inChannel: string | null): Generator<SpokenPart> {
  const paragraphs = listAt(alternative, 'paragraphs', 'paragraphs') ?? [];
  for (const paragraph of paragraphs) {
    const speaker = speakerOf(valueAt(paragraph, 'speaker')) ?? inChannel;
    yield* partsOf(listAt(paragraph, 'sentences') ?? [], tally, (sentence) => {
      const text = textIn(sentence, ['text']);
      return text === null ? null : { speaker, text, ...timesOf(sentence) };
    });
  }
  const text = textIn(alternative, ['transcript']);
  const whole = paragraphs.length === 0 && text !== null ? [alternative] : [];
  yield* partsOf(whole, tally, () => ({ speaker: inChannel, text: text ?? '', start: null, end: null }));
}

function utterancesOf(results: unknown, tally: Tally): Iterable<SpokenPart> {
  return partsOf(listAt(results, 'utterances') ?? [], tally, (utterance) => {
    const text = textIn(utterance, ['transcript']);
    return text === null ? null : { speaker: speakerOf(utterance['speaker']), text, ...timesOf(utterance) };
  });
}

function timesOf(entry: unknown): { start: number | null; end: number | null } {
  return { start: secondsOf(valueAt(entry, 'start')), end: secondsOf(valueAt(entry, 'end')) };
}
