import type { Conversation } from '#core';

/** How much of a source was read: `412 turns read; 3 not understood`. */
export function coverageLine({ turns, notUnderstood }: Conversation): string {
  const read = `${turns.length} ${turns.length === 1 ? 'turn' : 'turns'} read`;
  return notUnderstood === 0 ? read : `${read}; ${notUnderstood} not understood`;
}
