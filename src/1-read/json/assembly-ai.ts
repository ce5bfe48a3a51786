import type { SpokenPart } from '../part-turns.ts';
import { MILLISECOND, secondsOf } from '../seconds.ts';
import { noHeader } from '../source-text.ts';
import { type Word, wordParts } from '../word-parts.ts';
import { areMostly, isObject, type JsonObject, listAt, textIn } from './json-value.ts';
import { type JsonShape, newTally, partsOf, speakerOf, type Tally } from './shape.ts';

/**
 * AssemblyAI (https://www.assemblyai.com/docs/api-reference/transcripts/get): `utterances` with a letter for the speaker, times in milliseconds and their `words`; null
 * without `speaker_labels`, when there are `words` alone. An utterance is one speaker's and may be minutes long, so its words are taken where it has them.
 */
export const assemblyAi: JsonShape = {
  format: 'assemblyai-json',
  reason: 'has the utterances or words of AssemblyAI, in milliseconds',
  find: (value) => {
    if (!isObject(value) || !MARKS.some((mark) => mark in value)) return null;
    const utterances = listAt(value, 'utterances');
    const words = listAt(value, 'words');
    const hasUtterances = areMostly(utterances, isSaid);
    if (!hasUtterances && !areMostly(words, isSaid)) return null;
    const tally = newTally();
    const parts = hasUtterances
      ? utteranceParts(utterances ?? [], tally)
      : wordParts(wordsOf(words ?? [], null, tally));
    return { parts, tally, header: noHeader };
  },
};

/** Fields of its answer that no other service has. */
const MARKS = ['audio_url', 'acoustic_model', 'language_model', 'speech_model', 'speech_models', 'speaker_labels'];

function isSaid(entry: JsonObject): boolean {
  return typeof entry['text'] === 'string' && typeof entry['start'] === 'number';
}

function* utteranceParts(utterances: readonly unknown[], tally: Tally): Generator<SpokenPart> {
  for (const utterance of utterances) {
    const words = listAt(utterance, 'words') ?? [];
    const speaker = isObject(utterance) ? voiceOf(utterance) : null;
    if (words.length > 0) yield* wordParts(wordsOf(words, speaker, tally));
    else
      yield* partsOf([utterance], tally, (entry) => {
        const text = textIn(entry, ['text']);
        return text === null ? null : { speaker, text, ...timesOf(entry) };
      });
  }
}

function* wordsOf(words: readonly unknown[], speaker: string | null, tally: Tally): Generator<Word> {
  for (const word of words) {
    tally.entries++;
    const text = isObject(word) ? word['text'] : null;
    if (!isObject(word) || typeof text !== 'string') tally.unread++;
    else yield { speaker: voiceOf(word) ?? speaker, text, ...timesOf(word), entry: word };
  }
}

function voiceOf(entry: JsonObject): string | null {
  const speaker = speakerOf(entry['speaker']);
  if (speaker !== null) return speaker;
  const channel = textIn(entry, ['channel']);
  return channel === null ? null : `Channel ${channel}`;
}

function timesOf(entry: JsonObject): { start: number | null; end: number | null } {
  return { start: secondsOf(entry['start'], MILLISECOND), end: secondsOf(entry['end'], MILLISECOND) };
}
