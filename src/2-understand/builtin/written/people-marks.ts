import type { Conversation, EngineContext } from '#core';
import { isCommonWord, isGivenName, isSpeakerLabel, parseSpeaker } from '#language';
import type { People } from '../actions/people.ts';
import { labelledPeople } from './labelled-people.ts';

/** Tells names that stand beside a task from other words. */
export interface NameReader {
  /** The people a field names ("Petra Lindqvist & Guido", "me"); [] where it names nobody in particular ("All", "TBD"). */
  inField(field: string): readonly string[];
  /** The same for words that only may be names: null where they are something else. */
  inWords(words: string): readonly string[] | null;
  /** How long the longest name is that begins a text ("Petra Lindqvist send the plan"), in UTF-16 units; null where none does. */
  atStart(text: string): { readonly length: number } | null;
}

const LONGEST_FIELD = 120;
const BETWEEN = /\s*(?:[,;/+&]|\s(?:and|und|et|y|with|mit)\s)\s*/i;
const NOBODY =
  /^(?:all|we|everyone|everybody|(?:the |whole )?team|(?:the )?group|tbd|tbc|tba|t\.b\.d\.|\?+|-+|–|—|n\/?a|none|nobody|no one|unassigned|open|to be (?:decided|confirmed|assigned)|alle|offen|tous|todos|nadie)$/i;
const MYSELF = /^(?:me|i|myself|ich|moi|je|yo)$/i;
const NAME =
  /^(?:(?:dr|prof|mr|mrs|ms|herr|frau|mme|m)\.? )?[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?: (?:van|von|der|den|de|del|da|dos|du|la|le|al|bin|ben|\p{Lu}[\p{L}\p{M}'’.-]*)){0,4}$/u;
const NAME_START =
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]*(?: (?:van der|van den|van|von|de la|de|del|da|al|bin|\p{Lu}[\p{L}\p{M}'’-]*)){0,3}/u;

/** Reads names against those of a conversation and of the vault. Accounts and projects of the vault are no people. O(turns). */
export function nameReader(conversation: Conversation, people: People, context: EngineContext): NameReader {
  const strict = strictReader(conversation, people, context);
  const others = labelledPeople(conversation.turns, (name) => strict.inWords(name) !== null);
  return strictReader(conversation, people, context, others);
}

function strictReader(
  conversation: Conversation,
  people: People,
  context: EngineContext,
  others: ReadonlySet<string> = new Set(),
): NameReader {
  const things = new Set(
    context.knownNames
      .filter(({ kind }) => kind !== 'person')
      .flatMap(({ name, aliases }) => [name, ...aliases].map((one) => one.toLowerCase())),
  );
  const initials = initialsOf(conversation.participants.map(({ name }) => name));
  const known = (said: string): string | null => people.find(said) ?? initials.get(said) ?? null;
  const isName = (said: string): boolean =>
    known(said) !== null || others.has(said) || (!things.has(said.toLowerCase()) && looksLikeName(said));
  const named = (said: string): readonly string[] => {
    if (MYSELF.test(said)) return context.me === null ? [] : [context.me];
    return NOBODY.test(said) || isSpeakerLabel(said)
      ? []
      : [known(said) ?? known(spelledOut(said)) ?? spelledOut(said)];
  };
  return {
    inField: (field) => partsOf(field).flatMap(named),
    inWords: (words) => {
      const parts = partsOf(words);
      const fits = parts.length > 0 && parts.every((part) => NOBODY.test(part) || MYSELF.test(part) || isName(part));
      return fits ? parts.flatMap(named) : null;
    },
    atStart: (text) => {
      const start = NAME_START.exec(text.slice(0, LONGEST_FIELD))?.[0] ?? '';
      for (let said = start; said !== ''; said = said.replace(/ ?\S+$/, '')) {
        const isWhole =
          known(said) !== null ||
          said
            .split(' ')
            .slice(1)
            .every((word) => !isCommonWord(word));
        if (isWhole && isName(said)) return { length: said.length };
      }
      return null;
    },
  };
}

/** "petra.lindqvist", as chats call people, is Petra Lindqvist; any other name stays. */
function spelledOut(said: string): string {
  if (!/^\p{Ll}+(?:[._]\p{Ll}+){1,2}$/u.test(said)) return said;
  return said
    .split(/[._]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

function partsOf(field: string): readonly string[] {
  if (field.length > LONGEST_FIELD) return [];
  const bare = field.replace(/^[\s@*_]+|[\s.:*_]+$/g, '');
  return bare
    .split(BETWEEN)
    .map((part) => parseSpeaker(part.replace(/^@/, '')).name)
    .filter((part) => part !== '');
}

/** Capitals, and a given name that we know, a particle ("van der"), or two words that are none of everyday. */
function looksLikeName(said: string): boolean {
  if (!NAME.test(said) || isSpeakerLabel(said)) return false;
  const words = said.split(' ');
  const [first = ''] = words;
  if (isGivenName(first) && !isCommonWord(first)) return true;
  const own = words.filter((word) => /^\p{Lu}/u.test(word));
  const isNoble = own.length > 1 && own.length < words.length && !isCommonWord(first);
  return isNoble || (own.length > 1 && own.every((word) => !isCommonWord(word)) && !/^\p{Lu}+$/u.test(first));
}

/** "PL" of Petra Lindqvist, where nobody else has them. */
function initialsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const doubled = new Set<string>();
  for (const name of names) {
    const letters = name
      .split(/[\s-]+/)
      .map((word) => word.charAt(0))
      .join('');
    if (!/^\p{Lu}{2,4}$/u.test(letters)) continue;
    if (found.has(letters)) doubled.add(letters);
    found.set(letters, name);
  }
  for (const letters of doubled) found.delete(letters);
  return found;
}
