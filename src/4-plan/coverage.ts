import type { Conversation, Extraction } from '#core';

/** How much of a source was read, and what was not tried with it: `412 turns read; 3 not understood`, `12 turns read; not attempted in this language (nl): summary, action items`. */
export function coverageLine(
  { turns, notUnderstood, language }: Conversation,
  { notAttempted }: Pick<Extraction, 'notAttempted'>,
): string {
  const parts = [
    `${turns.length} ${turns.length === 1 ? 'turn' : 'turns'} read`,
    ...(notUnderstood === 0 ? [] : [`${notUnderstood} not understood`]),
    ...(notAttempted === undefined
      ? []
      : [`not attempted in this language${language === 'und' ? '' : ` (${language})`}: ${notAttempted.join(', ')}`]),
  ];
  return parts.join('; ');
}

/** Whether a note should say how much was read: not everything was. */
export function isPartlyRead(
  { notUnderstood }: Conversation,
  { notAttempted }: Pick<Extraction, 'notAttempted'>,
): boolean {
  return notUnderstood > 0 || notAttempted !== undefined;
}
