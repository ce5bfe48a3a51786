import { baseForm, isEnglishWord, isGivenName } from '#language';
import { contextWords, personContext, thingContext } from './name-context-table.ts';
import type { WordRun } from './name-slot.ts';

const WORDS: ReadonlySet<string> = new Set(contextWords.split(' '));
const WEIGHTS = { person: weightsIn(personContext), thing: weightsIn(thingContext) };

/** How likely the words about a run are those about a name: a score, not a probability; 0 is rather a name, -2 is any word. */
export function contextOdds(run: WordRun, kind: 'person' | 'thing'): number {
  const weights = WEIGHTS[kind];
  const features = contextFeatures(run, WORDS);
  const sum = features.reduce((total, one) => total + (weights.get(one) ?? 0), weights.get('always') ?? 0);
  return sum / Math.sqrt(features.length + 2);
}

/** "feature=weight; feature=weight". */
function weightsIn(table: string): ReadonlyMap<string, number> {
  return new Map(
    table
      .trim()
      .split('; ')
      .map((line) => [line.slice(0, line.lastIndexOf('=')), Number(line.slice(line.lastIndexOf('=') + 1))]),
  );
}

/**
 * What stands about a run of words, as named features of a context model: the two words on either side, or what sort of words they are, and
 * the pairs of those nearest. Case is not looked at: recognisers may not write any. O(1).
 */
export function contextFeatures(run: WordRun, vocabulary: ReadonlySet<string>): readonly string[] {
  const [before, after] = [tokenAt(run, -1, vocabulary), tokenAt(run, 0, vocabulary)];
  const farBefore = before === SIGN ? SIGN : tokenAt(run, -2, vocabulary);
  const farAfter = after === SIGN ? SIGN : tokenAt(run, 1, vocabulary);
  const isPossessive = /['’]s$/.test(run.words[run.to - 1]?.text ?? '');
  const tail = isPossessive ? "'s " : '';
  return [
    `${before} _`,
    `_ ${tail}${after}`,
    `${farBefore} ${before} _`,
    `_ ${tail}${after} ${farAfter}`,
    `${before} _ ${tail}${after}`,
    ...(isPossessive ? ["_ 's"] : []),
  ];
}

/** A sign, the beginning or the end of the text. */
const SIGN = '|';

/** A word of the vocabulary stands for itself, others for their sort. */
function tokenAt(run: WordRun, offset: number, vocabulary: ReadonlySet<string>): string {
  const index = offset < 0 ? run.from + offset : run.to + offset;
  const word = run.words[index];
  if (word === undefined || isApart(run, index, offset)) return SIGN;
  const said = word.text.toLowerCase().replaceAll('’', "'");
  return vocabulary.has(said) ? said : sortOf(said);
}

/** More than blanks stand between the word and its neighbour that is nearer to the run. */
function isApart({ text, words }: WordRun, index: number, offset: number): boolean {
  const [near, far] = offset < 0 ? [words[index], words[index + 1]] : [words[index - 1], words[index]];
  return /[^\s'"“”‘’-]/.test(text.slice(near?.end, far?.start));
}

function sortOf(said: string): string {
  if (/\d/.test(said)) return '#number';
  if (isGivenName(said) && !isEnglishWord(said)) return '#given';
  const base = baseForm(said);
  if (base !== null)
    return base === said ? '#verb' : said.endsWith('ing') ? '#ing' : said.endsWith('s') ? '#verbs' : '#verbed';
  if (said.endsWith('ly')) return '#ly';
  if (said.endsWith("'s")) return "#'s";
  return isEnglishWord(said) ? '#word' : '#unknown';
}
