import type { Candidate } from './candidate.ts';

/** Who a label of the recording turned out to be, and what shows it. */
export interface IdentifiedSpeaker {
  readonly label: string;
  readonly person: Candidate;
  /** Goes on from the person's name: "says their name: “I'm Tom”". */
  readonly why: string;
}
