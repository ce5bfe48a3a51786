import type { Conversation, EngineContext } from '#core';
import { type People, peopleOf } from '../actions/people.ts';
import type { Utterance } from '../utterances.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { Language } from './language.ts';

/** What the rules of a language need to know of a whole talk. */
export interface Talk {
  readonly language: Language;
  readonly utterances: readonly Utterance[];
  /** Among the speakers, in writing, those too who are written to. */
  readonly people: Pick<People, 'find' | 'speakers'>;
  /** Clauses of an utterance, read once. */
  clauses(utterance: Utterance): readonly Clause[];
  /** One person speaks or writes to themselves. */
  readonly isMemo: boolean;
  /** What is asked in writing needs no answer to hold. */
  readonly isWritten: boolean;
}

/** Gathers it. The people are those who spoke, took part or are known from the vault: by full name, first name, or surname behind a title. */
export function talkOf(
  utterances: readonly Utterance[],
  conversation: Conversation,
  context: EngineContext,
  language: Language,
): Talk {
  const known = peopleOf(conversation, [], context);
  const present = [...known.speakers, ...conversation.participants.map(({ name }) => name)];
  const isWritten = conversation.kind === 'email';
  const speakers = isWritten ? [...new Set(present)] : known.speakers;
  const clauses = utterances.map((utterance) => clausesOf(utterance, language));
  return {
    language,
    utterances,
    people: { speakers, find: (said) => known.find(said) ?? bySurname(said, present, language) },
    clauses: (utterance) => clauses[utterance.index] ?? [],
    isMemo: conversation.kind === 'memo' || (conversation.kind === 'meeting' && known.speakers.length === 1),
    isWritten,
  };
}

/** "Frau Hütter" is the one present with that surname; null where nobody or more than one has it. */
function bySurname(said: string, present: readonly string[], language: Language): string | null {
  const [title, ...rest] = said.split(' ');
  const surname = rest.at(-1)?.toLowerCase();
  if (title === undefined || surname === undefined || !language.titles.test(title)) return null;
  const same = [...new Set(present)].filter((name) => name.toLowerCase().split(' ').at(-1) === surname);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** Who of those present is called or spoken of in a text by first name or surname behind a title, in order. */
export function peopleIn(text: string, talk: Talk): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/(?:(\p{L}+) )?(\p{L}[\p{L}'’-]+)/gu)) {
    const [, before = '', name = ''] = match;
    for (const said of [before, name, `${before} ${name}`]) {
      const person = said.length > 2 ? talk.people.find(said) : null;
      if (person !== null && talk.people.speakers.includes(person) && !found.includes(person)) found.push(person);
    }
  }
  return found;
}
