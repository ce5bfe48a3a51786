import type { Utterance } from '../utterances.ts';
import type { People } from './people.ts';

/** What finding actions needs to know of the whole talk. */
export interface Talk {
  readonly utterances: readonly Utterance[];
  readonly people: People;
  readonly isMemo: boolean;
  /** Day of the conversation, `YYYY-MM-DD`. */
  readonly today: string;
}
