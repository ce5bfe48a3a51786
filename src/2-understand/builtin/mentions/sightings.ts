import type { MentionKind } from '#core';

/** One place where a name stands. */
export interface Sighting {
  readonly text: string;
  readonly kind: MentionKind;
  readonly confidence: number;
  readonly turn: number;
}
