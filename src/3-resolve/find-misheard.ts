import type { Conversation } from '#core';
import {
  areFormsOfOneName,
  foldName,
  isCommonWord,
  isGivenName,
  keyOfSounds,
  pronounce,
  similarityOfSounds,
} from '#language';
import type { Candidate } from './candidate.ts';
import { hasCapitals } from './count-things.ts';
import { beginsClause, isEveryday, type NameSlot, nameSlot, type WordRun } from './name-slot.ts';
import type { NearCandidates } from './near-candidates.ts';
import { type SoundForm, type SoundForms, soundForms } from './sound-forms.ts';
import { type Word, wordsOf } from './words.ts';

/** Words of a text that stand for a name. Half-open range in UTF-16 units of that text. */
export interface Misheard {
  readonly start: number;
  readonly end: number;
  readonly said: string;
  /** What the note says instead. */
  readonly written: string;
  readonly candidate: Candidate;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Finds misheard names in any text of one conversation. */
export type FindMisheard = (text: string) => readonly Misheard[];

const LONGEST_RUN = 4;
/** Least similarity in sound, by what speaks for a name; measured on examples/misheard-names and eval (2026-11), where none is false. */
const LEAST = {
  writtenAsName: 0.96,
  otherGivenName: 0.97,
  unknownWord: 0.9,
  certain: 0.88,
  everyday: 0.95,
  everydayRun: 0.93,
  compound: 0.97,
};
const SMALL_WORDS: ReadonlySet<string> = new Set(
  "a an the i you he she it we they me him her us them my your his its our their this that these those and or but so if as at by for from in into of off on onto out over to up with without about after before down then than there here where when what who how why which not no yes yeah okay ok oh um uh is are was were be been being am do does did done doing have has had having will would can could shall should may might must go goes going gone went get gets got come came comes see saw say says said all any some every each both more most much many one two three four five six seven eight nine ten first last next well just also very too really right now back up home late early soon again everyone everybody people people's thing things time day way bit lot kind sort like know think mean want need make made take took let put good great fine sure maybe hi hello hey thanks thank please sorry bye team guys folks all there man mate dude lads ladies gentlemen".split(
    ' ',
  ),
);
const ABSORBED: ReadonlySet<string> = new Set(['the', 'in', 'an', 'a', 'and', 'uh', 'un', 'en']);

/**
 * Prepares the search for misheard names among candidates that are near this conversation. A run of up to four words is taken for a name only where it sounds like
 * exactly one candidate and its place fits a name: words that are no English anywhere a name may stand, everyday words only where they could hardly
 * stand themselves. The search is O(words).
 */
export function misheardFinder(conversation: Conversation, { all: near, talkedAbout }: NearCandidates): FindMisheard {
  const forms = soundForms(near);
  const spelled = new Set(
    near.flatMap((one) => [one.name, ...one.aliases]).flatMap((name) => [foldName(name), ...foldName(name).split(' ')]),
  );
  const sounds = new Map<string, string>();
  const soundOf = (word: string): string => {
    const known = sounds.get(word) ?? pronounce(word);
    sounds.set(word, known);
    return known;
  };
  const organizations = new Set(
    near
      .filter((one) => one.kind === 'account')
      .flatMap((one) => [one.name, ...one.aliases])
      .map((name) => foldName(name).split(' ')[0] ?? ''),
  );
  const search: Search = { forms, organizations, talkedAbout, spelled, soundOf, capitals: hasCapitals(conversation) };
  return (text) => (forms.byKey.size === 0 ? [] : findIn(text, search));
}

interface Search {
  readonly forms: SoundForms;
  readonly talkedAbout: ReadonlySet<Candidate>;
  /** Folded names and words of names that are right as they stand. */
  readonly spelled: ReadonlySet<string>;
  /** Folded first words of accounts' names. */
  readonly organizations: ReadonlySet<string>;
  readonly capitals: boolean;
  soundOf(word: string): string;
}

interface Guess {
  readonly run: WordRun;
  readonly form: SoundForm;
  readonly similarity: number;
}

/** Organizations first: "care from core vane" needs the second to trust the first. */
function findIn(text: string, search: Search): readonly Misheard[] {
  const words = wordsOf(text);
  const guesses = words.flatMap((_, from) => guessesAt({ text, words, from, to: from }, search));
  const organizations = new Set(words.flatMap((word, at) => (search.organizations.has(word.folded) ? [at] : [])));
  const isOrganizationAt = (index: number): boolean => organizations.has(index);
  const things = guesses.filter(
    (guess) => guess.form.candidate.kind !== 'person' && isName(guess, search, isOrganizationAt),
  );
  for (const guess of things) organizations.add(guess.run.from);
  const people = guesses.filter(
    (guess) => guess.form.candidate.kind === 'person' && isName(guess, search, isOrganizationAt),
  );
  return withoutOverlap([...things, ...people]).map(asMisheard);
}

/** What the runs that begin at a word sound like, each only where one candidate alone fits best. */
function guessesAt(start: WordRun, search: Search): readonly Guess[] {
  const guesses: Guess[] = [];
  let sound = '';
  for (let to = start.from + 1; to <= Math.min(start.words.length, start.from + LONGEST_RUN); to++) {
    const word = start.words[to - 1];
    if (word === undefined || !isJoined(start, to) || !isPlainWord(start.text, word)) break;
    sound += search.soundOf(word.folded);
    const run = { ...start, to };
    const guess = bestOf(run, sound.replace(/(.)\1+/g, '$1'), search);
    if (guess !== null) guesses.push(guess);
  }
  return guesses;
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

function bestOf(run: WordRun, sound: string, search: Search): Guess | null {
  const scored = fittingForms(run, sound, search)
    .map(({ form, heard, wanted }) => ({ form, similarity: similarityOfSounds(heard, wanted) }))
    .sort((one, other) => other.similarity - one.similarity || (one.form.written < other.form.written ? -1 : 1));
  const [best] = scored;
  if (best === undefined || best.similarity < LEAST.certain) return null;
  const rival = scored.some(
    (one) => one.form.candidate !== best.form.candidate && one.similarity > best.similarity - 0.05,
  );
  return rival ? null : { run, ...best };
}

interface Fitting {
  readonly form: SoundForm;
  readonly heard: string;
  readonly wanted: string;
}

function fittingForms(run: WordRun, sound: string, { forms, soundOf }: Search): readonly Fitting[] {
  const key = keyOfSounds(sound);
  const whole = (forms.byKey.get(key) ?? []).map((form) => ({ form, heard: sound, wanted: form.sound }));
  const first = run.words[run.from]?.folded ?? '';
  if (run.to - run.from < 2 || !ABSORBED.has(first)) return whole;
  const tail = run.words
    .slice(run.from + 1, run.to)
    .map((word) => soundOf(word.folded))
    .join('');
  const nasal = (forms.byTailKey.get(keyOfSounds(tail)) ?? []).map((form) => ({
    form,
    heard: tail,
    wanted: form.sound.slice(1),
  }));
  const swallowed = key.startsWith('A') ? (forms.byKey.get(key.slice(1)) ?? []) : [];
  return [...whole, ...nasal, ...swallowed.map((form) => ({ form, heard: sound, wanted: form.sound }))];
}

/** The decision: does this run, here, stand for the name it sounds like? */
function isName(guess: Guess, search: Search, isOrganizationAt: (index: number) => boolean): boolean {
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
function leastForEveryday({ run, form }: Guess, slot: NameSlot, search: Search): number {
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
  return slot !== 'weak' || !startsWithArticle || beginsClause(run);
}

/** A word broken off before it is said in full: "to marke market". */
function isCutOff({ words, to }: WordRun): boolean {
  const [last, next] = [words[to - 1]?.folded ?? '', words[to]?.folded ?? ''];
  return next !== last && next.startsWith(last);
}

/** One of several words has a capital of its own within a sentence, and not all have: it is a name, the others are not. */
function hasNameWithin({ text, words, from, to }: WordRun, { capitals }: Search): boolean {
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
function isRightAlready(run: WordRun, form: SoundForm, search: Search): boolean {
  const said = run.text.slice(run.words[run.from]?.start, run.words[run.to - 1]?.end);
  if (search.capitals || isEveryday(run)) return true;
  return said === form.written || foldName(said) !== form.folded;
}

/** Every word has a capital where sentences are written with capitals, and some word is no English. */
function isWrittenAsName(run: WordRun, { capitals }: Search): boolean {
  return capitals && !isEveryday(run) && run.words.slice(run.from, run.to).every((word) => /^\p{Lu}/u.test(word.text));
}

/** Two first names that we know to differ are two people, however alike they sound. */
function isSameName(said: string, { form, similarity }: Guess): boolean {
  if (said.includes(' ') || form.folded.includes(' ') || form.candidate.kind !== 'person' || !isGivenName(said))
    return true;
  return areFormsOfOneName(said, form.folded) || (!isGivenName(form.folded) && similarity >= LEAST.otherGivenName);
}

/** The longer and surer run first, then by place. */
function withoutOverlap(guesses: readonly Guess[]): readonly Guess[] {
  const byStrength = [...guesses].sort(
    (one, other) =>
      other.run.to - other.run.from - (one.run.to - one.run.from) ||
      other.similarity - one.similarity ||
      one.run.from - other.run.from,
  );
  const taken = new Set<number>();
  const kept = byStrength.filter(({ run }) => {
    for (let at = run.from; at < run.to; at++) if (taken.has(at)) return false;
    for (let at = run.from; at < run.to; at++) taken.add(at);
    return true;
  });
  return kept.sort((one, other) => one.run.from - other.run.from);
}

function asMisheard({ run, form, similarity }: Guess): Misheard {
  const start = run.words[run.from]?.start ?? 0;
  const last: Word | undefined = run.words[run.to - 1];
  const end = (last?.end ?? start) - (/['’]s$/i.exec(last?.text ?? '')?.[0].length ?? 0);
  return {
    start,
    end,
    said: run.text.slice(start, end),
    written: form.written,
    candidate: form.candidate,
    confidence: Math.round(similarity * 90) / 100,
  };
}
