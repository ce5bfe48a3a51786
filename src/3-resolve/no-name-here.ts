import { isCommonWord, isEnglishWord } from '#language';
import { wordAt } from './beside-run.ts';
import type { WordRun } from './name-slot.ts';

// Where words that are a known name are none: measures, plants, what is said of something, parts of other names.

/** Short for a measure, and said as a word. */
export const MEASURE: RegExp = /^(?:mins?|secs?|hrs?|avg)$/;
/** "an actual sandpiper", "like a real magnolia": the thing that something is called after. */
export const REAL: RegExp = /^(?:actual|actually|real|genuine|wild|dried)$/;
/** What grows, and what grows on it. */
const GROWS =
  /^(?:oaks?|trees?|pines?|nuts?|grass|grasses|seeds?|flowers?|bush|bushes|shrubs?|berry|berries|leaf|leaves|blossoms?|saplings?|hedges?|bark)$/;

/** "walnut trees", "Ash leaves", "marram the grass". */
export function isPlant({ text, words, from, to }: WordRun, capitals: boolean): boolean {
  const [last, next] = [words[to - 1], words[to]];
  const at = next?.folded === 'the' ? to + 1 : to;
  const noun = words[at];
  if (noun === undefined || from === at || !GROWS.test(noun.folded) || (capitals && !/^\p{Ll}/u.test(noun.text)))
    return false;
  return /^,? (?:the )?$/.test(text.slice(last?.end, noun.start).toLowerCase());
}

/** "Oh vidyo": an everyday word, and after it one in small letters that is no English, are a name that was misheard. */
export function isBegunName({ text, words, from, to }: WordRun, capitals: boolean): boolean {
  const [said, next] = [words[from], words[to]];
  if (!capitals || said === undefined || next === undefined || !isCommonWord(said.folded)) return false;
  return text.slice(said.end, next.start) === ' ' && /^\p{Ll}+$/u.test(next.text) && !isEnglishWord(next.folded);
}

/** "Grand, isn't it", "Art, in a way": what something is, and a tag to it. */
export const TAGGED: RegExp =
  /^, (?:(?:isn't|wasn't|aren't|weren't) (?:it|they|he|she|that)|in a way|in a sense|sort of|kind of|i suppose|i guess|i'd say|if you ask me)(?:[,.?!]|$)/;

/** "for the silver lining": two words after "the", which are no name where some project that is not talked of is called so and no capitals are written. */
export function isPlainPair(run: WordRun): boolean {
  return run.to - run.from === 2 && wordAt(run, -1) === 'the';
}

/** "twenty-two KW", "KW fourteen": two or three letters beside a number are a measure. */
export function isUnit(run: WordRun): boolean {
  const word = run.words[run.from]?.folded ?? '';
  if (run.to - run.from !== 1 || word.length > 3) return false;
  return NUMBER.test(wordAt(run, -1)) || (NUMBER.test(wordAt(run, 0)) && !isTheOne(run));
}

/** "the TSW one": a thing by its name, and no number. */
function isTheOne(run: WordRun): boolean {
  return wordAt(run, 0) === 'one' && /^(?:the|this|that|which)$/.test(wordAt(run, -1));
}

const NUMBER =
  /^(?:\d.*|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-?)?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|point)$/;
