import type { Clause } from '../clauses.ts';
import type { Cue } from '../rule.ts';

/** A cue and where it stands. */
export interface Found {
  readonly clause: Clause;
  readonly cue: Cue;
}
