import type { Utterance } from '../utterances.ts';
import type { People } from './people.ts';
import type { Readings } from './readings.ts';
import type { Recap } from './recap-start.ts';

/** What finding actions needs to know of the whole talk. */
export interface Talk {
  readonly utterances: readonly Utterance[];
  readonly people: People;
  readonly isMemo: boolean;
  /** One holds forth before listeners. */
  readonly isLecture: boolean;
  /** Full name of the vault's owner, or null. */
  readonly me: string | null;
  /** Log odds by the trained model that an utterance is a task, by index; null to go by the rules alone. */
  readonly odds: readonly number[] | null;
  /** The same by the model that knows how work is given out in a project's meetings. */
  readonly assigned: readonly number[] | null;
  readonly readings: Readings;
  readonly recap: Recap;
}
