import type { Utterance } from '../utterances.ts';

/** One way in which people mark a statement. Its examples are its first tests. */
export interface StatementRule<Sign> {
  readonly name: string;
  readonly description: string;
  readonly fires: readonly string[];
  readonly mustNotFire: readonly string[];
  /** What the utterance is a sign of, or null. */
  find(utterance: Utterance): Sign | null;
}
