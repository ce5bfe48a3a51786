import { keyOfSounds, pronounce, similarityOfSounds } from '#language';
import type { Candidate } from './candidate.ts';
import { isSpelledOut, lettersSaid } from './letters-said.ts';
import type { WordRun } from './name-slot.ts';
import { SMALL_WORDS } from './small-words.ts';
import { nearKeys, SHORTEST_NEAR, SHORTEST_NEAR_OF_SEVERAL, type SoundForm, type SoundForms } from './sound-forms.ts';
import { type Word, wordsOf } from './words.ts';

/** A run of words and a name it sounds like. */
export interface Guess {
  readonly run: WordRun;
  readonly form: SoundForm;
  /** 0 to 1. */
  readonly similarity: number;
  /** Consonants that are heard as the name's, all of them; else one is another, too much or missing. */
  readonly sameKey: boolean;
  /** Somebody else's name is as near in sound: sound alone does not tell which. */
  readonly hasRival: boolean;
}

/** How a word sounds, worked out once per conversation. */
interface WordSound {
  readonly sound: string;
  readonly keyAtStart: string;
  readonly keyWithin: string;
}

/** Longest run of words that is taken for one name. */
const LONGEST_RUN = 4;
/** Longest run that may differ in a consonant. */
const LONGEST_NEAR = 3;
/** What ears make of the nasal that begins a name such as Nkechi. */
export const ABSORBED: ReadonlySet<string> = new Set(['the', 'in', 'an', 'a', 'and', 'uh', 'un', 'en']);

/** Finds the runs of a text that sound like a name, whether or not their place fits one. */
export type GuessNames = (
  text: string,
  words?: readonly Word[],
) => { readonly words: readonly Word[]; readonly guesses: readonly Guess[] };

/** Prepares the search by sound; runs less alike than `least` are none. O(words) for each text. */
export function nameGuesser(forms: SoundForms, least: number): GuessNames {
  const sounds = new Map<string, WordSound | null>();
  const near = new Map<string, readonly SoundForm[]>();
  const formsNear = (key: string, words: number): readonly SoundForm[] => {
    const asked = words < 3 ? key : `${key} `;
    const known = near.get(asked) ?? findForms(key, words, forms);
    near.set(asked, known);
    return known;
  };
  const soundOf = (word: Word): WordSound | null => {
    let known = sounds.get(word.text);
    if (known === undefined) {
      const isSpelled = isSpelledOut(word);
      known = isSpelled || isPlainWord(word) ? wordSound(word.folded, isSpelled) : null;
      sounds.set(word.text, known);
    }
    return known;
  };
  return (text, words = wordsOf(text)) => {
    const plain = words.map((word) => (isRestOfWord(text, word) && !isSpelledOut(word) ? null : soundOf(word)));
    const search: Search = { forms, formsNear, least };
    const joined = words.map((word, at) => isJoined(text, words[at - 1], word));
    const guesses: Guess[] = [];
    words.forEach((_, from) => {
      guesses.push(...guessesAt({ text, words, from, to: from }, { sounds: plain, joined }, search));
    });
    return { words, guesses };
  };
}

interface Search {
  readonly forms: SoundForms;
  /** Forms that have a key, or a key that differs from it in one sound. */
  formsNear(key: string, words: number): readonly SoundForm[];
  readonly least: number;
}

function wordSound(word: string, isSpelled: boolean): WordSound {
  const sound = pronounce(isSpelled ? lettersSaid(word) : word);
  return { sound, keyAtStart: keyOfSounds(sound), keyWithin: keyOfSounds(`a${sound}`).slice(1) };
}

/** Of each word of a text how it sounds, null for what is no plain word, and whether it makes one run with the word before it. */
interface TextHeard {
  readonly sounds: readonly (WordSound | null)[];
  readonly joined: readonly boolean[];
}

/** What the runs that begin at a word sound like. */
function guessesAt(start: WordRun, { sounds, joined }: TextHeard, search: Search): readonly Guess[] {
  const guesses: Guess[] = [];
  const absorbs = ABSORBED.has(start.words[start.from]?.folded ?? '');
  let key = '';
  for (let to = start.from + 1; to <= Math.min(start.words.length, start.from + LONGEST_RUN); to++) {
    const sound = sounds[to - 1] ?? null;
    if (sound === null || (to > start.from + 1 && joined[to - 1] !== true)) break;
    key = to === start.from + 1 ? sound.keyAtStart : joinedKey(key, sound.keyWithin);
    if (key.length > search.forms.longestKey + 2) break;
    if (!mayFit(key, to - start.from, absorbs, search)) continue;
    if (isSmallTalk(start, to)) continue;
    const heard: Heard = { key, sounds: sounds.slice(start.from, to).map((one) => one?.sound ?? '') };
    guesses.push(...namesLike({ ...start, to }, heard, search));
  }
  return guesses;
}

/** Whether any name has the key of a run, or nearly; a look at what `fittingForms` would find. */
function mayFit(key: string, words: number, absorbs: boolean, { forms, formsNear }: Search): boolean {
  if (absorbs && words > 1 && (forms.byTailKey.size > 0 || (key.startsWith('A') && forms.byKey.has(key.slice(1)))))
    return true;
  return words > LONGEST_NEAR && !absorbs ? forms.byKey.has(key) : formsNear(key, words).length > 0;
}

function findForms(key: string, words: number, { byKey, byNearKey, longestKey }: SoundForms): readonly SoundForm[] {
  if (key.length > longestKey + 1) return [];
  const least = words < 3 ? SHORTEST_NEAR : SHORTEST_NEAR_OF_SEVERAL;
  const found = [byKey.get(key) ?? [], ...nearKeys(key, least).map((near) => byNearKey.get(near) ?? [])].flat();
  return found.length < 2 ? found : [...new Set(found)];
}

/** Small words only: no name is heard as "is it the". */
function isSmallTalk({ words, from }: WordRun, to: number): boolean {
  for (let at = from; at < to; at++) if (!SMALL_WORDS.has(words[at]?.folded ?? '')) return false;
  return true;
}

function joinedKey(key: string, more: string): string {
  return more !== '' && key.endsWith(more.charAt(0)) ? key + more.slice(1) : key + more;
}

/** The run as it was heard: the key of the whole, and the sound of each word. */
interface Heard {
  readonly key: string;
  readonly sounds: readonly string[];
}

/** No number, no contraction ("we'll"), no abbreviation. */
function isPlainWord(word: Word): boolean {
  const bare = word.text.replace(/['’]s$/i, '');
  if (/[\d'’.&]/.test(bare)) return false;
  return !/^\p{Lu}+$/u.test(bare) || /^a$/i.test(bare);
}

/** "'fraid": what is left of one. */
function isRestOfWord(text: string, { start }: Word): boolean {
  const before = text.charAt(start - 1);
  return before === "'" || before === '’';
}

/** Only blanks (or a hyphen) stand within a run. */
function isJoined(text: string, near: Word | undefined, far: Word): boolean {
  if (near === undefined) return false;
  const isBlank = far.start - near.end === 1 && text.charCodeAt(near.end) === 32;
  return isBlank || /^[\s-]+$/.test(text.slice(near.end, far.start));
}

/** The names that a run sounds like, the likest first, each candidate once. */
function namesLike(run: WordRun, heard: Heard, search: Search): readonly Guess[] {
  const scored = fittingForms(run, heard, search)
    .map(({ form, said, wanted }) => ({
      form,
      similarity: similarityOfSounds(said, wanted),
      sameKey: keyOfSounds(said) === keyOfSounds(wanted),
    }))
    .filter((one) => one.similarity >= search.least)
    .sort((one, other) => other.similarity - one.similarity || (one.form.written < other.form.written ? -1 : 1));
  const said = run.words
    .slice(run.from, run.to)
    .map((word) => word.folded)
    .join(' ');
  const candidates = new Set<Candidate>();
  return scored.flatMap((one) => {
    if (candidates.has(one.form.candidate)) return [];
    candidates.add(one.form.candidate);
    const hasRival = scored.some(
      (other) =>
        other.form.candidate !== one.form.candidate &&
        other.similarity > one.similarity - AS_NEAR &&
        !isTheVeryWords(other.form, said),
    );
    return [{ run, ...one, hasRival }];
  });
}

/** A name without a page, known from these very words: that it sounds like them says nothing. */
function isTheVeryWords({ candidate, folded }: SoundForm, said: string): boolean {
  return candidate.entity === null && folded === said;
}

/** Two likenesses in sound that are as good as the same. */
const AS_NEAR = 0.05;

interface Fitting {
  readonly form: SoundForm;
  readonly said: string;
  readonly wanted: string;
}

/** Names whose sound has the same consonants; for a run that begins with "the" or "in" also those whose first nasal it may be. */
function fittingForms(run: WordRun, { key, sounds }: Heard, { forms, formsNear }: Search): readonly Fitting[] {
  const { byKey, byTailKey } = forms;
  const said = together(sounds);
  const whole = formsNear(key, sounds.length).map((form) => ({ form, said, wanted: form.sound }));
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
