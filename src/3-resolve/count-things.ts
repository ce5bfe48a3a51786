import type { Conversation } from '#core';
import type { Candidate } from './candidate.ts';
import { thingNames } from './name-index.ts';
import { type Word, wordsOf } from './words.ts';

/** In which turns a known account or project is named, and whether the title names it. */
export interface ThingUse {
  readonly thing: Candidate;
  readonly turns: readonly number[];
  readonly inTitle: boolean;
}

interface Form {
  readonly words: readonly string[];
  readonly thing: Candidate;
}

/** Finds every account and project of the vault that the talk or its title names. A name in small letters counts only where the source has no capitals. O(words). */
export function countThings(conversation: Conversation, things: readonly Candidate[]): readonly ThingUse[] {
  const forms = formsByFirstWord(things);
  const capitals = hasCapitals(conversation);
  const inTitle = new Set(thingsIn(conversation.title, forms, false));
  const turns = new Map<Candidate, number[]>();
  for (const thing of inTitle) turns.set(thing, []);
  for (const turn of conversation.turns) {
    for (const thing of new Set(thingsIn(turn.text, forms, capitals)))
      turns.set(thing, [...(turns.get(thing) ?? []), turn.index]);
  }
  return [...turns].map(([thing, indices]) => ({ thing, turns: indices, inTitle: inTitle.has(thing) }));
}

/** Whether the source writes sentences with capitals, as most do; recognisers may not. */
export function hasCapitals(conversation: Conversation): boolean {
  let capital = 0;
  let small = 0;
  for (const { text } of conversation.turns.slice(0, 200)) {
    if (/^\W*\p{Lu}/u.test(text)) capital += 1;
    else if (/^\W*\p{Ll}/u.test(text)) small += 1;
  }
  return capital >= small;
}

function formsByFirstWord(things: readonly Candidate[]): ReadonlyMap<string, readonly Form[]> {
  const forms = new Map<string, Form[]>();
  for (const thing of things) {
    for (const name of thingNames(thing)) {
      const words = wordsOf(name).map((word) => word.folded);
      const [first] = words;
      if (first === undefined) continue;
      const known = forms.get(first);
      if (known === undefined) forms.set(first, [{ words, thing }]);
      else known.push({ words, thing });
    }
  }
  return forms;
}

function thingsIn(text: string, forms: ReadonlyMap<string, readonly Form[]>, capitals: boolean): readonly Candidate[] {
  const words = wordsOf(text);
  return words.flatMap((word, at) =>
    (forms.get(word.folded) ?? []).filter((form) => standsAt(words, at, form, capitals)).map((form) => form.thing),
  );
}

function standsAt(words: readonly Word[], at: number, form: Form, capitals: boolean): boolean {
  if (!form.words.every((word, offset) => words[at + offset]?.folded === word)) return false;
  return !capitals || /^[\p{Lu}\p{N}]/u.test(words[at]?.text ?? '');
}
