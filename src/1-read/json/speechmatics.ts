import { secondsOf } from '../seconds.ts';
import { type Word, wordParts } from '../word-parts.ts';
import { jsonHeader } from './json-header.ts';
import { areMostly, isObject, type JsonObject, listAt, textIn, valueAt } from './json-value.ts';
import { type JsonShape, newTally, speakerOf, type Tally } from './shape.ts';

/**
 * Speechmatics json-v2 (https://docs.speechmatics.com/speech-to-text/batch/output): `results` of words and punctuation with `alternatives`, in which a sign says what it
 * `attaches_to`, and the speaker is "S1", a name that was enrolled, or "UU" where unknown. Languages without spaces say so by their `word_delimiter`.
 */
export const speechmatics: JsonShape = {
  format: 'speechmatics-json',
  reason: 'has the results of Speechmatics',
  find: (value) => {
    const results = listAt(value, 'results');
    if (!areMostly(results, isResult)) return null;
    const tally = newTally();
    const hasSpaces = valueAt(value, 'metadata', 'language_pack_info', 'word_delimiter') !== '';
    const header = jsonHeader(valueAt(value, 'job'), { date: ['created_at'] });
    return { parts: wordParts(wordsOf(results ?? [], hasSpaces, tally)), tally, header };
  },
};

function isResult(entry: JsonObject): boolean {
  if (entry['type'] === 'speaker_change') return true;
  return 'type' in entry && 'start_time' in entry && isObject(listAt(entry, 'alternatives')?.[0]);
}

function* wordsOf(results: readonly unknown[], hasSpaces: boolean, tally: Tally): Generator<Word> {
  let opens = false;
  for (const result of results) {
    if (valueAt(result, 'type') === 'speaker_change') continue;
    tally.entries++;
    const best = valueAt(result, 'alternatives', 0);
    const text = textIn(best, ['content']);
    if (!isObject(result) || text === null) {
      tally.unread++;
      continue;
    }
    const to = result['attaches_to'];
    const isSign = result['type'] === 'punctuation' && to !== 'none' && to !== 'next';
    yield {
      speaker: voiceOf(best) ?? textIn(result, ['channel']),
      text,
      attaches: isSign || opens || !hasSpaces,
      start: secondsOf(result['start_time']),
      end: secondsOf(result['end_time']),
      entry: result,
    };
    opens = to === 'next' || to === 'both';
  }
}

function voiceOf(alternative: unknown): string | null {
  const speaker = speakerOf(valueAt(alternative, 'speaker'));
  return speaker === 'UU' ? null : speaker;
}
