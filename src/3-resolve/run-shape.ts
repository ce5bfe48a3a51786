import { baseForm, isEnglishWord, isGivenName } from '#language';
import { ABSORBED } from './guess-names.ts';
import type { WordRun } from './name-slot.ts';
import { SMALL_WORDS } from './small-words.ts';
import type { Word } from './words.ts';

// What the words themselves, and those beside them, say for or against a misheard name, whatever name it would be.

/** "does tell a mere keep our files": an auxiliary before it and a verb after it leave no place for anything but a subject. */
export function isAskedAbout({ words, from, to }: WordRun): boolean {
  const [before, after] = [words[from - 1]?.folded ?? '', words[to]?.folded ?? ''];
  return /^(?:does|did|will|can|could|should|would)$/.test(before) && baseForm(after) === after;
}

/** "there was more rag than tile". */
export function isCompared({ words, from, to }: WordRun): boolean {
  return (
    /^(?:more|less|fewer|as|such)$/.test(words[from]?.folded ?? '') && /^(?:than|as)$/.test(words[to]?.folded ?? '')
  );
}

/** An article, a possessive or "I have" before it takes the words for themselves: "a castle in", "I've done more". */
export function isBound(run: WordRun): boolean {
  const before = run.words[run.from - 1];
  const first = run.words[run.from];
  if (before === undefined || first === undefined || run.text.slice(before.end, first.start).trim() !== '')
    return false;
  return BINDING.test(before.text.replace('’', "'"));
}

const BINDING =
  /^(?!i'm$)(?:an?|the|my|your|our|his|her|its|their|this|that|these|those|some|any|no|every|each|i|we|you|he|she|they|\p{L}+'(?:ve|d|ll|re|m)|very|too|more|most|so|quite|really|like|never|ever|nobody)$/iu;

/** "Becks hold", "Kin Folk", "Lark and Vain": a recogniser gives the first part of a name a capital and takes the rest for a word. */
export function beginsWithCapital({ words, from, to }: WordRun): boolean {
  const run = words.slice(from, to);
  const isCapital = (word: Word | undefined): boolean => /^\p{Lu}/u.test(word?.text ?? '');
  if (!isCapital(run[0])) return false;
  const rest = run.slice(1).filter((word) => !SMALL_WORDS.has(word.folded));
  return rest.every(isCapital) || !run.slice(1).some(isCapital);
}

const GOES_ON =
  /^(?:said|says|told|asked|thinks|wants|thought|knows|and|or|but|so|a|an|the|that|is|was|are|will|would|can|could|should|has|had|have|does|did|to|in|on|at|for|of|from|with|if|it|you|i|we|he|she|they|do|get|got|gets)$/;

/** "Landay can", "Krista and", "Paul said": somebody's name by itself, and the sentence goes on. */
export function isNameAndMore([first, ...more]: readonly Word[]): boolean {
  if (first === undefined || more.length === 0 || !/^\p{Lu}/u.test(first.text)) return false;
  const isGivenOrUnknown = isGivenName(first.folded) || !isEnglishWord(first.folded);
  return isGivenOrUnknown && more.every(({ folded, text }) => !/^\p{Lu}/u.test(text) && GOES_ON.test(folded));
}

/** "just ta": a small word that no nasal is mistaken for. */
export function startsWithSmallWord([first, second]: readonly Word[]): boolean {
  return second !== undefined && first !== undefined && SMALL_WORDS.has(first.folded) && !ABSORBED.has(first.folded);
}

/** A word broken off before it is said in full: "to marke market". */
export function isCutOff({ words, to }: WordRun): boolean {
  const [last, next] = [words[to - 1]?.folded ?? '', words[to]?.folded ?? ''];
  return next !== last && next.startsWith(last);
}
