import type { Conversation } from '#core';
import { foldName, isGivenName } from '#language';
import { isCapitalWord } from '../src/2-understand/builtin/mentions/common-words.ts';
import { contextFeatures } from '../src/3-resolve/name-context.ts';
import { SMALL_WORDS } from '../src/3-resolve/small-words.ts';
import { type Word, wordsOf } from '../src/3-resolve/words.ts';
import { isListedWord } from '../src/language/names/common-words.ts';
import { learn } from './logistic.ts';

/** What a context model is made of: the words that stand for themselves, and the weights for people and for things. */
export interface ContextModels {
  readonly words: readonly string[];
  readonly person: Readonly<Record<string, number>>;
  readonly thing: Readonly<Record<string, number>>;
}

/** A word said so often stands for itself; a feature must be seen so often, and weigh so much, to be kept. */
const OFTEN = 60;
const SEEN = 8;
const WEIGHTY = 1.5;
const LEARNING = { epochs: 6, rate: 0.3, penalty: 1e-6 };

type Kind = 'person' | 'thing' | 'none';

interface Place {
  readonly kind: Kind;
  readonly features: readonly string[];
}

/**
 * Learns where names stand: from talks with capitals, in which a word with a capital inside a sentence is a name, and the name of somebody where it is a first name or one of
 * those who speak. Each turn is learned from twice, as it stands and as a recogniser without signs and capitals would have it.
 */
export function trainContexts(talks: readonly Conversation[]): ContextModels {
  const words = vocabularyOf(talks);
  const places = talks.flatMap((talk) => placesIn(talk, new Set(words)));
  const counts = new Map<string, number>();
  for (const { features } of places) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count >= SEEN ? [name] : [])).sort();
  const weights = (kind: Kind): Readonly<Record<string, number>> => weightsOf(kind, places, names);
  return { words, person: weights('person'), thing: weights('thing') };
}

function weightsOf(kind: Kind, places: readonly Place[], names: readonly string[]): Readonly<Record<string, number>> {
  const at = new Map(names.map((name, index) => [name, index + 1]));
  const samples = places
    .filter((one) => one.kind === kind || one.kind === 'none')
    .map((one) => ({
      features: Int32Array.from([0, ...one.features.flatMap((name) => at.get(name) ?? [])]),
      isPositive: one.kind === kind,
      weight: 1,
    }));
  const learned = learn(samples, { size: names.length + 1, ...LEARNING });
  const rounded = (index: number): number => Math.round((learned[index] ?? 0) * 100) / 100;
  const kept = names.flatMap((name, index): [string, number][] => {
    const weight = rounded(index + 1);
    return Math.abs(weight) < WEIGHTY ? [] : [[name, weight]];
  });
  return Object.fromEntries([['always', rounded(0)], ...kept]);
}

function vocabularyOf(talks: readonly Conversation[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { turns } of talks)
    for (const { text } of turns)
      for (const word of wordsOf(text)) {
        const said = word.text.toLowerCase().replaceAll('’', "'");
        counts.set(said, (counts.get(said) ?? 0) + 1);
      }
  const often = [...counts].flatMap(([word, count]) =>
    SMALL_WORDS.has(word) || (count >= OFTEN && !isGivenName(word)) ? [word] : [],
  );
  return often.sort();
}

function placesIn(talk: Conversation, vocabulary: ReadonlySet<string>): readonly Place[] {
  const people = new Set(
    [...talk.participants.map((one) => one.name), ...talk.turns.map((turn) => turn.speaker ?? '')]
      .flatMap((name) => name.split(' '))
      .filter((word) => /^\p{Lu}/u.test(word))
      .map(foldName),
  );
  const small = new Set(
    talk.turns.flatMap(({ text }) =>
      wordsOf(text).flatMap((word) => (/^\p{Ll}/u.test(word.text) ? [word.folded] : [])),
    ),
  );
  return talk.turns.flatMap(({ text }) => {
    const words = wordsOf(text);
    const runs = runsIn(text, words, { people, small });
    return [text, text.toLowerCase().replace(/[.,!?;:"]/g, '')].flatMap((written) => {
      const cut = wordsOf(written);
      if (cut.length !== words.length) return [];
      return runs.map(({ kind, from, to }) => ({
        kind,
        features: contextFeatures({ text: written, words: cut, from, to }, vocabulary),
      }));
    });
  });
}

interface KindRun {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
}

/** The names of a text, and the words that are none; without small words and those of which one cannot tell. */
function runsIn(
  text: string,
  words: readonly Word[],
  known: { readonly people: ReadonlySet<string>; readonly small: ReadonlySet<string> },
): readonly KindRun[] {
  const runs: KindRun[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const word = words[from];
    if (word === undefined || /\d/.test(word.text) || isCapitalWord(word.text.toLowerCase())) continue;
    const begins = from === 0 || /[.!?…:"“]/.test(text.slice(words[from - 1]?.end, word.start));
    const isOrdinary = begins && (known.small.has(word.folded) || isListedWord(word.folded));
    if (!/^\p{Lu}\p{Ll}/u.test(word.text) || isOrdinary) {
      if (!SMALL_WORDS.has(word.folded)) runs.push({ kind: 'none', from, to: from + 1 });
      continue;
    }
    const to = endOfName(text, words, from);
    const isPerson = known.people.has(word.folded) || isGivenName(word.folded);
    if (isPerson || !begins) runs.push({ kind: isPerson ? 'person' : 'thing', from, to });
    from = to - 1;
  }
  return runs;
}

function endOfName(text: string, words: readonly Word[], from: number): number {
  let to = from + 1;
  while (/^\p{Lu}\p{Ll}/u.test(words[to]?.text ?? '') && text.slice(words[to - 1]?.end, words[to]?.start) === ' ')
    to += 1;
  return to;
}
