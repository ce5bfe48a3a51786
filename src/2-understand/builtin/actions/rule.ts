import type { Clause } from './clauses.ts';
import type { People } from './people.ts';

/** Who is to do it, as the words say; settled against the talk later. */
export type OwnerHint =
  | { readonly kind: 'speaker' }
  /** The one spoken to; `name` where they were called by it. */
  | { readonly kind: 'addressed'; readonly name: string | null }
  | { readonly kind: 'named'; readonly names: readonly string[]; readonly withSpeaker: boolean }
  /** "he", "she": the person spoken of before. */
  | { readonly kind: 'third' }
  | { readonly kind: 'nobody' };

type CueKind = 'promise' | 'request' | 'assignment' | 'plan' | 'note' | 'recap';

/** What a rule found in one clause. */
export interface Cue {
  readonly kind: CueKind;
  readonly owner: OwnerHint;
  /** Verb phrase from its verb in base form to the end of the clause, in the speaker's words; '' for "I'll do that". */
  readonly action: string;
  /** Base form of its verb. */
  readonly verb: string;
  /** How binding these words are by themselves: log odds, about -2 to 3. */
  readonly weight: number;
  /** It points at something said before ("I can take that"). */
  readonly isAnaphoric: boolean;
  /** It only renews what was agreed before ("Marek, quote on Thursday") and makes no item of its own. */
  readonly onlyRenews?: boolean;
}

/** What a rule may know beside the clause. */
export interface Scene {
  readonly people: People;
  /** One person speaks to themselves. */
  readonly isMemo: boolean;
  /** One holds forth before listeners: little of what is said there is work to do. */
  readonly isLecture: boolean;
  /** Greetings and agenda: much is announced that is done in the talk itself. */
  readonly isOpening: boolean;
  /** The talk draws to its end. */
  readonly isClosing: boolean;
  /** Somebody has begun to sum up. */
  readonly isRecap: boolean;
}

/** What a rule should find in a sentence: its action, and its owner hint where that is worth showing. */
interface FiringExample {
  readonly said: string;
  readonly action: string;
  readonly names?: readonly string[];
}

/** One way in which people say that something is to be done. Its examples are its first tests. */
export interface Rule {
  readonly name: string;
  readonly description: string;
  /** Where its examples are spoken: in a talk, in a memo, or in a recap. */
  readonly setting?: 'talk' | 'memo' | 'recap';
  readonly fires: readonly FiringExample[];
  readonly mustNotFire: readonly string[];
  find(clause: Clause, scene: Scene): Cue | null;
}

/** One way in which words that look like a promise are none. Its examples are its first tests. */
export interface Guard {
  readonly name: string;
  readonly description: string;
  readonly stops: readonly string[];
  readonly letsThrough: readonly string[];
  holdsBack(clause: Clause, cue: Cue): boolean;
}
