import type { Conversation } from './conversation.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What reading gave: a conversation, or null with at least one error that says why not. */
export interface Reading {
  readonly conversation: Conversation | null;
  /** The further ones of a source that holds several (the threads of a mailbox), in their order; [] for nearly all. */
  readonly others: readonly Conversation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How well a source fits a format. `score` 0 (not at all) to 1 (its signature stands there). */
export interface Recognition {
  readonly score: number;
  readonly reason: string;
}
