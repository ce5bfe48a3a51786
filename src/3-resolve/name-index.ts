import { foldName, isEnglishWord, soundKey } from '#language';
import type { Candidate } from './candidate.ts';
import { isParticle } from './particles.ts';

/** Candidates by a key. */
interface Lookup {
  get(key: string): readonly Candidate[] | undefined;
}

/** Candidates by each way of naming them; keys are folded. Made once for a vault, O(names); what looks things up in it costs by the words of a talk. */
export interface NameIndex {
  readonly candidates: readonly Candidate[];
  /** By whole name, and by each alias that is more than a first name; hyphens and "&" also as blank and "and". */
  readonly whole: Lookup;
  /** People by first name, and by an alias of one word. */
  readonly first: Lookup;
  /** People by last name. */
  readonly last: Lookup;
  readonly email: Lookup;
  /** People by the initials of their name. */
  readonly initials: Lookup;
  /** People by their account's name. */
  readonly account: Lookup;
  /** By the domain of an address; accounts also by a domain's first part where that is their name. */
  readonly domain: Lookup;
  /** Accounts by the leading words of their name as a domain has them, written together: "redpine" of Red Pine Timber. */
  readonly domainStart: Lookup;
  /** Accounts and projects by the initials of a name of three words or more. */
  readonly acronym: Lookup;
  /** People whose first name or alias has the same key of sounds. */
  readonly firstSound: Lookup;
  /** People by the first three letters of their first name. */
  readonly firstLetters: Lookup;
  /** Accounts and projects by the first word of any of their names. */
  readonly thingWord: Lookup;
  /** Accounts by two words in a row of a name of three words or more. */
  readonly thingPair: Lookup;
  readonly things: readonly Candidate[];
  /** People of no account: colleagues, as a rule. */
  readonly unattached: readonly Candidate[];
  /** First words of all names. */
  readonly starts: ReadonlySet<string>;
  /** Something is called by letters only (CGP): any words may be what they stand for. */
  readonly hasAcronyms: boolean;
  /** Most words that a name has. */
  readonly longest: number;
}

const LEGAL_FORM =
  /(?:,? (?:inc|ltd|limited|llc|llp|plc|corp|corporation|co|company|gmbh|ag|kg|ug|as|asa|ab|oy|bv|nv|sa|sas|sarl|srl|spa|pty ltd|pty|group|holding|holdings))+$/;

type Maps = Readonly<
  Record<
    | 'whole'
    | 'first'
    | 'last'
    | 'email'
    | 'initials'
    | 'account'
    | 'domain'
    | 'domainStart'
    | 'acronym'
    | 'thingWord'
    | 'thingPair',
    Multimap
  >
>;
type Multimap = Map<string, Candidate[]>;

/** Most letters of a name whose words are looked for. */
const LONGEST_ACRONYM = 5;

/** Indexes candidates. The order in which a key lists them is theirs. */
export function indexNames(candidates: readonly Candidate[]): NameIndex {
  const maps: Maps = {
    whole: new Map(),
    first: new Map(),
    last: new Map(),
    email: new Map(),
    initials: new Map(),
    account: new Map(),
    domain: new Map(),
    domainStart: new Map(),
    acronym: new Map(),
    thingWord: new Map(),
    thingPair: new Map(),
  };
  let longest = 1;
  for (const candidate of candidates) {
    for (const address of candidate.emails) {
      add(maps.email, address, candidate);
      add(maps.domain, address.slice(address.indexOf('@') + 1), candidate);
    }
    if (candidate.kind === 'person') indexPerson(candidate, maps);
    else longest = Math.max(longest, indexThing(candidate, maps));
  }
  indexGivenNames(candidates, maps.whole);
  const hasAcronyms = candidates.some((one) => one.kind !== 'person' && /^\p{Lu}{3,5}$/u.test(one.name));
  return {
    candidates,
    ...maps,
    firstSound: lookupBy(maps.first, soundKey),
    firstLetters: lookupBy(maps.first, (name) => name.slice(0, 3)),
    things: candidates.filter((one) => one.kind !== 'person'),
    unattached: candidates.filter((one) => one.kind === 'person' && one.account === null),
    starts: new Set([...maps.first.keys(), ...maps.thingWord.keys(), ...wholeStarts(maps.whole)]),
    hasAcronyms,
    longest: Math.max(longest, hasAcronyms ? LONGEST_ACRONYM : 4),
  };
}

function wholeStarts(whole: Multimap): readonly string[] {
  return [...whole.keys()].map((name) => name.slice(0, name.indexOf(' ') < 0 ? name.length : name.indexOf(' ')));
}

/** The folded names by which an account or a project goes: with and without its legal form, with and without "project". */
export function thingNames(candidate: Candidate): readonly string[] {
  const names = new Set<string>();
  for (const name of [candidate.name, ...candidate.aliases]) {
    const folded = foldName(name);
    if (folded === '') continue;
    names.add(folded);
    if (candidate.kind === 'account') names.add(folded.replace(LEGAL_FORM, ''));
    if (candidate.kind === 'project') names.add(folded.replace(/^(?:project|the) | project$/g, ''));
  }
  return [...names].filter((name) => name.length > 1);
}

/** A folded name as a talk has it in words: "lark & vane" -> "lark and vane", "pan-african" -> "pan african". */
export function asSpoken(folded: string): string {
  return /[-&+]/.test(folded)
    ? folded
        .replace(/-/g, ' ')
        .replace(/\s*[&+]\s*/g, ' and ')
        .trim()
    : folded;
}

/** Every key is worked out when the first is asked for: most talks of a large vault ask for few. */
function lookupBy(first: ReadonlyMap<string, readonly Candidate[]>, keyOf: (name: string) => string): Lookup {
  let byKey: Multimap | null = null;
  const built = (): Multimap => {
    const map: Multimap = new Map();
    for (const [name, people] of first) for (const one of people) if (!name.includes(' ')) add(map, keyOf(name), one);
    return map;
  };
  return {
    get: (key) => {
      byKey ??= built();
      return byKey.get(key);
    },
  };
}

function indexPerson(person: Candidate, maps: Maps): void {
  const name = foldName(person.name);
  const words = name.split(' ');
  addWhole(maps.whole, name, person);
  for (const first of firstNames(words[0] ?? '')) add(maps.first, first, person);
  if ((words[0] ?? '').includes('-')) add(maps.whole, asSpoken(words[0] ?? ''), person);
  if (words.length > 1) {
    add(maps.last, words.at(-1) ?? '', person);
    for (const letters of initialsOf(words)) add(maps.initials, letters, person);
  }
  if (person.account !== null) add(maps.account, foldName(person.account), person);
  for (const alias of person.aliases) {
    const folded = foldName(alias);
    if (folded.includes(' ')) addWhole(maps.whole, folded, person);
    else add(maps.first, folded, person);
  }
}

/** The leading words of a name of three or more are given names: "Ana Clara" of Ana Clara Brandt; nobody's who is called by that in full. */
function indexGivenNames(candidates: readonly Candidate[], whole: Multimap): void {
  const given: Multimap = new Map();
  for (const candidate of candidates) {
    const words = candidate.kind === 'person' ? foldName(candidate.name).split(' ') : [];
    for (let to = 2; to < words.length; to++)
      if (words.slice(0, to).every(isGivenPart)) addWhole(given, words.slice(0, to).join(' '), candidate);
  }
  for (const [name, people] of given) if (!whole.has(name)) for (const one of people) add(whole, name, one);
}

/** No initial, and no small word that leads a last name. */
function isGivenPart(word: string): boolean {
  return /^\p{L}{2}/u.test(word) && !isParticle(word);
}

/** "jw", "jlw" and "jl" of Jean-Luc Weil: by each word, with the parts of a hyphenated one, and by given names of two parts. */
function initialsOf(words: readonly string[]): ReadonlySet<string> {
  const letters = (parts: readonly string[]): string => parts.map((part) => part.charAt(0)).join('');
  const split = words.flatMap((word) => word.split('-'));
  const given = words.slice(0, -1).flatMap((word) => word.split('-'));
  return new Set([letters(words), letters(split), ...(given.length === 2 ? [letters(given)] : [])]);
}

/** "Jean-Luc" is called "Jean Luc" by a recogniser, and "Jean" by some. */
function firstNames(first: string): readonly string[] {
  const [part = '', ...more] = first.split('-');
  return more.length === 0 || part.length < 3 ? [first] : [first, part];
}

/** Gives the most words that one of its names has. */
function indexThing(thing: Candidate, maps: Maps): number {
  let longest = 1;
  for (const name of thingNames(thing)) {
    addWhole(maps.whole, name, thing);
    const words = asSpoken(name).split(' ');
    longest = Math.max(longest, words.length);
    if (words.length === 1 || !/^(?:project|the)$/.test(words[0] ?? '')) add(maps.thingWord, words[0] ?? '', thing);
    if (words.length > 2 && thing.kind === 'account')
      for (let at = 1; at < words.length; at++) add(maps.thingPair, `${words[at - 1] ?? ''} ${words[at] ?? ''}`, thing);
    if (words.length > 2) add(maps.acronym, words.map((word) => word.charAt(0)).join(''), thing);
    if (thing.kind === 'account') indexDomains(words, thing, maps);
  }
  return longest;
}

/** The name in one word, as a domain has it, and what it begins with: two words or more, or a first one that is no everyday word. */
function indexDomains(words: readonly string[], account: Candidate, maps: Maps): void {
  const parts = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));
  add(maps.domain, parts.join(''), account);
  for (let to = 1; to < parts.length; to++) {
    const [first = ''] = parts;
    if (to > 1 || (first.length >= SHORTEST_START && !isEnglishWord(first)))
      add(maps.domainStart, parts.slice(0, to).join(''), account);
  }
}

/** Shortest first word of a name that stands for it in a domain. */
const SHORTEST_START = 5;

function addWhole(map: Multimap, name: string, candidate: Candidate): void {
  add(map, name, candidate);
  const spoken = asSpoken(name);
  if (spoken !== name) add(map, spoken, candidate);
}

/** All names of one candidate are added one after the other, so a repeated one stands last. */
function add(map: Multimap, key: string, candidate: Candidate): void {
  if (key === '') return;
  const known = map.get(key);
  if (known === undefined) map.set(key, [candidate]);
  else if (known.at(-1) !== candidate) known.push(candidate);
}
