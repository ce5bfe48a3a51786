import type { Conversation } from './conversation.ts';
import type { Extraction } from './extraction.ts';

/** What an engine may know beside the conversation. */
export interface EngineContext {
  /** Names (and aliases) that are known from the vault and the settings, each once. */
  readonly knownNames: readonly KnownName[];
  /** Full name of the vault's owner, or null. */
  readonly me: string | null;
}

export interface KnownName {
  readonly kind: 'person' | 'organization' | 'project';
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Turns a Conversation into an Extraction. Every quote it gives is a verbatim substring of its turn. */
export interface Engine {
  readonly name: string;
  readonly version: string;
  /** @throws {EngineError} when it cannot go on (a model that does not answer, say). */
  understand(conversation: Conversation, context: EngineContext, signal: AbortSignal): Promise<Extraction>;
}
