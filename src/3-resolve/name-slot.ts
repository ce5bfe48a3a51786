import { baseForm, baseOfParticiple, baseOfThirdPerson, isCommonWord, verbKind } from '#language';
import type { Word } from './words.ts';

/** How well a place in a sentence fits a name: `certain` where the words about it name a person's place ("from" a known organization, "Project"), `strong` where everyday words could hardly stand there, `weak` where a name may. */
export type NameSlot = 'certain' | 'strong' | 'weak' | 'none';

/** A run of words in a text, to be judged as a name. */
export interface WordRun {
  readonly text: string;
  readonly words: readonly Word[];
  /** Index of its first word and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** What the judgement goes by beside the words. */
export interface SlotContext {
  readonly kind: 'person' | 'account' | 'project';
  /** Whether a name of a known organization begins at this word. */
  isOrganizationAt(index: number): boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const DETERMINERS = set(
  'a an the my your our their his her its this that these those some any no every each another such what which',
);
const PRONOUNS = set(
  "i you he she it we they me him us them who i'm you're he's she's it's we're they're myself yourself",
);
const CONJUNCTIONS = set(
  'and but so because if when that whether or then well okay ok yeah yes no plus maybe think says said thinks until while unless since though right',
);
const PREPOSITIONS = set(
  'with from to for by of at about and plus between like than against via through without after before under',
);
const ASKING = set(
  'ask asks asked asking tell tells told telling invite invited email emailed ping pinged text texted message messaged thank remind reminded meet met chase chasing loop nudge',
);
const HANDING = set('get gets got getting have let want wanted need expect make put puts leave give gave');
const AFTER_ASKED = set(
  'about if whether for to when tomorrow today tonight that why how what and on at again this next or before after by',
);
const AUXILIARIES = set(
  "is was will has would can could should does did isn't wasn't won't can't hasn't didn't doesn't had might must may 'll 's",
);
const PERSON_VERBS = set(
  'said says told tells asked asks thinks thought wants wanted promised agreed offered suggested suggests knows knew mentioned replied confirmed reckons explained',
);
const ENDINGS = set('and or on in at of to for a an the with by from into');
const AFTER_ENDING = set('is was will has would can could should does did to said says had');
const PREDICATIVE = set('alone asleep awake alive afraid aware alike ajar aloof');
const QUESTIONS = set('what when where why how who which');
const GREETINGS = set('hi hello hey');

/** Judges a run of words by its neighbours. English; needs no more than two words on either side. O(1). */
export function nameSlot(run: WordRun, context: SlotContext): NameSlot {
  if (standsAfterProject(run, context) || isFromOrganization(run, context)) return 'certain';
  if (context.kind === 'person' && DETERMINERS.has(wordAt(run, -1)) && !boundBy(run, 'before'))
    return isPredicativeAfterArticle(run) ? 'strong' : 'none';
  if (PRONOUNS.has(wordAt(run, -1)) && !boundBy(run, 'before') && PERSON_VERBS.has(wordAt(run, 0))) return 'none';
  if (isTornApart(run) || actsAsPerson(run, context) || isAskedOrGreeted(run, context)) return 'strong';
  return mayBeName(run) ? 'weak' : 'none';
}

/** The word at an offset: -1 is the one before the run, 0 the one after it. '' where there is none. */
function wordAt(run: WordRun, offset: number): string {
  const index = offset < 0 ? run.from + offset : run.to + offset;
  return run.words[index]?.text.toLowerCase().replace('’', "'") ?? '';
}

/** Whether a sign or the text's end stands between the run and its neighbour. */
function boundBy(run: WordRun, side: 'before' | 'after'): boolean {
  const [near, far] =
    side === 'before' ? [run.words[run.from - 1], run.words[run.from]] : [run.words[run.to - 1], run.words[run.to]];
  if (near === undefined || far === undefined) return true;
  return /[^\s'"“”‘’]/.test(run.text.slice(near.end, far.start));
}

/** "Project hair on". */
function standsAfterProject(run: WordRun, { kind }: SlotContext): boolean {
  if (kind !== 'project' || boundBy(run, 'before')) return false;
  const before = run.words[run.from - 1]?.text ?? '';
  return before === 'Project' || (before === 'project' && !DETERMINERS.has(wordAt(run, -2)));
}

/** "with the alone": no such word follows an article without a noun. */
function isPredicativeAfterArticle(run: WordRun): boolean {
  return (
    run.to - run.from === 1 &&
    PREDICATIVE.has(run.words[run.from]?.folded ?? '') &&
    wordAt(run, -1) === 'the' &&
    PREPOSITIONS.has(wordAt(run, -2))
  );
}

/** The run ends in a word that cannot end a phrase, and the next word does not go on with it: "what hair on is for", "get search a to mock". */
function isTornApart(run: WordRun): boolean {
  if (run.to - run.from < 2) return false;
  const last = run.words[run.to - 1]?.folded ?? '';
  if (!ENDINGS.has(last) || boundBy(run, 'after')) return false;
  const isArticle = last === 'a' || last === 'an' || last === 'the';
  const next = wordAt(run, 0);
  if (AFTER_ENDING.has(next) || baseOfThirdPerson(next) !== null) return isArticle || next !== 'to';
  return (
    !isArticle &&
    /^(?:does|do|did|will|can|could|would|should)$/.test(wordAt(run, -2)) &&
    !isNounPhraseStart(run) &&
    PREPOSITIONS.has(wordAt(run, 1))
  );
}

function isNounPhraseStart(run: WordRun): boolean {
  const next = wordAt(run, 0);
  return boundBy(run, 'after') || DETERMINERS.has(next) || PRONOUNS.has(next) || /^\d|s$/.test(next);
}

/** Subject of what only people do. */
function actsAsPerson(run: WordRun, context: SlotContext): boolean {
  if (context.kind !== 'person' || boundBy(run, 'after')) return false;
  const next = wordAt(run, 0);
  const begins = beginsClause(run);
  return begins && (PERSON_VERBS.has(next) || doesTask(run));
}

/** "plus care from Corvane". */
function isFromOrganization(run: WordRun, context: SlotContext): boolean {
  if (context.kind !== 'person' || boundBy(run, 'after') || wordAt(run, 0) !== 'from') return false;
  return (
    (boundBy(run, 'before') || /^(?:with|plus|and)$/.test(wordAt(run, -1))) && context.isOrganizationAt(run.to + 1)
  );
}

/** "sends", "found", "is joining", "will send": work of somebody. */
function doesTask(run: WordRun): boolean {
  const [next, second] = [wordAt(run, 0), wordAt(run, 1)];
  const third = baseOfThirdPerson(next);
  if (third !== null && third !== next && verbKind(third) === 'task')
    return DETERMINERS.has(second) || PRONOUNS.has(second);
  return /^(?:will|would|can|could|should)$/.test(next) && verbKind(second) === 'task';
}

/** Asked, told or greeted; or put down for something; or asked after ("Is ... joining"). */
function isAskedOrGreeted(run: WordRun, { kind }: SlotContext): boolean {
  if (kind !== 'person' || boundBy(run, 'before')) return false;
  const [before, next] = [wordAt(run, -1), wordAt(run, 0)];
  if (ASKING.has(before)) return boundBy(run, 'after') || AFTER_ASKED.has(next);
  if (GREETINGS.has(before)) return boundBy(run, 'after');
  if (/^(?:put|puts)$/.test(before)) return next === 'down' && wordAt(run, 1) === 'for';
  if (/^(?:is|was)$/.test(before))
    return !boundBy(run, 'after') && baseOfParticiple(next) !== null && next.endsWith('ing');
  return (
    PREPOSITIONS.has(before) &&
    before !== 'of' &&
    run.to - run.from === 1 &&
    PREDICATIVE.has(run.words[run.from]?.folded ?? '') &&
    before === 'with'
  );
}

/** A place where a name may stand, and other words as well. */
function mayBeName(run: WordRun): boolean {
  const [before, next] = [wordAt(run, -1), wordAt(run, 0)];
  if (boundBy(run, 'before'))
    return (
      boundBy(run, 'after') ||
      AUXILIARIES.has(next) ||
      PERSON_VERBS.has(next) ||
      (baseForm(next) !== null && !next.endsWith('ing'))
    );
  if (PREPOSITIONS.has(before) || ASKING.has(before) || HANDING.has(before) || GREETINGS.has(before)) return true;
  if (CONJUNCTIONS.has(before))
    return boundBy(run, 'after') || AUXILIARIES.has(next) || PERSON_VERBS.has(next) || baseForm(next) !== null;
  return (
    AUXILIARIES.has(before) &&
    (wordAt(run, -2) === '' || CONJUNCTIONS.has(wordAt(run, -2)) || QUESTIONS.has(wordAt(run, -2)))
  );
}

/** Whether a clause begins with the run: after a sign, a conjunction or nothing. */
export function beginsClause(run: WordRun): boolean {
  return boundBy(run, 'before') || CONJUNCTIONS.has(wordAt(run, -1));
}

/** Whether every word of a run is everyday English. */
export function isEveryday(run: WordRun): boolean {
  return run.words.slice(run.from, run.to).every((word) => isCommonWord(word.folded));
}
