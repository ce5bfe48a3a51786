import type { MentionKind } from '#core';
import { isEnglishWord, isGivenName, relatedNames } from '#language';
import { accountByHead, accountByPair, accountsByHead } from './account-head.ts';
import { addressesIn } from './addresses.ts';
import type { Candidate } from './candidate.ts';
import { byShortForm, matchWholeName } from './match-person.ts';
import { asSpoken, type NameIndex } from './name-index.ts';
import type { WordRun } from './name-slot.ts';
import { isParticle } from './particles.ts';
import { parseSaidName } from './said-name.ts';
import { SMALL_WORDS } from './small-words.ts';
import type { TurnWords } from './talk-words.ts';
import { isTitle } from './titles.ts';
import type { Word } from './words.ts';

/** A place in a turn where a known name may stand. */
export interface NamePlace {
  readonly turn: number;
  /** Half-open, in UTF-16 units of the turn's text. */
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  /** The name as said, without a possessive ending. */
  readonly text: string;
  /** The words it is made of; empty for an address. */
  readonly run: WordRun;
  /** An e-mail address or a handle, lower case and as one writes it; null for a name. */
  readonly address: string | null;
}

/** Longest name of a person that is looked for, in words. */
const LONGEST_PERSON = 4;

/** Prepares the search that finds, at each word of a turn, the longest known name that stands there: in full, a first name, nickname or alias, a title with a last name, initials, an address. Each turn O(words). */
export function placeFinder(index: NameIndex, near: NameIndex): FindPlaces {
  const kinds = new Map<string, WordKind>();
  const kindOf = (word: Word): WordKind => {
    const known = kinds.get(word.text) ?? wordKind(word, index, near);
    kinds.set(word.text, known);
    return known;
  };
  return (turn) => findPlaces(turn, index, kindOf);
}

/** Finds the places of a turn. */
export type FindPlaces = (turn: TurnWords) => readonly NamePlace[];

/** What a word may be, worked out once for all places where it stands. */
interface WordKind {
  /** Of the name that it is by itself; null where it is none. */
  readonly alone: MentionKind | null;
  /** A longer name may begin with it. */
  readonly isStart: boolean;
}

function findPlaces(turn: TurnWords, index: NameIndex, kindOf: (word: Word) => WordKind): readonly NamePlace[] {
  const addresses = addressesIn(turn.text).map((one): NamePlace => {
    const run = { text: turn.text, words: turn.words, from: 0, to: 0 };
    const text = turn.text.slice(one.start, one.end);
    return { turn: turn.turn, start: one.start, end: one.end, kind: 'other', text, run, address: one.address };
  });
  const places: NamePlace[] = [];
  for (let from = 0; from < turn.words.length; from++) {
    const found = placeAt(turn, from, index, kindOf);
    if (found === null || addresses.some((one) => one.start < found.end && found.start < one.end)) continue;
    places.push(found);
    from = found.run.to - 1;
  }
  return [...addresses, ...places];
}

function placeAt(turn: TurnWords, from: number, index: NameIndex, kindOf: (word: Word) => WordKind): NamePlace | null {
  const first = turn.words[from];
  if (first === undefined || isRestOfWord(turn.text, first)) return null;
  const { alone, isStart } = kindOf(first);
  const limit =
    isStart || index.hasAcronyms
      ? Math.min(turn.words.length, from + Math.max(index.longest, LONGEST_PERSON))
      : from + 1;
  for (let to = endOfStretch(turn, from, limit); to > from + 1; to--) {
    const run: WordRun = { text: turn.text, words: turn.words, from, to };
    const kind = kindOfRun(run, index);
    if (kind !== null) return placeOf(turn, run, kind);
  }
  return alone === null ? null : placeOf(turn, { text: turn.text, words: turn.words, from, to: from + 1 }, alone);
}

/** "'Kay" for "okay": what is left of a word. */
function isRestOfWord(text: string, { start }: Word): boolean {
  return /['’]/.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]['’]$/u.test(text.slice(0, start));
}

function wordKind(word: Word, index: NameIndex, near: NameIndex): WordKind {
  const { folded } = word;
  const isStart = index.starts.has(folded) || isTitle(folded) || folded.length === 1 || isGivenName(folded);
  return { alone: kindOfWord(word, index, near), isStart };
}

/** How far from a word on, up to a limit, a run may reach: only blanks, hyphens and "&" stand within it, and a full stop after a title or an initial. */
function endOfStretch({ text, words }: TurnWords, from: number, limit: number): number {
  let to = from + 1;
  for (; to < limit; to++) {
    const [before, after] = [words[to - 1], words[to]];
    const gap = text.slice(before?.end, after?.start);
    const isShort = isTitle(before?.folded ?? '') || before?.text.length === 1;
    if (gap !== ' ' && !/^[\s&+-]+$/.test(gap) && !(isShort && /^\.\s*$/.test(gap))) break;
    if (/['’]s$/i.test(before?.text ?? '')) break;
  }
  return to;
}

function kindOfWord(word: Word, index: NameIndex, near: NameIndex): MentionKind | null {
  const key = word.folded;
  if (key.length < 2) return null;
  const whole = index.whole.get(key) ?? near.whole.get(key) ?? index.whole.get(asSpoken(key));
  if (whole !== undefined) return kindOf(whole);
  if (index.first.get(key) !== undefined || near.first.get(key) !== undefined) return 'person';
  const isCapital = /^\p{Lu}/u.test(word.text);
  if ((isCapital || !isEnglishWord(key)) && (index.last.get(key) ?? near.last.get(key)) !== undefined) return 'person';
  if (isGivenName(key) && relatedNames(key).some((name) => index.first.get(name) !== undefined)) return 'person';
  if (!isEnglishWord(key) && byShortForm(key, index).length === 1) return 'person';
  if (
    (/^\p{Lu}{3,}$/u.test(word.text) || (key.length > 2 && !isEnglishWord(key))) &&
    index.acronym.get(key) !== undefined
  )
    return kindOf(index.acronym.get(key) ?? []);
  if (accountByHead(key, index) !== null && (isCapital || !isEnglishWord(key))) return 'organization';
  if (isCapital && accountsByHead(key, index).length > 1) return 'organization';
  const isInitials =
    (key.length === 2 && !isEnglishWord(key) && near.initials.get(key) !== undefined) ||
    (/^\p{Lu}{2,3}$/u.test(word.text) && index.initials.get(key) !== undefined);
  return isInitials ? 'person' : null;
}

function kindOfRun(run: WordRun, index: NameIndex): MentionKind | null {
  const words = run.words.slice(run.from, run.to);
  const key = words.map((word) => word.folded).join(' ');
  const whole = index.whole.get(key) ?? index.whole.get(asSpoken(key));
  if (whole !== undefined) return kindOf(whole);
  if (words.every((word) => word.folded.length === 1)) {
    const letters = key.replaceAll(' ', '');
    const things = index.whole.get(letters) ?? (letters.length > 2 ? index.acronym.get(letters) : undefined);
    if (things !== undefined) return kindOf(things);
    const isSomebody = index.first.get(letters) !== undefined || index.initials.get(letters) !== undefined;
    return isSomebody && isSpelledInitials(words) ? 'person' : null;
  }
  const [first = '', second = ''] = words.map((word) => word.folded);
  if (words.length === 2 && isTitle(first))
    return /^\p{Lu}/u.test(words[1]?.text ?? '') || !isEnglishWord(second) || index.last.get(second) !== undefined
      ? 'person'
      : null;
  const expanded = expansionOf(words, index);
  if (expanded !== null) return expanded;
  if (accountByPair(key, index) !== null) return 'organization';
  const middle = words.slice(1, -1);
  if (isTitle(first) && words.length > 2 && middle.every((word) => isParticle(word.folded)))
    return index.last.get(words.at(-1)?.folded ?? '') === undefined ? null : 'person';
  if (words.length > 3 || index.last.get(words.at(-1)?.folded ?? '') === undefined) return null;
  return matchWholeName(parseSaidName(key), index) === null ? null : 'person';
}

/** "J J", "s r": letters that are no words, or written large. */
function isSpelledInitials(words: readonly Word[]): boolean {
  if (words.length > 3) return false;
  return words.every((word) => /^\p{Lu}$/u.test(word.text)) || words.every((word) => !/^[aiou]$/.test(word.folded));
}

/** "Cost Guardrails Program" where a page is called CGP: three words or more with capitals, the last of a sort that bears such a name, or four and more that each say something. */
function expansionOf(words: readonly Word[], index: NameIndex): MentionKind | null {
  if (words.length < 3 || words.length > 5) return null;
  const letters = words.map((word) => word.folded.charAt(0)).join('');
  const isNamed =
    words.every((word) => /^\p{Lu}/u.test(word.text)) ||
    UNDERTAKING.test(words.at(-1)?.folded ?? '') ||
    (words.length > 3 && !words.some((word) => SMALL_WORDS.has(word.folded)));
  const things =
    (isNamed ? index.whole.get(letters) : undefined)?.filter((one) => /^\p{Lu}{3,5}$/u.test(one.name)) ?? [];
  return things.length === 1 ? kindOf(things) : null;
}

const UNDERTAKING =
  /^(?:program|programme|project|platform|system|alliance|initiative|framework|board|network|pipeline|assistant|rollout|hub|group|council|federation|association)$/;

function kindOf([first]: readonly Candidate[]): MentionKind | null {
  if (first === undefined) return null;
  return first.kind === 'account' ? 'organization' : first.kind;
}

/** The place without its possessive ending. */
export function placeOf(turn: TurnWords, run: WordRun, kind: MentionKind): NamePlace {
  const [first, last] = [run.words[run.from], run.words[run.to - 1]];
  const start = first?.start ?? 0;
  const end = (last?.end ?? start) - (/['’]s$/i.exec(last?.text ?? '')?.[0].length ?? 0);
  return { turn: turn.turn, start, end, kind, text: turn.text.slice(start, end), run, address: null };
}
