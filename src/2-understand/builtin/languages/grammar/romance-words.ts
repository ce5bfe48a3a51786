import type { ReadDue } from '../dates/due.ts';
import type { Predicate } from '../predicate.ts';
import type { VerbTable } from '../verb-table.ts';

/** What French and Spanish fill in where their grammar is one: pronouns before the verb, the object behind it. */
export interface RomanceWords {
  readonly verbs: VerbTable;
  readonly dueIn: ReadDue;
  /** Pronouns between subject and verb, or hanging on it. */
  readonly clitics: ReadonlySet<string>;
  /** Those of them that stand for a thing. */
  readonly things: ReadonlySet<string>;
  /** "I" and its like, by who they are. */
  readonly subjects: ReadonlyMap<string, 'I' | 'you' | 'we' | 'somebody'>;
  /** Whether "I" must be said: the form of the verb alone does not tell. */
  readonly needsSubject: boolean;
  /** Forms of auxiliaries before an infinitive. */
  readonly modals: ReadonlyMap<string, readonly [Predicate['who'], Predicate['mood']]>;
  /** Words between an auxiliary and its infinitive ("que", "a", "bien"). */
  readonly links: ReadonlySet<string>;
  /** Words that lead up to a sentence. */
  readonly leads: ReadonlySet<string>;
  /** Words before which a form is a noun, or said of somebody else ("el pago", "lo que mando"). */
  readonly notAVerb: ReadonlySet<string>;
  /** Words with which the object of a task has come to its end. */
  readonly endsObject: ReadonlySet<string>;
  /** Words that belong to no task. */
  readonly fillers: ReadonlySet<string>;
  readonly title: RegExp;
  /** Takes pronouns off a verb that they hang on: "mándame" is "manda", "mandarlo" is "mandar". */
  split(word: string): readonly [verb: string, clitics: string] | null;
  /** Opens an offer: "shall I", "do you want me to". */
  readonly offers: RegExp;
  /** Verbs with which somebody is put down for something: who or what follows is what matters. */
  readonly noting: ReadonlySet<string>;
  /** "that": what hangs on it is promised by nobody, unless it has to be done. */
  readonly that: RegExp;
  readonly must: RegExp;
}
