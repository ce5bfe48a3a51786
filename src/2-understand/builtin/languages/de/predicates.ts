import type { Clause } from '../clauses.ts';
import type { Predicate } from '../predicate.ts';
import { verbIn } from '../verb-table.ts';
import type { Word } from '../words.ts';
import { dueIn } from './dates.ts';
import { emptyWords } from './empty-words.ts';
import { type Subject, subjectAt } from './subject.ts';
import { PREFIXES, verbs } from './verbs.ts';
import { DATIVES, FILLERS, LEADS, PRONOUNS } from './words.ts';

type Mood = Predicate['mood'];

/** Auxiliaries with the infinitive at the end, and how they bind. */
const MODALS: ReadonlyMap<string, Mood> = new Map([
  ...words('werde werd will wirst wollen werden', 'plain'),
  ...words('muss müsste müsst soll sollte musst sollst müssen müssten sollten', 'must'),
  ...words('kann kannst können', 'can'),
  ...words('könnte könnt würde würd möchte möcht könntest würdest magst möchtest könnten würden darf', 'would'),
]);

function words(list: string, mood: Mood): readonly (readonly [string, Mood])[] {
  return list.split(' ').map((word) => [word, mood] as const);
}

/** Words behind which a separated prefix has ended its clause. */
const ENDS_CLAUSE: ReadonlySet<string> = new Set(
  'und oder dann ist damit weil aber denn sobald wenn ob wie ja gell ne ich wir'.split(' '),
);

/** Whether a sentence may begin with a word: a subject, or a verb before it. */
export function beginsSentence(word: string): boolean {
  return (
    /^(?:ich|du|wir|er|sie|ihr|man|es|das|die|den|der)$/.test(word) ||
    MODALS.has(word) ||
    verbIn(verbs, word, 'I', 'it') !== null
  );
}

/** Finds what a German clause says that people do: the verb beside its subject, or the infinitive that an auxiliary sends to the end. */
export function predicatesIn(clause: Clause, isPerson: (name: string) => boolean): readonly Predicate[] {
  const hanging = dependent(clause);
  if (hanging !== null) return [hanging];
  const found = clause.words.flatMap((_, at) => {
    const one = predicateAt(clause, at, isPerson);
    return one === null ? [] : [one];
  });
  return found.slice(0, 1);
}

/** "... dass du drüber schaust": in a clause that hangs on another the verb comes last. */
function dependent(clause: Clause): Predicate | null {
  const { words: all } = clause;
  if (all[0]?.lower !== 'dass' || all[1]?.lower !== 'du' || !/(?<!\p{L})bitten(?!\p{L})[^.!?]*$/iu.test(clause.before))
    return null;
  const at = all.findIndex(({ lower }) => verbIn(verbs, lower, 'you') !== null);
  const verb = verbIn(verbs, all[at]?.lower ?? '', 'you');
  const subject: Subject = { who: 'you', name: null, from: 1, to: 2 };
  return verb === null ? null : predicate(clause, subject, 'asks', verb, [[], all.slice(2, at)]);
}

/** What is said of the subject that stands at a word. */
function predicateAt(clause: Clause, at: number, isPerson: (name: string) => boolean): Predicate | null {
  if (at <= leadLength(clause.words)) {
    const order = orderAt(clause, at);
    if (order !== null) return order;
    const elided = elidedAt(clause, at);
    if (elided !== null) return elided;
  }
  const subject = subjectAt(clause, at, isPerson);
  if (subject === null) return null;
  return finiteBeside(clause, subject);
}

/** "I'll fill it in and send it off": the second verb goes without its "ich". */
function elidedAt(clause: Clause, at: number): Predicate | null {
  const { words: all, before } = clause;
  if (at !== 1 || all[0]?.lower !== 'und' || !/(?<!\p{L})ich(?!\p{L})[^.!?]*$/iu.test(before)) return null;
  const base = verbIn(verbs, all[at]?.lower ?? '', 'I');
  return base === null || all[at + 1]?.lower === 'ich'
    ? null
    : finite(clause, { who: 'I', name: null, from: at, to: at }, at, base);
}

function leadLength(all: readonly Word[]): number {
  let at = 0;
  while (at < all.length && LEADS.has(all[at]?.lower ?? '')) at += 1;
  return at;
}

/** Words behind the verb within which it is denied. */
const FEW = 5;

function isDenied(words: readonly Word[]): boolean {
  return words.some(({ lower }) => NEVER.test(lower));
}

/** What is not done is no task. */
const NEVER = /^(?:nicht|nie|niemals|kein|keine[nmrs]?|nichts)$/;

const PERSON_OF = { I: ['I'], you: ['you', 'we'], we: ['we'], named: ['it'], somebody: ['it'] } as const;

/** The verb right behind the subject, or right before it: German puts them side by side in what is said and asked. */
function finiteBeside(clause: Clause, subject: Subject): Predicate | null {
  const { words: all } = clause;
  const near =
    subject.who === 'somebody'
      ? [subject.to, subject.from - 1, subject.from - 2, subject.from - 3]
      : [subject.to, subject.from - 1];
  for (const at of near) {
    const word = all[at];
    if (word === undefined) continue;
    const isInverted = at < subject.from;
    if (isInverted && subject.who === 'named') continue;
    const modal = MODALS.get(word.lower);
    if (modal !== undefined) return withInfinitive(clause, subject, at, modal);
    const persons = PERSON_OF[subject.who];
    const base = verbIn(verbs, word.lower, ...persons);
    if (base !== null) return finite(clause, subject, at, base);
  }
  return null;
}

function finite(clause: Clause, subject: Subject, at: number, base: string): Predicate | null {
  const { words: all, utterance } = clause;
  const from = Math.max(at, subject.to - 1) + 1;
  const prefix = prefixFrom(all, from);
  if (isDenied(all.slice(from, prefix ?? from + FEW))) return null;
  const isInverted = at < subject.from;
  const isPolite = subject.who === 'you' && all[subject.from]?.lower !== 'du';
  const opens = isInverted && at <= leadLength(all);
  const mood: Mood = subject.who === 'you' && opens ? (isPolite && !utterance.isQuestion ? 'orders' : 'asks') : 'plain';
  if (prefix === null && SEES.has(base)) return null;
  const verb = `${prefix === null ? '' : (all[prefix]?.lower ?? '')}${base}`;
  const left = isInverted ? all.slice(0, at) : [];
  const resumed = left.findLastIndex(({ lower }) => isInfinitive(lower));
  if (resumed > 0) return predicate(clause, subject, mood, left[resumed]?.lower ?? verb, [left.slice(0, resumed), []]);
  return predicate(clause, subject, mood, verb, [left, all.slice(from, prefix ?? all.length)]);
}

function prefixFrom(all: readonly Word[], from: number): number | null {
  for (let at = from; at < all.length; at += 1) {
    const next = all[at + 1];
    if (PREFIXES.has(all[at]?.lower ?? '') && (next === undefined || ENDS_CLAUSE.has(next.lower))) return at;
  }
  return null;
}

function withInfinitive(clause: Clause, subject: Subject, at: number, mood: Mood): Predicate | null {
  const { words: all, utterance } = clause;
  const from = Math.max(at, subject.to - 1) + 1;
  const end = infinitiveFrom(all, from);
  if (end === null || isDenied(all.slice(from, end))) return null;
  const isInverted = at < subject.from && at <= leadLength(all);
  const asked: Mood =
    subject.who === 'you' && (isInverted || utterance.isQuestion)
      ? 'asks'
      : subject.who === 'I' && isInverted && (utterance.isQuestion || mood === 'must')
        ? 'offers'
        : mood;
  const left = at < subject.from ? all.slice(0, at) : [];
  return predicate(clause, subject, asked, all[end]?.lower ?? '', [left, all.slice(from, end)]);
}

function infinitiveFrom(all: readonly Word[], from: number): number | null {
  for (let at = from; at < all.length; at += 1) {
    const word = all[at]?.lower ?? '';
    if (isInfinitive(word) && !(/^\p{Lu}/u.test(all[at]?.text ?? '') && at > from - 1 && all.length > 1)) return at;
  }
  return null;
}

/** "schicken", "abschalten", "wegmachen". */
function isInfinitive(word: string): boolean {
  if (verbIn(verbs, word, 'bare') !== null) return true;
  for (const prefix of PREFIXES)
    if (word.startsWith(prefix) && verbIn(verbs, word.slice(prefix.length), 'bare') !== null) return true;
  return false;
}

/** Work only with what is separated from them: "ansehen", "nachsehen". */
const SEES: ReadonlySet<string> = new Set(['sehen', 'finden', 'gehen', 'stehen']);

const AFTER_ORDER =
  /^(?:mir|uns|das|den|die|dem|der|bitte|mal|doch|ihm|ihr|ihnen|noch|dann|einfach|es|ein|eine|einen|was|sie|ihn|dir|euch|bis|am|lieber|auch|kurz|meine?n?|unsere?n?)$/;

/** "Schick mir den Plan": the order at the beginning of a clause. */
function orderAt(clause: Clause, at: number): Predicate | null {
  const { words: all } = clause;
  const base = verbIn(verbs, all[at]?.lower ?? '', 'order');
  if (base === null || !AFTER_ORDER.test(all[at + 1]?.lower ?? '') || !clause.isFirst) return null;
  if (at > 0 && all[at - 1]?.lower !== 'bitte' && !LEADS.has(all[at - 1]?.lower ?? '')) return null;
  const prefix = prefixFrom(all, at + 1);
  const verb = `${prefix === null ? '' : (all[prefix]?.lower ?? '')}${base}`;
  return predicate(clause, { who: 'you', name: null, from: at, to: at }, 'orders', verb, [
    [],
    all.slice(at + 1, prefix ?? all.length),
  ]);
}

/** Takes dates, persons and fillers out of what goes with the verb. */
function predicate(
  clause: Clause,
  subject: Subject,
  mood: Mood,
  verb: string,
  [left, right]: readonly [readonly Word[], readonly Word[]],
): Predicate {
  const due = dueIn(clause.utterance.text, clause.utterance.today);
  const kept = [...trimmedLeft(left), ...right].filter(
    (word) =>
      !(due !== null && word.start >= due.start && word.end <= due.end) &&
      !FILLERS.has(word.lower) &&
      !(subject.who === 'we' && /^(?:zwei|drei|vier|beiden?|alle)$/.test(word.lower)) &&
      !DATIVES.has(word.lower) &&
      !(word.lower === 'sie' && /^S/.test(word.text)) &&
      !(word.lower === 'ihnen' && /^I/.test(word.text)),
  );
  const pronoun = kept.find((word, at) => PRONOUNS.has(word.lower) && !isArticle(kept, at))?.lower ?? null;
  const object = kept.filter((word, at) => !PRONOUNS.has(word.lower) || isArticle(kept, at));
  const isReflexive = subject.who === 'I' && right.some(({ lower }) => lower === 'mich');
  return {
    who: subject.who,
    name: subject.name,
    mood,
    verb,
    object: object.map(({ text }) => text).join(' '),
    pronoun,
    isReflexive,
  };
}

/** "den" of "den Plan" is an article; of "den schick ich" a pronoun. */
function isArticle(kept: readonly Word[], at: number): boolean {
  const word = kept[at];
  const next = kept[at + 1];
  return (
    word !== undefined &&
    next !== undefined &&
    /^(?:das|den|die|der|dem|diese[nrms]?)$/.test(word.lower) &&
    next.start - word.end <= 1 &&
    !PRONOUNS.has(next.lower) &&
    !emptyWords.has(next.lower)
  );
}

/** What stands before the verb, without what leads up to it. */
function trimmedLeft(left: readonly Word[]): readonly Word[] {
  return left.slice(leadLength(left)).filter(({ lower }) => lower !== 'dass' && lower !== 'da');
}
