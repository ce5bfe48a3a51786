import { baseForm, isGivenName, literal } from '#language';
import type { Utterance } from '../utterances.ts';
import { isEverydayWord } from './everyday-words.ts';
import { type Phrase, phrasesOf } from './phrases.ts';

const MOST_TOPICS = 6;

interface Subject {
  readonly key: string;
  readonly words: readonly string[];
  count: number;
  named: number;
  first: number;
  /** How often each way of writing it was said. */
  readonly forms: Map<string, number>;
  /** The first utterances it was said in. */
  readonly places: number[];
  /** In how many tenths of the talk it was said. */
  readonly parts: Set<number>;
}

/**
 * Finds what was talked about: up to six short noun phrases that were said again and again, names of things before common words, in
 * the order they first came up. The names of those who took part are none. [] where nothing came up twice. O(words).
 */
export function findTopics(utterances: readonly Utterance[], participants: readonly string[] = []): readonly string[] {
  const speakers = new Set(utterances.map(({ speaker }) => speaker ?? ''));
  const people = new Set([...speakers, ...participants].flatMap((name) => name.toLowerCase().split(/\s+/)));
  const isExcluded = remembered((word) => people.has(word) || isNoTopic(word));
  const subjects = new Map<string, Subject>();
  for (const utterance of utterances) {
    for (const phrase of phrasesOf(utterance)) {
      if (!phrase.words.some(isExcluded)) count(phrase, subjects, utterances.length);
    }
  }
  const ranked = [...subjects.values()]
    .filter((subject) => subject.named >= 1 && (subject.count >= 2 || utterances.length < 20))
    .map((subject) => ({ subject, score: scoreOf(subject) }))
    .sort((a, b) => b.score - a.score || a.subject.first - b.subject.first);
  const best = ranked.slice(0, 60).map(({ subject }) => subject);
  return [...pick(best.filter((subject) => !isPerson(subject, utterances)))]
    .sort((a, b) => a.first - b.first)
    .map(writtenForm);
}

/** The same question about the same word is asked once. */
function remembered(test: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = test(word);
    answers.set(word, answer);
    return answer;
  };
}

/** Times are when something is, not what; people are in the note already. */
const TIMES: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december hour hours minute minutes week weeks weekend weekends month months year years day days night nights morning mornings afternoon evening noon spring summer autumn winter half percent third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth thirtieth hundred thousand million euro euros pound pounds dollar dollars apologies couple favourite boss mum dad granny grandad one two three four five six seven eight nine ten eleven twelve'.split(
    ' ',
  ),
);

function isNoTopic(word: string): boolean {
  return TIMES.has(word) || isGivenName(word) || NUMBER.test(word);
}

const NUMBER = /^(?:thir|four|fif|six|seven|eigh|nine|twen|for)(?:teen|teenth|ty|tieth)(?:-\w+)?$/;

function count(phrase: Phrase, subjects: Map<string, Subject>, length: number): void {
  const subject = subjects.get(phrase.key) ?? {
    key: phrase.key,
    words: phrase.words,
    count: 0,
    named: 0,
    first: phrase.utterance,
    forms: new Map<string, number>(),
    places: [],
    parts: new Set<number>(),
  };
  subject.count += 1;
  subject.named += phrase.isNamed ? 1 : 0;
  subject.forms.set(phrase.text, (subject.forms.get(phrase.text) ?? 0) + 1);
  subject.parts.add(Math.floor((10 * phrase.utterance) / length));
  if (subject.places.length < 12) subject.places.push(phrase.utterance);
  subjects.set(phrase.key, subject);
}

/** Said often, as a noun, in more than one place, of words that are not said in every meeting; longer names are worth more. */
function scoreOf(subject: Subject): number {
  const rare = subject.words.filter((word) => !isEverydayWord(word)).length / subject.words.length;
  const nounhood = subject.named / subject.count;
  const isVerb = subject.words.length === 1 && baseForm(subject.words[0] ?? '') !== null ? 0.5 : 1;
  const isName = isMostlyCapital(subject) ? 1.5 : 1;
  const length = [1, 1, 3.5, 4][subject.words.length] ?? 1;
  return (
    Math.sqrt(subject.count) *
    Math.min(subject.named, 8) *
    nounhood *
    rare *
    length *
    isVerb *
    isName *
    Math.sqrt(subject.parts.size)
  );
}

/** Takes the best that do not repeat one another: of a phrase and a part of it, only the better one. */
function pick(ranked: readonly Subject[]): readonly Subject[] {
  const picked: Subject[] = [];
  for (const subject of ranked) {
    const words = new Set(subject.key.split(' '));
    if (picked.some(({ key }) => key.split(' ').some((word) => words.has(word)))) continue;
    picked.push(subject);
    if (picked.length === MOST_TOPICS) break;
  }
  return picked;
}

/** Spoken to or of as somebody: "ask X", "X said", "X ... she". */
function isPerson(subject: Subject, utterances: readonly Utterance[]): boolean {
  if (subject.words.length > 1 || !isMostlyCapital(subject)) return false;
  const name = [...subject.forms.keys()][0] ?? '';
  if (!/^[\p{L}-]+$/u.test(name)) return false;
  const said = literal(name);
  const frame = new RegExp(
    `\\b(?:ask|asked|tell|told|thank|thanks|hi|hello|poor|introduce|meet|met) ${said}\\b|\\b${said}(?: said| says| asked| thinks| knows|'s (?:on|off|out|away)\\b)|\\b${said}\\b.*\\b(?:he|she|him|her|his)\\b`,
    'i',
  );
  // A long sentence may say the name a thousand times: it is looked at once.
  const framing = new Set([...new Set(subject.places)].filter((place) => frame.test(utterances[place]?.text ?? '')));
  const framed = subject.places.filter((place) => framing.has(place)).length;
  return framed >= Math.max(1, subject.places.length / 4);
}

function isMostlyCapital(subject: Subject): boolean {
  let capital = 0;
  for (const [form, times] of subject.forms) if (/^\p{Lu}/u.test(form)) capital += times;
  return capital > subject.count / 2;
}

/** The form said most often; lower case but where it is a name. */
function writtenForm(subject: Subject): string {
  const forms = [...subject.forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const common = forms[0]?.[0] ?? subject.key;
  return isMostlyCapital(subject) ? common : common.charAt(0).toLowerCase() + common.slice(1);
}
