import type { ActionItem, Conversation, EngineContext } from '#core';
import type { Utterance } from '../utterances.ts';

/** Finds who promised, was asked or was given what. Items stand in the order they were first said; [] where there is none. */
export function findActions(
  _utterances: readonly Utterance[],
  _conversation: Conversation,
  _context: EngineContext,
): readonly ActionItem[] {
  return [];
}
