import type { Conversation, EngineContext } from '#core';
import { isSpeakerLabel } from '#language';
import type { Utterance } from '../utterances.ts';

/** Who is known to be a person in this conversation. */
export interface People {
  /** The name as the speakers or participants have it, else as said, else null where nobody of that name is known. */
  find(said: string): string | null;
  /** Distinct speaker labels in the order they first spoke. */
  readonly speakers: readonly string[];
}

/** Words that show that the capitalised one beside them is a person: "ask Dana", "Dana said". */
const PERSON_AFTER =
  /\b(?:ask|asked|tell|told|ping|email|invite|thank|thanks|hi|hello|hey|bye|mr|mrs|ms|with|from|introduce|brief|cc) (\p{Lu}[\p{L}'’-]+)/gu;
const PERSON_BEFORE =
  /\b(\p{Lu}[\p{L}'’-]+?)(?:'s (?:on leave|off|out|away|going|coming)| (?:said|says|told|asked|thinks|wants|knows|promised|mentioned|agreed)\b)/gu;
const NO_NAMES: ReadonlySet<string> = new Set(
  'i we you he she it they this that these those who what which there here somebody someone anybody anyone everybody everyone nobody people monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today tomorrow and but so then if when because okay yes no not nothing something god mam mum dad team legal finance sales marketing support engineering'.split(
    ' ',
  ),
);

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
  for (const name of heardNames(utterances)) addHeard(name, byName);
  return {
    speakers,
    find: (said) => {
      const key = said.toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
      return ambiguous.has(key) ? said : (byName.get(key) ?? null);
    },
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
    if (!byName.has(said.toLowerCase()) && !NO_NAMES.has(said.toLowerCase())) byName.set(said.toLowerCase(), said);
  }
}

function heardNames(utterances: readonly Utterance[]): readonly string[] {
  const votes = new Map<string, number>();
  const lower = new Set<string>();
  for (const { text } of utterances) {
    for (const word of text.match(/\b\p{Ll}[\p{L}'’]+/gu) ?? []) lower.add(word);
    for (const pattern of [PERSON_AFTER, PERSON_BEFORE]) {
      for (const match of text.matchAll(pattern)) votes.set(match[1] ?? '', (votes.get(match[1] ?? '') ?? 0) + 1);
    }
  }
  return [...votes.keys()].filter(
    (name) => /^\p{Lu}[\p{L}-]+$/u.test(name) && !lower.has(name.toLowerCase()) && !NO_NAMES.has(name.toLowerCase()),
  );
}
