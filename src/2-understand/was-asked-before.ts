import type { Conversation, Evidence } from '#core';

/**
 * Whether all that shows an item stands in older messages that an e-mail quotes: it was asked before, in a message of its own, and is not asked again. What a new message adds to it makes it news.
 */
export function wasAskedBefore(item: { readonly evidence: readonly Evidence[] }, conversation: Conversation): boolean {
  return item.evidence.every(({ turn }) => conversation.turns[turn]?.isQuoted === true);
}
