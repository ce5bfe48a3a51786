import { foldName } from '#language';
import type { Candidate } from './candidate.ts';

/** Candidates by each way of naming them; keys are folded. Built once per call, O(names). */
export interface NameIndex {
  readonly candidates: readonly Candidate[];
  /** By whole name, and by each alias that is more than a first name. */
  readonly whole: ReadonlyMap<string, readonly Candidate[]>;
  /** People by first name, and by an alias of one word. */
  readonly first: ReadonlyMap<string, readonly Candidate[]>;
  /** People by last name. */
  readonly last: ReadonlyMap<string, readonly Candidate[]>;
  readonly email: ReadonlyMap<string, readonly Candidate[]>;
}

const LEGAL_FORM =
  /(?:,? (?:inc|ltd|limited|llc|llp|plc|corp|corporation|co|company|gmbh|ag|kg|ug|as|asa|ab|oy|bv|nv|sa|sas|sarl|srl|spa|pty ltd|pty|group|holding|holdings))+$/;

/** Indexes candidates. The order in which a key lists them is theirs. */
export function indexNames(candidates: readonly Candidate[]): NameIndex {
  const whole = new Map<string, Candidate[]>();
  const first = new Map<string, Candidate[]>();
  const last = new Map<string, Candidate[]>();
  const email = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const address of candidate.emails) add(email, address, candidate);
    if (candidate.kind === 'person') indexPerson(candidate, { whole, first, last });
    else for (const name of thingNames(candidate)) add(whole, name, candidate);
  }
  return { candidates, whole, first, last, email };
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

function indexPerson(
  person: Candidate,
  maps: Readonly<Record<'whole' | 'first' | 'last', Map<string, Candidate[]>>>,
): void {
  const name = foldName(person.name);
  const words = name.split(' ');
  add(maps.whole, name, person);
  add(maps.first, words[0] ?? '', person);
  if (words.length > 1) add(maps.last, words.at(-1) ?? '', person);
  for (const alias of person.aliases) {
    const folded = foldName(alias);
    add(folded.includes(' ') ? maps.whole : maps.first, folded, person);
  }
}

/** All names of one candidate are added one after the other, so a repeated one stands last. */
function add(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  if (key === '') return;
  const known = map.get(key);
  if (known === undefined) map.set(key, [candidate]);
  else if (known.at(-1) !== candidate) known.push(candidate);
}
