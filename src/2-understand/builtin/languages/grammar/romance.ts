import type { Clause } from '../clauses.ts';
import type { Predicate } from '../predicate.ts';
import { type Person, verbIn } from '../verb-table.ts';
import type { Word } from '../words.ts';
import { nameBefore, nameBehind } from './names.ts';
import type { RomanceWords } from './romance-words.ts';

type Mood = Predicate['mood'];

interface Head {
  readonly who: Predicate['who'];
  readonly name: string | null;
  readonly mood: Mood;
  readonly verb: string;
  readonly at: number;
  readonly pronoun: string | null;
  readonly from: number;
  readonly isReflexive: boolean;
}

/** Finds what a clause of a Romance language says that people do: its first verb of work, and who it is said of. */
export function romancePredicates(
  clause: Clause,
  words: RomanceWords,
  isPerson: (name: string) => boolean,
): readonly Predicate[] {
  for (let at = 0; at < clause.words.length; at += 1) {
    const head = headAt(clause, at, words, isPerson);
    if (head !== null) return [predicateOf(clause, head, words)];
  }
  return [];
}

function headAt(clause: Clause, at: number, words: RomanceWords, isPerson: (name: string) => boolean): Head | null {
  const modal = modalAt(clause, at, words, isPerson);
  if (modal !== null) return modal;
  const word = clause.words[at];
  if (word === undefined || isPerson(word.text)) return null;
  const from = cliticsBefore(clause.words, at, words);
  const before = clause.words[from - 1];
  if ((before !== undefined && words.notAVerb.has(before.lower)) || isDenied(clause.words, from, at)) return null;
  const subject = before === undefined ? undefined : words.subjects.get(before.lower);
  const said = saidOf(word, at, subject, words);
  if (said === null) return namedAt(clause, at, from, words, isPerson) ?? orderAt(clause, at, from, words);
  const clitics = clause.words.slice(from, at);
  const head = {
    ...said,
    at,
    from,
    name: null,
    pronoun: thingIn(clitics, words),
    isReflexive: isReflexive(said.who, clitics),
  };
  if (words.noting.has(head.verb) && !head.isReflexive && said.who !== 'you' && isNoting(clause.words, at, head))
    return null;
  const mood = moodOf(clause, from, head.who, words);
  return mood === null ? null : { ...head, mood };
}

/** Who a finite verb is said of, by its form and the subject before its pronouns. */
function saidOf(
  word: Word,
  at: number,
  subject: 'I' | 'you' | 'we' | 'somebody' | undefined,
  words: RomanceWords,
): { readonly who: Predicate['who']; readonly verb: string } | null {
  const verb = (...persons: readonly Person[]): string | null => verbIn(words.verbs, word.lower, ...persons);
  const isImplied = !words.needsSubject && subject === undefined;
  const own = verb('I');
  if (own !== null && (subject === 'I' || (isImplied && !isCapitalInside(word, at)))) return { who: 'I', verb: own };
  const yours = verb('you', ...(subject === 'you' && !words.needsSubject ? (['it', 'order'] as const) : []));
  if (yours !== null && (subject === 'you' || isImplied)) return { who: 'you', verb: yours };
  const ours = words.needsSubject ? (subject === 'we' ? verb('it') : null) : verb('we');
  return ours === null ? null : { who: 'we', verb: ours };
}

function isReflexive(who: Predicate['who'], clitics: readonly Word[]): boolean {
  const own = {
    I: /^(?:me|m')$/,
    you: /^(?:te|t')$/,
    we: /^(?:nos|se|s')$/,
    named: /^(?:se|s')$/,
    somebody: /^(?:se|s')$/,
  }[who];
  return clitics.some(({ lower }) => own.test(lower));
}

/** "I put her down", "on note Petra": somebody, no thing, is noted. */
function isNoting(all: readonly Word[], at: number, head: Pick<Head, 'pronoun'>): boolean {
  const next = all[at + 1];
  return (
    head.pronoun !== null ||
    next === undefined ||
    next.isAfterBreak ||
    !BEFORE_OBJECT.test(next.lower) ||
    next.lower === 'a'
  );
}

function moodOf(clause: Clause, from: number, who: Predicate['who'], words: RomanceWords): Mood | null {
  const near = `${clause.before.slice(-60)} ${clause.text}`;
  if (who === 'I' && words.offers.test(near)) return 'offers';
  if (words.that.test(clause.words[from - 2]?.lower ?? '') && words.needsSubject)
    return words.must.test(near) ? 'must' : null;
  return who === 'you' && clause.utterance.isQuestion ? 'asks' : 'plain';
}

/** "Jimena Urrutia lleva el kit", "Bastien, il envoie les plans", "los firma Beltrán". */
function namedAt(
  clause: Clause,
  at: number,
  from: number,
  words: RomanceWords,
  isPerson: (name: string) => boolean,
): Head | null {
  const verb = verbIn(words.verbs, clause.words[at]?.lower ?? '', 'it');
  if (verb === null) return null;
  const name =
    nameBefore(clause, from, words, isPerson) ??
    (words.needsSubject ? null : nameBehind(clause.words, at, words, isPerson));
  const clitics = clause.words.slice(from, at);
  const pronoun = thingIn(clitics, words);
  if (name === null || (pronoun !== null && clause.words[from]?.isAfterBreak === true && !words.needsSubject))
    return null;
  return { who: 'named', name, mood: 'plain', verb, at, from, pronoun, isReflexive: isReflexive('named', clitics) };
}

/** "no lo mando", "je n'envoie pas", "je fais rien". */
function isDenied(all: readonly Word[], from: number, at: number): boolean {
  return (
    all.slice(from, at).some(({ lower }) => /^(?:no|ne|n')$/.test(lower)) ||
    /^(?:pas|plus|jamais|rien)$/.test(all[at + 1]?.lower ?? '')
  );
}

function isCapitalInside(word: Word, at: number): boolean {
  return at > 0 && /^\p{Lu}/u.test(word.text);
}

/** "I'm going to send", "can you send", "somebody has to send". */
function modalAt(clause: Clause, at: number, words: RomanceWords, isPerson: (name: string) => boolean): Head | null {
  const word = clause.words[at];
  const modal = word === undefined ? undefined : words.modals.get(word.lower);
  if (modal === undefined || isDenied(clause.words, cliticsBefore(clause.words, at, words), at)) return null;
  let next = at + 1;
  const things: Word[] = [];
  const start = cliticsBefore(clause.words, at, words);
  things.push(...clause.words.slice(start, at));
  while (next < clause.words.length && next - at < 6) {
    const between = clause.words[next];
    if (between === undefined) break;
    const hung = words.split(between.lower);
    const verb =
      verbIn(words.verbs, between.lower, 'bare') ?? (hung === null ? null : verbIn(words.verbs, hung[0], 'bare'));
    if (verb !== null) {
      const [said, mood] = modal;
      const before = clause.words[start - 1];
      const subject = before === undefined ? undefined : words.subjects.get(before.lower);
      if (words.needsSubject && said === 'I' && subject !== 'I' && subject !== 'you') return null;
      const isAsked = !words.needsSubject && mood === 'would' && clause.utterance.isQuestion;
      const who = subject ?? (isAsked ? 'you' : said);
      const name = who === 'named' ? nameBefore(clause, start, words, isPerson) : null;
      if (who === 'named' && name === null) return null;
      const thing = hung === null || hung[1] === '' ? thingIn(things, words) : hung[1];
      const asked: Mood = who === 'you' && mood !== 'must' && mood !== 'plain' ? 'asks' : mood;
      const isOwn = isReflexive(who, things) || (hung !== null && /se$/.test(between.lower.slice(hung[0].length)));
      return { who, name, mood: asked, verb, at: next, pronoun: thing, from: start, isReflexive: isOwn };
    }
    if (
      !words.links.has(between.lower) &&
      !words.clitics.has(between.lower) &&
      !words.fillers.has(between.lower) &&
      !words.subjects.has(between.lower)
    )
      return null;
    things.push(between);
    next += 1;
  }
  return null;
}

/** "Envoie-moi le devis", "mándame la oferta": an order at the beginning of an utterance. */
function orderAt(clause: Clause, at: number, from: number, words: RomanceWords): Head | null {
  if (!clause.isFirst && clause.words[at]?.isAfterBreak !== true) return null;
  if (from !== at || clause.words.slice(0, at).some(({ lower }) => !words.leads.has(lower))) return null;
  const word = clause.words[at];
  const hung = word === undefined ? null : words.split(word.lower);
  const verb =
    verbIn(words.verbs, word?.lower ?? '', 'order') ?? (hung === null ? null : verbIn(words.verbs, hung[0], 'order'));
  const next = clause.words[at + 1];
  if (verb === null || next?.isAfterBreak === true || (next === undefined && hung === null)) return null;
  const isBound = hung !== null || words.clitics.has(next?.lower ?? '') || BEFORE_OBJECT.test(next?.lower ?? '');
  return isBound && !clause.utterance.isQuestion
    ? {
        who: 'you',
        name: null,
        mood: 'orders',
        verb,
        at,
        from: at,
        pronoun: hung?.[1] === '' ? null : (hung?.[1] ?? null),
        isReflexive: false,
      }
    : null;
}

const BEFORE_OBJECT =
  /^(?:moi|toi|nous|le|la|les|l'|un|une|des|du|mon|ma|mes|ton|ta|tes|ce|cet|cette|ces|el|los|las|una|unos|unas|mi|mis|tu|tus|lo|al|à|a)$/;

function cliticsBefore(all: readonly Word[], at: number, words: RomanceWords): number {
  let from = at;
  while (from > 0 && words.clitics.has(all[from - 1]?.lower ?? '') && all[from]?.isAfterBreak !== true) from -= 1;
  return from;
}

function thingIn(clitics: readonly Word[], words: RomanceWords): string | null {
  return clitics.find(({ lower }) => words.things.has(lower))?.lower ?? null;
}

function predicateOf(clause: Clause, head: Head, words: RomanceWords): Predicate {
  const { utterance } = clause;
  const due = words.dueIn(utterance.text, utterance.today);
  const behind: Word[] = [];
  for (const word of clause.words.slice(head.at + 1)) {
    if (words.endsObject.has(word.lower) || (word.isAfterBreak && behind.length > 0)) break;
    if (due !== null && word.start >= due.start && word.end <= due.end) continue;
    behind.push(word);
  }
  const named = new Set(head.name === null ? [] : head.name.split(' '));
  const kept = behind.filter(
    ({ lower, text }, at) =>
      !words.fillers.has(lower) &&
      !(words.subjects.has(lower) && !/^\p{Lu}/u.test(text) && !PREPOSITION.test(behind[at - 1]?.lower ?? '')) &&
      !named.has(text),
  );
  while (words.clitics.has(kept[0]?.lower ?? '') && !BEFORE_OBJECT.test(kept[0]?.lower ?? '')) kept.shift();
  while (DANGLING.test(kept.at(-1)?.lower ?? '')) kept.pop();
  const { who, name, mood, verb, pronoun, isReflexive: own } = head;
  return { who, name, mood, verb, object: joined(kept), pronoun, isReflexive: own };
}

const PREPOSITION = /^(?:chez|avec|pour|à|de|sans|con|a|para|sin|por)$/;
const DANGLING =
  /^(?:de|d'|à|a|en|que|qu'|pour|para|con|por|y|et|o|ou|le|la|les|l'|el|los|las|si|un|une|una|jusqu'|au|du|al|del|mi|ma|mon|tu|ta|su|sa|sur|sobre|dans|je|j'|avec)$/;

/** Words in a row, an elided one without a space behind it. */
function joined(all: readonly Word[]): string {
  return all
    .map(({ text }) => text)
    .join(' ')
    .replace(/(?<=\p{L}') /gu, '');
}
