import type { Conversation } from '#core';
import { isSpeakerLabel } from '#language';
import type { Utterance } from '../utterances.ts';

/** Who "I" and "you" are in an utterance, as a note would call them; null where it cannot be told. */
export interface Voice {
  readonly speaker: string | null;
  readonly addressee: string | null;
}

/** Gives each utterance its voice: first names where they are unique, labels as they are; "you" is told only where two people talk. */
export function voicesOf(conversation: Conversation): (utterance: Utterance) => Voice {
  const speakers = [...new Set(conversation.turns.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))];
  const names = new Map(speakers.map((speaker) => [speaker, shortName(speaker, speakers)]));
  return ({ speaker }) => {
    const others = speakers.filter((one) => one !== speaker);
    const other = speakers.length === 2 ? others[0] : undefined;
    return {
      speaker: speaker === null ? null : (names.get(speaker) ?? speaker),
      addressee: other === undefined ? null : (names.get(other) ?? null),
    };
  };
}

/** The first name of a label where nobody else has it, else the label. */
export function shortName(label: string, labels: readonly string[]): string {
  const first = label.split(' ')[0] ?? label;
  if (isSpeakerLabel(label) || !/^\p{Lu}\p{Ll}+$/u.test(first) || isRole(label)) return label;
  return labels.filter((other) => other.split(' ')[0] === first).length > 1 ? label : first;
}

/** "Project Manager", "Grad B": a part somebody plays, not a name to be shortened. */
function isRole(label: string): boolean {
  return /\b(?:manager|designer|expert|engineer|director|host|guest|moderator|interviewer|interviewee|professor|doctor|grad|phd|postdoc|agent|customer|caller|teacher|student|chair)\b/i.test(
    label,
  );
}
