import type { Due } from '../../actions/due.ts';
import type { Utterance } from '../../utterances.ts';
import type { Clause } from '../clauses.ts';
import type { Language } from '../language.ts';
import type { Predicate } from '../predicate.ts';
import { peopleIn, type Talk } from '../talk.ts';
import { type Draft, ENOUGH, stemsOfDraft } from './draft.ts';
import { referentOf } from './referent.ts';

/** A clause with what it says that somebody does. */
export interface Said {
  readonly clause: Clause;
  readonly predicate: Predicate;
}

/** All that an utterance says that people do; [] where it only supposes, recalls or jokes. */
export function saidIn(utterance: Utterance, talk: Talk): readonly Said[] {
  const isPerson = (name: string): boolean => talk.people.find(name) !== null;
  return talk
    .clauses(utterance)
    .flatMap((clause) => talk.language.predicatesIn(clause, isPerson).map((predicate) => ({ clause, predicate })))
    .filter((one) => isMeant(one.clause, talk) && !isManner(one, talk));
}

/** Words that only introduce somebody, put somebody down for a task, or take one on: no work by themselves. */
function isManner({ clause, predicate }: Said, talk: Talk): boolean {
  const { phrases } = talk.language;
  const { speaker } = clause.utterance;
  const isOrder = predicate.mood === 'orders' || predicate.mood === 'asks';
  if (isOrder && (phrases.takesOn.test(clause.text) || phrases.noted.test(clause.text))) return true;
  const isIntroduction =
    speaker !== null &&
    clause.before
      .trim()
      .replace(/[,.]+$/, '')
      .endsWith(speaker.split(' ').at(-1) ?? speaker);
  const isEmpty = predicate.object === '' && predicate.pronoun === null && !predicate.isReflexive;
  return (
    (predicate.who === 'I' && isIntroduction) ||
    (isOrder && isEmpty) ||
    (predicate.isReflexive && predicate.object === '' && predicate.mood === 'orders')
  );
}

/** Characters around a clause in which a condition still governs it, where no sign ends a sentence. */
const GOVERNED = 60;

function isMeant(clause: Clause, talk: Talk): boolean {
  const { conditional, unbinding, meanwhile } = talk.language.phrases;
  const isShort = clause.utterance.tokens.length <= 40;
  const before = isShort ? clause.before : clause.before.slice(-GOVERNED);
  const after = isShort ? clause.after : clause.after.slice(0, GOVERNED);
  const follows = conditional.exec(after);
  if (conditional.test(`${before} ${clause.text}`) || (follows !== null && follows.index <= SOON)) return false;
  return (
    !unbinding.test(`${before.slice(-LEADING)}${clause.text}`) &&
    !meanwhile.test(`${before.slice(-GOVERNED)} ${clause.text} ${after.slice(0, 15)}`)
  );
}

/** Letters before a clause in which "perhaps" and "one day" still lead up to it. */
const LEADING = 12;

/** Letters behind a clause within which a condition still follows it. */
const SOON = 8;

/** How binding the moods are by themselves. */
const WEIGHT = { plain: 0.85, must: 0.55, can: 0.45, would: 0.25, asks: 0.35, orders: 0.4, offers: 0.2 } as const;
const DATED = 0.25;

/** Begins a draft; null where what is said is no work that anybody could have. */
export function beginDraft({ clause, predicate }: Said, others: readonly Said[], talk: Talk): Draft | null {
  const { language } = talk;
  const { utterance } = clause;
  const object = objectOf(clause, predicate, talk);
  const text = language.writeTask(predicate, object);
  const due = dueOf(clause, others, talk);
  const stems = stemsOfDraft({ ...predicate, object }, text, language, talk.people.speakers);
  const owners = ownersOf(predicate, utterance, talk);
  const isTogether = predicate.who === 'we' && language.phrases.together.test(utterance.text);
  if (predicate.who === 'we' && !isTogether) return null;
  const isNoted =
    predicate.who === 'named' &&
    language.phrases.noted.test(`${clause.before.slice(-80)} ${clause.text.slice(0, 40)} ${previous(utterance, talk)}`);
  if (predicate.who === 'somebody' && !language.phrases.nobody.test(utterance.text)) return null;
  const score =
    weightOf(predicate, isNoted, talk) + (due?.date == null ? 0 : DATED) - vagueness(predicate, object, language);
  const isOpen =
    predicate.who === 'you' ||
    (predicate.who === 'I' && /^(?:can|would|offers)$/.test(predicate.mood)) ||
    owners.length === 0;
  return { clause, predicate, stems, text, owners, isOpen, score, due, evidence: [utterance], isWithdrawn: false };
}

/** "I say": more often a manner of speaking than work. */
const TELLING = /^(?:sagen|dire|decir)$/;

/** What it is about: the words beside the verb, and what its pronoun stands for. */
function objectOf(clause: Clause, predicate: Predicate, talk: Talk): string {
  const together = predicate.who === 'we' ? talk.language.phrases.together : null;
  const said =
    together === null ? predicate.object : predicate.object.replace(together, ' ').replace(/\s+/g, ' ').trim();
  const own = /\p{Lu}/u.test(clause.utterance.text) ? said : withoutCalls(said, talk);
  if (predicate.who === 'somebody' && own === '') return lastThing(clause, talk);
  if (predicate.pronoun === null) return own;
  const referent = referentOf(predicate.pronoun, clause, talk);
  return [referent ?? '', own].filter((words) => words !== '').join(' ');
}

/** In talk without capitals somebody called stands at the end like a thing: "du machst den gutschein emre". */
function withoutCalls(said: string, talk: Talk): string {
  const words = said.split(' ');
  while (words.length > 1 && talk.people.find(words.at(-1) ?? '') !== null) words.pop();
  return words.join(' ');
}

/** What "somebody has to see to it" is said of: the thing named last, of whatever gender. */
function lastThing(clause: Clause, talk: Talk): string {
  for (const pronoun of talk.language.articles.keys()) {
    const thing = referentOf(pronoun, clause, talk);
    if (thing !== null) return thing;
  }
  return '';
}

/** What is said without its object may be a manner of speaking. */
function vagueness(predicate: Predicate, object: string, language: Language): number {
  if (TELLING.test(predicate.verb)) return 0.3;
  if (object !== '') return 0;
  if (predicate.pronoun !== null) return 0.04;
  return language.phrases.saying.test(predicate.verb) ? 0.3 : 0.2;
}

function weightOf({ who, mood }: Predicate, isNoted: boolean, { isWritten }: Talk): number {
  switch (who) {
    case 'I':
      return WEIGHT[mood];
    case 'you':
      if (isWritten && (mood === 'asks' || mood === 'orders')) return ENOUGH;
      return mood === 'plain' ? 0.4 : WEIGHT[mood];
    case 'we':
      return 0.75;
    case 'named':
      return isNoted ? 0.8 : 0.4;
    case 'somebody':
      return 0.8;
  }
}

function previous({ index }: Utterance, talk: Talk): string {
  return talk.utterances[index - 1]?.text ?? '';
}

/** Labels of those who are to do it by the words alone; [] where an answer must tell. */
function ownersOf(predicate: Predicate, utterance: Utterance, talk: Talk): readonly string[] {
  const { speaker } = utterance;
  const called = peopleIn(utterance.text, talk).filter((name) => name !== speaker);
  switch (predicate.who) {
    case 'I':
      return speaker === null ? [] : [speaker];
    case 'you':
      return called.length === 1 ? called : theOther(speaker, talk);
    case 'we':
      return speaker === null ? called : [speaker, ...(called.length > 0 ? called : theOther(speaker, talk))];
    case 'named':
      return predicate.name === null ? [] : [talk.people.find(predicate.name) ?? predicate.name];
    case 'somebody':
      return [];
  }
}

/** Where two talk, the one who is not speaking. */
function theOther(speaker: string | null, { people: { speakers } }: Talk): readonly string[] {
  const others = speakers.filter((name) => name !== speaker);
  return speakers.length === 2 && others.length === 1 ? others : [];
}

/** The day in the clause itself, else in what stands behind it, else before it, up to the next thing that is said to be done. */
function dueOf(clause: Clause, others: readonly Said[], talk: Talk): Due | null {
  const { utterance } = clause;
  const { dueIn, phrases } = talk.language;
  const around = talk.clauses(utterance);
  const at = around.indexOf(clause);
  const isTaken = (one: Clause): boolean =>
    others.some((said) => said.clause === one) || phrases.conditional.test(one.text);
  const next = around.findIndex((one, place) => place > at && isTaken(one));
  const last = around.findLastIndex((one, place) => place < at && isTaken(one));
  const behind = utterance.text.slice(endOf(clause), next < 0 ? undefined : startOf(around[next]));
  const before = utterance.text.slice(last < 0 ? 0 : endOf(around[last]), startOf(clause));
  for (const text of [clause.text, behind, before]) {
    const due = dueIn(text, utterance.today);
    if (due !== null) return { date: due.date, phrase: due.phrase };
  }
  return null;
}

function startOf(clause: Clause | undefined): number {
  return clause?.words[0]?.start ?? 0;
}

function endOf(clause: Clause | undefined): number {
  return clause?.words.at(-1)?.end ?? 0;
}
