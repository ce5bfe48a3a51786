import { areFormsOfOneName, foldName, isCommonWord, isGivenName, keyOfSounds } from '#language';
import type { Candidate } from './candidate.ts';
import { ABSORBED, type Guess } from './guess-names.ts';
import { beginsClause, isEveryday, type NameSlot, nameSlot, type WordRun } from './name-slot.ts';
import type { SoundForm } from './sound-forms.ts';
import type { Word } from './words.ts';

/** What the judgement knows of the conversation. */
export interface Judgement {
  readonly talkedAbout: ReadonlySet<Candidate>;
  /** Folded names and words of names that are right as they stand. */
  readonly spelled: ReadonlySet<string>;
  /** The source writes sentences with capitals. */
  readonly capitals: boolean;
}

/**
 * Least similarity in sound, by what else speaks for a name. Measured 2026-11: on examples/misheard-names 19 of 21 put right (the other two are not in that vault)
 * and none false; in 916,000 words of AMI and ICSI talk against 215 invented pages, none false.
 */
const LEAST = {
  writtenAsName: 0.96,
  otherGivenName: 0.97,
  unknownWord: 0.9,
  certain: 0.88,
  everyday: 0.95,
  everydayRun: 0.93,
  compound: 0.97,
};
/** The least of them all. */
export const LEAST_SIMILARITY: number = LEAST.certain;
const SMALL_WORDS: ReadonlySet<string> = new Set(
  "a an the i you he she it we they me him her us them my your his its our their this that these those and or but so if as at by for from in into of off on onto out over to up with without about after before down then than there here where when what who how why which not no yes yeah okay ok oh um uh is are was were be been being am do does did done doing have has had having will would can could shall should may might must go goes going gone went get gets got come came comes see saw say says said all any some every each both more most much many one two three four five six seven eight nine ten first last next well just also very too really right now back up home late early soon again everyone everybody people people's thing things time day way bit lot kind sort like know think mean want need make made take took let put good great fine sure maybe hi hello hey thanks thank please sorry bye team guys folks all there man mate dude lads ladies gentlemen".split(
    ' ',
  ),
);
/** The decision: does this run, here, stand for the name it sounds like? */
export function isName(guess: Guess, search: Judgement, isOrganizationAt: (index: number) => boolean): boolean {
  const { run, form, similarity } = guess;
  const words = run.words.slice(run.from, run.to);
  const folded = words.map((word) => word.folded).join(' ');
  if (search.spelled.has(folded) && isRightAlready(run, form, search)) return false;
  if (words.length > 1 && (words.some((word) => search.spelled.has(word.folded)) || hasNameWithin(run, search)))
    return false;
  if (words.every((word) => SMALL_WORDS.has(word.folded)) || isCutOff(run) || folded.length < 4) return false;
  const slot = nameSlot(run, { kind: form.candidate.kind, isOrganizationAt });
  if (slot === 'none' || !isSameName(folded, guess)) return false;
  if (isWrittenAsName(run, search)) return similarity >= LEAST.writtenAsName && !isPartOfLongerName(run, form);
  return isEveryday(run) ? similarity >= leastForEveryday(guess, slot, search) : isUnknownName(guess, slot);
}

/** How alike everyday words must sound; more than anything can where their place does not call for a name. */
function leastForEveryday({ run, form }: Guess, slot: NameSlot, search: Judgement): number {
  if (keyOfSounds(form.sound).replace('A', '').length < 2) return Number.POSITIVE_INFINITY;
  if (slot === 'certain') return LEAST.certain;
  if (slot === 'strong') return run.to - run.from === 1 ? LEAST.everyday : LEAST.everydayRun;
  return run.to - run.from > 1 && search.talkedAbout.has(form.candidate) && isLong(form)
    ? LEAST.compound
    : Number.POSITIVE_INFINITY;
}

/** Words that are no English, and no article among them that goes with what follows it. */
function isUnknownName({ run, similarity }: Guess, slot: NameSlot): boolean {
  const said = run.words.slice(run.from, run.to);
  if (similarity < LEAST.unknownWord) return false;
  const startsWithArticle = said.length > 1 && /^(?:a|an|the)$/.test(said[0]?.folded ?? '');
  const hasSmallWord = said.length > 1 && said.slice(1).some((word) => SMALL_WORDS.has(word.folded));
  return slot !== 'weak' || (!hasSmallWord && !startsWithSmallWord(said) && (!startsWithArticle || beginsClause(run)));
}

/** "just ta": a small word that no nasal is mistaken for. */
function startsWithSmallWord([first, second]: readonly Word[]): boolean {
  return second !== undefined && first !== undefined && SMALL_WORDS.has(first.folded) && !ABSORBED.has(first.folded);
}

/** A word broken off before it is said in full: "to marke market". */
function isCutOff({ words, to }: WordRun): boolean {
  const [last, next] = [words[to - 1]?.folded ?? '', words[to]?.folded ?? ''];
  return next !== last && next.startsWith(last);
}

/** One of several words has a capital of its own within a sentence, and not all have: it is a name, the others are not. */
function hasNameWithin({ text, words, from, to }: WordRun, { capitals }: Judgement): boolean {
  const isCapital = (index: number): boolean => /^\p{Lu}/u.test(words[index]?.text ?? '');
  const before = words[from - 1];
  const beginsSentence = before === undefined || /[.!?…]/.test(text.slice(before.end, words[from]?.start));
  const own = words
    .slice(from, to)
    .filter((_, offset) => isCapital(from + offset) && !(offset === 0 && beginsSentence));
  return capitals && own.length > 0 && own.length < to - from;
}

/** "John Lewis", "Clare Short": another capital beside it that is no part of this name. */
function isPartOfLongerName({ text, words, from, to }: WordRun, form: SoundForm): boolean {
  const parts = foldName(form.candidate.name).split(' ');
  return [from - 1, to].some((index) => {
    const word = words[index];
    const gap = index < from ? text.slice(word?.end, words[from]?.start) : text.slice(words[to - 1]?.end, word?.start);
    if (word === undefined || !/^\s+$/.test(gap)) return false;
    return /^\p{Lu}\p{Ll}/u.test(word.text) && !isCommonWord(word.folded) && !parts.includes(word.folded);
  });
}

/** So many consonants in a row of everyday words are hardly there by accident. */
function isLong(form: SoundForm): boolean {
  return keyOfSounds(form.sound).length >= 4;
}

/** Spelled as a name that is known: nothing to put right, unless the source has no capitals and the name is no everyday word. */
function isRightAlready(run: WordRun, form: SoundForm, search: Judgement): boolean {
  const said = run.text.slice(run.words[run.from]?.start, run.words[run.to - 1]?.end);
  if (search.capitals || isEveryday(run)) return true;
  return said === form.written || foldName(said) !== form.folded;
}

/** Every word has a capital where sentences are written with capitals, and some word is no English. */
function isWrittenAsName(run: WordRun, { capitals }: Judgement): boolean {
  return capitals && !isEveryday(run) && run.words.slice(run.from, run.to).every((word) => /^\p{Lu}/u.test(word.text));
}

/** Two first names that we know to differ are two people, however alike they sound. */
function isSameName(said: string, { form, similarity }: Guess): boolean {
  if (said.includes(' ') || form.folded.includes(' ') || form.candidate.kind !== 'person' || !isGivenName(said))
    return true;
  return areFormsOfOneName(said, form.folded) || (!isGivenName(form.folded) && similarity >= LEAST.otherGivenName);
}
