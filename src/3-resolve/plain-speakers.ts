import type { Conversation } from '#core';
import { isSpeakerLabel, parseSpeaker } from '#language';

/**
 * A summary with the names of those who spoke instead of their labels: "Keir Donnelly" where it says "Donnelly, Keir (Corvane) | he/him". Labels that are nobody's
 * name stay. O(text × labels).
 */
export function withPlainSpeakers(summary: string, { turns }: Conversation): string {
  const labels = [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))]
    .filter((label) => !isSpeakerLabel(label))
    .sort((one, other) => other.length - one.length);
  return labels.reduce((text, label) => {
    const { name } = parseSpeaker(label);
    return name === label || name === '' ? text : text.replaceAll(label, () => name);
  }, summary);
}
