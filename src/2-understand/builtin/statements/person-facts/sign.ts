import type { PersonFact } from '#core';
import type { StatementRule } from '../rule.ts';

/** What an utterance says of somebody's place. */
export interface PersonFactSign {
  readonly kind: PersonFact['kind'];
  /** A name as it was said; "I" or a pronoun for whoever it stands for. */
  readonly person: string;
  readonly value: string;
  readonly weight: number;
}

export type PersonFactRule = StatementRule<PersonFactSign>;
