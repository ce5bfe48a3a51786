import type { Conversation, EngineContext } from '#core';
import { areFormsOfOneName, isEnglishWord, isSpeakerLabel } from '#language';
import type { Utterance } from '../utterances.ts';
import { fullNamesOf, heardNames, isNoName, WORD, withoutPossessive } from './heard-names.ts';

/** Who is known to be a person in this conversation. */
export interface People {
  /** The name as the speakers or participants have it, else as said, else null where nobody of that name is known. */
  find(said: string): string | null;
  /** Those named in a text, in order, each as `find` gives them. A name that is also a word counts with a capital only. O(text). */
  namedIn(text: string): readonly string[];
  /** Distinct speaker labels in the order they first spoke. */
  readonly speakers: readonly string[];
}

/** Gathers the people of a conversation: who spoke, who took part, whom the vault knows, and whom the talk itself shows to be a person. O(text). */
export function peopleOf(conversation: Conversation, utterances: readonly Utterance[], context: EngineContext): People {
  const speakers = [...new Set(conversation.turns.flatMap((turn) => (turn.speaker === null ? [] : [turn.speaker])))];
  const present = [...speakers, ...conversation.participants.map((participant) => participant.name)];
  const byName = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const name of present) addPresent(name, byName, ambiguous);
  for (const known of context.knownNames) {
    if (known.kind !== 'person') continue;
    for (const name of [known.name, ...known.aliases]) addHeard(name, byName);
  }
  for (const name of heardNames(utterances)) addSaid(name, present, utterances, byName);
  const find = (said: string): string | null => {
    const key = said.toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
    return ambiguous.has(key) ? said : (byName.get(key) ?? null);
  };
  const small = new Map<string, string | null>();
  const namedSmall = (word: string): string | null => {
    const known = small.get(word);
    if (known !== undefined) return known;
    const name = find(word);
    const sure = name === null || isEnglishWord(withoutPossessive(word)) ? null : name;
    small.set(word, sure);
    return sure;
  };
  return {
    speakers,
    find,
    namedIn: (text) =>
      [...text.matchAll(WORD)].flatMap(([word]) => {
        const name = /^\p{Lu}/u.test(word) ? find(word) : namedSmall(word);
        return name ?? [];
      }),
  };
}

/** First name of a person, or null for a label that names nobody ("Speaker 2"). */
export function firstNameOf(name: string | null): string | null {
  if (name === null || isSpeakerLabel(name)) return null;
  const first = name.split(/[\s(@|,]+/)[0] ?? '';
  return /^\p{L}[\p{L}'’-]+$/u.test(first) ? first : null;
}

function addPresent(name: string, byName: Map<string, string>, ambiguous: Set<string>): void {
  const first = firstNameOf(name)?.toLowerCase();
  byName.set(name.toLowerCase(), name);
  if (first === undefined) return;
  const other = byName.get(first);
  if (
    other !== undefined &&
    !other.toLowerCase().startsWith(name.toLowerCase()) &&
    !name.toLowerCase().startsWith(other.toLowerCase())
  )
    ambiguous.add(first);
  if (other === undefined || name.length > other.length) byName.set(first, name);
}

function addHeard(name: string, byName: Map<string, string>): void {
  const first = name.split(' ')[0] ?? name;
  for (const said of [name, first]) {
    if (!byName.has(said.toLowerCase()) && !isNoName(said.toLowerCase())) byName.set(said.toLowerCase(), said);
  }
}

/** A name of somebody that only the talk tells: a short form of somebody present ("Obi" for Obinna), or somebody absent, by the fullest form that is said of them. */
function addSaid(
  name: string,
  present: readonly string[],
  utterances: readonly Utterance[],
  byName: Map<string, string>,
): void {
  if (byName.has(name.toLowerCase())) return;
  const short = present.filter((one) => isShortFor(name, firstNameOf(one)));
  if (short.length > 0) {
    if (short.length === 1) byName.set(name.toLowerCase(), short[0] ?? name);
    return;
  }
  const full = fullNamesOf(name, utterances);
  addHeard(name, byName);
  if (full.length !== 1 || full[0] === undefined) return;
  byName.set(full[0].toLowerCase(), full[0]);
  if (byName.get(name.toLowerCase()) === name) byName.set(name.toLowerCase(), full[0]);
}

const SHORTEST = 3;

function isShortFor(said: string, first: string | null): boolean {
  if (first === null) return false;
  return (
    areFormsOfOneName(said, first) || (said.length >= SHORTEST && first.toLowerCase().startsWith(said.toLowerCase()))
  );
}
