import type { SpokenPart } from '../part-turns.ts';
import { secondsOf } from '../seconds.ts';
import { noHeader } from '../source-text.ts';
import { type Word, wordParts } from '../word-parts.ts';
import { areMostly, isObject, listAt, textIn, valueAt } from './json-value.ts';
import { type JsonShape, newTally, speakerOf, type Tally } from './shape.ts';

/**
 * Rev AI (https://docs.rev.ai/api/asynchronous/transcripts) and Rev's human transcripts: `monologues` of one speaker each, whose `elements` are words, signs and the spaces
 * between them, word for word as they are printed. Times are `ts` in seconds, in human transcripts `timestamp` as "00:00:01,450"; those have names in `speakers`.
 */
export const rev: JsonShape = {
  format: 'rev-json',
  reason: 'has the monologues of Rev',
  find: (value) => {
    const monologues = listAt(value, 'monologues');
    if (!areMostly(monologues, (monologue) => listAt(monologue, 'elements') !== null)) return null;
    const tally = newTally();
    return { parts: monologueParts(monologues ?? [], namesOf(value), tally), tally, header: noHeader };
  },
};

function namesOf(value: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const speaker of listAt(value, 'speakers') ?? []) {
    const name = textIn(speaker, ['name']);
    const id = textIn(speaker, ['id']);
    if (name !== null && id !== null) names.set(id, name);
  }
  return names;
}

function* monologueParts(
  monologues: readonly unknown[],
  names: ReadonlyMap<string, string>,
  tally: Tally,
): Generator<SpokenPart> {
  for (const monologue of monologues) {
    const speaker =
      textIn(monologue, ['speaker_name']) ??
      textIn(valueAt(monologue, 'speaker_info'), ['display_name']) ??
      names.get(textIn(monologue, ['speaker']) ?? '') ??
      speakerOf(valueAt(monologue, 'speaker'));
    yield* wordParts(wordsOf(listAt(monologue, 'elements') ?? [], speaker, tally));
  }
}

/** The words between spaces, each with the signs that stand at it. */
function* wordsOf(elements: readonly unknown[], speaker: string | null, tally: Tally): Generator<Word> {
  let isSpaced = true;
  for (const element of elements) {
    tally.entries++;
    const value = isObject(element) ? element['value'] : null;
    if (!isObject(element) || typeof value !== 'string') {
      tally.unread++;
      continue;
    }
    const text = value.trim();
    if (text === '') {
      isSpaced ||= value !== '';
      continue;
    }
    yield {
      speaker,
      text,
      attaches: !isSpaced && !/^\s/.test(value),
      start: secondsOf(element['ts'] ?? element['timestamp']),
      end: secondsOf(element['end_ts'] ?? element['end_timestamp']),
      entry: element,
    };
    isSpaced = /\s$/.test(value);
  }
}
