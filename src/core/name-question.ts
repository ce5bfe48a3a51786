import type { MentionKind } from './extraction.ts';

/** A name in a conversation that stayed open, with those whom it may mean. */
export interface NameQuestion {
  /** Stable, and short enough to be typed: the beginning of the source's SHA-256 and the name, `3f9a1c-david`. */
  readonly id: string;
  /** The name as it was said. */
  readonly said: string;
  readonly kind: MentionKind;
  /** Indices of the turns in which it stands, ascending. */
  readonly turns: readonly number[];
  /** Names of pages or participants. */
  readonly candidates: readonly string[];
}

/** What a person said about a name in a conversation; it holds for that conversation. */
export interface NameAnswer {
  readonly said: string;
  /** The name of whoever or whatever is meant; null: nobody who matters. */
  readonly name: string | null;
}
