import type { Priority } from '#core';
import type { Clause } from './clauses.ts';
import type { ReadDue } from './dates/due.ts';
import type { Predicate } from './predicate.ts';
import type { Word } from './words.ts';

/** Phrases by which a language moves a talk on. All are matched anywhere in an utterance, any case, unless they say otherwise. */
export interface Phrases {
  /** At the start of an answer: what was asked or offered is taken on, or welcome. */
  readonly accepts: RegExp;
  /** At the start of an answer: an offer or a request is turned down. */
  readonly declines: RegExp;
  /** What was taken on need not be done, or was done already. */
  readonly withdraws: RegExp;
  /** "I'll do that": takes on what was spoken of before. */
  readonly takesOn: RegExp;
  /** A condition that is not met yet. */
  readonly conditional: RegExp;
  /** Said of what perhaps happens, happens anyway, or has happened. */
  readonly unbinding: RegExp;
  /** Done while it is said: "I'm sharing my screen now". */
  readonly meanwhile: RegExp;
  /** Somebody begins to sum up. */
  readonly recap: RegExp;
  /** Work that two or more do together. */
  readonly together: RegExp;
  /** Somebody absent is put down for it: "put Petra down". */
  readonly noted: RegExp;
  /** It has to be done, and nobody has it. */
  readonly nobody: RegExp;
  /** Weight of a task, the strongest first. */
  readonly priorities: readonly (readonly [Priority, RegExp])[];
  /** Says that something is decided. */
  readonly decided: RegExp;
  /** The same words where they say that it is not, or was long ago. */
  readonly undecided: RegExp;
  /** Settles something by what is done with it: "we'll take the cheaper one". */
  readonly settles: RegExp;
  /** Asks whether all agree. */
  readonly asksAll: RegExp;
  /** Agrees to what was put forward. */
  readonly agrees: RegExp;
  /** Words that lead up to a decision or a task, and belong to neither. Anchored at the start. */
  readonly lead: RegExp;
  /** Wonders aloud, without asking: "we'd have to know who pays". */
  readonly wonders: RegExp;
  /** Taken back as soon as said: "or, hm, could Dario". Anchored at the start. */
  readonly hesitates: RegExp;
  /** Verbs of saying: without what is said they are a manner of speaking. */
  readonly saying: RegExp;
  /** Says that something stays open. */
  readonly open: RegExp;
  /** Answers that nobody knows. */
  readonly unknown: RegExp;
  /** Figures with what they count: what a note keeps as a fact. */
  readonly figure: RegExp;
}

/** The fixed words of a summary; `{…}` is filled in. */
/** How a summary begins: of topics and without any, of one person and of several. */
interface Opening {
  readonly one: string;
  readonly several: string;
  readonly oneShort: string;
  readonly severalShort: string;
}

interface SummaryWords {
  readonly and: string;
  /** How many more than those that are named: `{n} others`. */
  readonly others: string;
  readonly talked: Opening;
  readonly wrote: Opening;
  readonly decided: string;
  readonly next: string;
  readonly nothing: string;
}

/** All that the rules know of one language. */
export interface Language {
  readonly code: 'de' | 'fr' | 'es';
  readonly dueIn: ReadDue;
  readonly phrases: Phrases;
  readonly summary: SummaryWords;
  /** Words that carry no matter by themselves, in lower case. */
  readonly emptyWords: ReadonlySet<string>;
  /** Numbers in words: they count things and are none. */
  readonly numbers: ReadonlySet<string>;
  /** Words before the name of somebody: "Frau", "monsieur". */
  readonly titles: RegExp;
  /** Words of questions with which a question begins, in talk without signs. */
  readonly asks: RegExp;
  /** Words before which a noun stands: articles and the like, by the pronouns that may stand for the noun. */
  readonly articles: ReadonlyMap<string, readonly string[]>;
  /** Whether a new clause begins at a word though no sign stands before it. */
  opensClause(words: readonly Word[], at: number): boolean;
  /** What a clause says that people do, in order. `isPerson` tells names. */
  predicatesIn(clause: Clause, isPerson: (name: string) => boolean): readonly Predicate[];
  /** Whether a word is the form of a verb that "I" go with, and so no noun behind what may be an article or a pronoun. */
  isFinite(word: string): boolean;
  /** A task as it is written in a list, without its capital: "Angebot schicken", "envoyer le devis". */
  writeTask(predicate: Predicate, object: string): string;
}

/** Words of a text that carry matter, cut to a rough stem so that the forms of a word meet. O(text). */
export function stemsOf(text: string, language: Pick<Language, 'emptyWords'>): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return new Set(words.filter((word) => !language.emptyWords.has(word)).map((word) => word.slice(0, STEM)));
}

/** Letters by which the forms of one word are told to be one. */
const STEM = 6;

/** How many stems two texts share. */
export function sharedStems(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return [...left].filter((stem) => right.has(stem)).length;
}
