import type { Conversation, Extraction } from '#core';
import { isSpeakerLabel, literal, parseSpeaker } from '#language';
import { withTexts } from './extraction-texts.ts';

/**
 * What is written, with the names of those who spoke instead of their labels: "Keir Donnelly" where it says "Donnelly, Keir (Corvane) | he/him", and the name of who
 * "Speaker 2" turned out to be (`speakers`, label to full name). Labels of nobody stay. O(text × labels).
 */
export function withPlainSpeakers(
  extraction: Extraction,
  { turns }: Conversation,
  speakers: Readonly<Record<string, string>>,
): Extraction {
  const named = [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))]
    .sort((one, other) => other.length - one.length)
    .flatMap((label) => {
      const name = isSpeakerLabel(label) ? (speakers[label] ?? '') : parseSpeaker(label).name;
      return name === label || name === '' ? [] : [{ label: wholeLabel(label), name }];
    });
  if (named.length === 0) return extraction;
  return withTexts(extraction, (text) =>
    named.reduce((rest, { label, name }) => rest.replace(label, () => name), text),
  );
}

/** "Speaker 1" and not the beginning of "Speaker 12". */
function wholeLabel(label: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal(label)}(?![\\p{L}\\p{N}])`, 'gu');
}
