import { keyOfSounds, pronounce, similarityOfSounds } from '#language';
import type { WordRun } from './name-slot.ts';
import type { SoundForm, SoundForms } from './sound-forms.ts';
import { type Word, wordsOf } from './words.ts';

/** A run of words and the one name it sounds like. */
export interface Guess {
  readonly run: WordRun;
  readonly form: SoundForm;
  /** 0 to 1. */
  readonly similarity: number;
}

/** How a word sounds, worked out once per conversation. */
interface WordSound {
  readonly sound: string;
  readonly keyAtStart: string;
  readonly keyWithin: string;
}

/** Longest run of words that is taken for one name. */
const LONGEST_RUN = 4;
/** What ears make of the nasal that begins a name such as Nkechi. */
export const ABSORBED: ReadonlySet<string> = new Set(['the', 'in', 'an', 'a', 'and', 'uh', 'un', 'en']);

/** Finds the runs of a text that sound like a name, whether or not their place fits one. */
export type GuessNames = (text: string) => { readonly words: readonly Word[]; readonly guesses: readonly Guess[] };

/** Prepares the search by sound; runs less alike than `least` are none. O(words) for each text. */
export function nameGuesser(forms: SoundForms, least: number): GuessNames {
  const sounds = new Map<string, WordSound>();
  const soundOf = (word: Word): WordSound => {
    const known = sounds.get(word.folded) ?? wordSound(word.folded);
    sounds.set(word.folded, known);
    return known;
  };
  return (text) => {
    const words = wordsOf(text);
    const plain = words.map((word) => (isPlainWord(text, word) ? soundOf(word) : null));
    return {
      words,
      guesses: words.flatMap((_, from) => guessesAt({ text, words, from, to: from }, plain, { forms, least })),
    };
  };
}

interface Search {
  readonly forms: SoundForms;
  readonly least: number;
}

function wordSound(word: string): WordSound {
  const sound = pronounce(word);
  return { sound, keyAtStart: keyOfSounds(sound), keyWithin: keyOfSounds(`a${sound}`).slice(1) };
}

/** What the runs that begin at a word sound like, each only where one candidate alone fits best. */
function guessesAt(start: WordRun, sounds: readonly (WordSound | null)[], search: Search): readonly Guess[] {
  const guesses: Guess[] = [];
  const absorbs = ABSORBED.has(start.words[start.from]?.folded ?? '');
  let key = '';
  for (let to = start.from + 1; to <= Math.min(start.words.length, start.from + LONGEST_RUN); to++) {
    const sound = sounds[to - 1] ?? null;
    if (sound === null || !isJoined(start, to)) break;
    key = to === start.from + 1 ? sound.keyAtStart : joinedKey(key, sound.keyWithin);
    if (!search.forms.byKey.has(key) && !absorbs) continue;
    const guess = bestOf(
      { ...start, to },
      { key, sounds: sounds.slice(start.from, to).map((one) => one?.sound ?? '') },
      search,
    );
    if (guess !== null) guesses.push(guess);
  }
  return guesses;
}

function joinedKey(key: string, more: string): string {
  return more !== '' && key.endsWith(more.charAt(0)) ? key + more.slice(1) : key + more;
}

/** The run as it was heard: the key of the whole, and the sound of each word. */
interface Heard {
  readonly key: string;
  readonly sounds: readonly string[];
}

/** No number, no contraction ("we'll", "'fraid"), no abbreviation and no letter but "a". */
function isPlainWord(text: string, word: Word): boolean {
  const bare = word.text.replace(/['’]s$/i, '');
  if (/[\d'’.&]/.test(bare) || /['’]/.test(text.charAt(word.start - 1))) return false;
  return bare.length === 1 ? /a/i.test(bare) : !/^\p{Lu}+$/u.test(bare);
}

/** Only blanks (or a hyphen) stand within a run. */
function isJoined({ text, words, from }: WordRun, to: number): boolean {
  const [near, far] = [words[to - 2], words[to - 1]];
  return (
    to - from === 1 || (near !== undefined && far !== undefined && /^[\s-]+$/.test(text.slice(near.end, far.start)))
  );
}

function bestOf(run: WordRun, heard: Heard, search: Search): Guess | null {
  const scored = fittingForms(run, heard, search.forms)
    .map(({ form, said, wanted }) => ({ form, similarity: similarityOfSounds(said, wanted) }))
    .sort((one, other) => other.similarity - one.similarity || (one.form.written < other.form.written ? -1 : 1));
  const [best] = scored;
  if (best === undefined || best.similarity < search.least) return null;
  const rival = scored.some(
    (one) => one.form.candidate !== best.form.candidate && one.similarity > best.similarity - 0.05,
  );
  return rival ? null : { run, ...best };
}

interface Fitting {
  readonly form: SoundForm;
  readonly said: string;
  readonly wanted: string;
}

/** Names whose sound has the same consonants; for a run that begins with "the" or "in" also those whose first nasal it may be. */
function fittingForms(run: WordRun, { key, sounds }: Heard, { byKey, byTailKey }: SoundForms): readonly Fitting[] {
  const said = together(sounds);
  const whole = (byKey.get(key) ?? []).map((form) => ({ form, said, wanted: form.sound }));
  if (sounds.length < 2 || !ABSORBED.has(run.words[run.from]?.folded ?? '')) return whole;
  const rest = together(sounds.slice(1));
  const nasal = (byTailKey.get(keyOfSounds(rest)) ?? []).map((form) => ({
    form,
    said: rest,
    wanted: form.sound.slice(1),
  }));
  const swallowed = key.startsWith('A') ? (byKey.get(key.slice(1)) ?? []) : [];
  return [...whole, ...nasal, ...swallowed.map((form) => ({ form, said, wanted: form.sound }))];
}

function together(sounds: readonly string[]): string {
  return sounds.join('').replace(/(.)\1+/g, '$1');
}
