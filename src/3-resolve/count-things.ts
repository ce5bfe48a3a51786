import { isEnglishWord } from '#language';
import { accountByHead } from './account-head.ts';
import type { Candidate } from './candidate.ts';
import { asSpoken, type NameIndex, thingNames } from './name-index.ts';
import type { TalkWords } from './talk-words.ts';
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
export function countThings(title: string, talk: TalkWords, known: NameIndex): readonly ThingUse[] {
  const forms = formsOf(known);
  const whole = thingsIn(wordsOf(title), forms, false);
  const inTitle = new Set(whole.length > 0 ? whole : [...partlyIn(title, known), ...headsIn(title, known)]);
  const turns = new Map<Candidate, number[]>();
  for (const thing of inTitle) turns.set(thing, []);
  for (const { turn, words } of talk.turns) {
    for (const thing of new Set(thingsIn(words, forms, talk.capitals))) {
      const known = turns.get(thing);
      if (known === undefined) turns.set(thing, [turn]);
      else known.push(turn);
    }
  }
  return [...turns].map(([thing, indices]) => ({ thing, turns: indices, inTitle: inTitle.has(thing) }));
}

/** The one account of a long name of which two words in a row stand in the title: "Monthly call cold chain" for Pan-African Cold Chain. */
function partlyIn(title: string, known: NameIndex): readonly Candidate[] {
  const words = wordsOf(title).map((word) => word.folded);
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
  const found = new Set(pairs.flatMap((pair) => known.thingPair.get(pair) ?? []));
  return found.size === 1 ? [...found] : [];
}

/** Accounts whose names begin with a word of the title that begins no other: "Kaveri: rollout status". */
function headsIn(title: string, known: NameIndex): readonly Candidate[] {
  return wordsOf(title).flatMap((word) => {
    const account = isEnglishWord(word.folded) ? null : accountByHead(word.folded, known);
    return account === null ? [] : [account];
  });
}

/** The forms of names that begin with a word, worked out for the words that are said. */
function formsOf(known: NameIndex): FormsOf {
  const forms = new Map<string, readonly Form[]>();
  return (word) => {
    const done = forms.get(word);
    if (done !== undefined) return done;
    const made = (known.thingWord.get(word) ?? []).flatMap((thing) =>
      thingNames(thing).map((name) => ({ words: wordsOf(asSpoken(name)).map((one) => one.folded), thing })),
    );
    const fitting = made.filter((form) => form.words[0] === word);
    forms.set(word, fitting);
    return fitting;
  };
}

type FormsOf = (word: string) => readonly Form[];

function thingsIn(words: readonly Word[], forms: FormsOf, capitals: boolean): readonly Candidate[] {
  return words.flatMap((word, at) =>
    forms(word.folded)
      .filter((form) => standsAt(words, at, form, capitals))
      .map((form) => form.thing),
  );
}

function standsAt(words: readonly Word[], at: number, form: Form, capitals: boolean): boolean {
  if (!form.words.every((word, offset) => words[at + offset]?.folded === word)) return false;
  return !capitals || /^[\p{Lu}\p{N}]/u.test(words[at]?.text ?? '');
}
