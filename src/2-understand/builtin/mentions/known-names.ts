import type { Conversation, EngineContext, MentionKind } from '#core';
import { isSpeakerLabel } from '#language';
import { isAlsoAWord } from './common-words.ts';
import { nameTokens } from './name-tokens.ts';

/** A way in which a known name may be said. */
export interface NameForm {
  readonly kind: MentionKind;
  /** Lower-case tokens. */
  readonly tokens: readonly string[];
  /** An everyday word as well: needs a sign beside it that a name is meant. */
  readonly isAlsoAWord: boolean;
}

/** All ways to say the names that are known, by their first token; longer ones first. */
export type KnownForms = ReadonlyMap<string, readonly NameForm[]>;

/** Gathers the names known from the vault, the participants and the speakers: in full, by first name, by alias. O(names). */
export function knownForms(conversation: Conversation, context: EngineContext): KnownForms {
  const forms = new Map<string, NameForm>();
  const add = (kind: MentionKind, name: string): void => {
    const tokens = nameTokens(name).map(({ lower }) => lower);
    const isWord = tokens.length === 1 && isAlsoAWord(tokens[0] ?? '');
    const key = tokens.join(' ');
    if (key.length > 1 && !forms.has(key)) forms.set(key, { kind, tokens, isAlsoAWord: isWord });
  };
  for (const person of peopleOf(conversation, context)) {
    add('person', person);
    add('person', person.split(' ')[0] ?? '');
  }
  for (const { kind, name, aliases } of context.knownNames)
    if (kind !== 'person') for (const said of [name, ...aliases]) add(kind, said);
  return byFirstToken([...forms.values()]);
}

function peopleOf(conversation: Conversation, context: EngineContext): readonly string[] {
  const speakers = conversation.turns.flatMap(({ speaker }) =>
    speaker === null || isSpeakerLabel(speaker) ? [] : [speaker],
  );
  const known = context.knownNames
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  const me = context.me === null ? [] : [context.me];
  return [...new Set([...speakers, ...conversation.participants.map(({ name }) => name), ...known, ...me])];
}

function byFirstToken(forms: readonly NameForm[]): KnownForms {
  const index = new Map<string, NameForm[]>();
  for (const form of forms) {
    const first = form.tokens[0] ?? '';
    const same = index.get(first);
    if (same === undefined) index.set(first, [form]);
    else same.push(form);
  }
  for (const same of index.values()) same.sort((a, b) => b.tokens.length - a.tokens.length);
  return index;
}
