import type { Conversation } from '#core';
import { isSpeakerLabel } from '#language';
import { shortName } from '../statements/voices.ts';

/** Who takes part, as a summary would call them. */
export interface Cast {
  /** Those who spoke, most words first, by first name where that is unique; labels only where nobody has a name. */
  readonly names: readonly string[];
  /** Nobody has a name. */
  readonly isNameless: boolean;
}

/** Who spoke, and, where the source does not say, who took part. */
export function castOf(conversation: Conversation): Cast {
  const words = new Map<string, number>();
  for (const { speaker, text } of conversation.turns) {
    if (speaker !== null) words.set(speaker, (words.get(speaker) ?? 0) + text.length);
  }
  const spoke = [...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([speaker]) => speaker);
  const named = spoke.filter((speaker) => !isSpeakerLabel(speaker));
  const present = named.length > 0 ? named : conversation.participants.map(({ name }) => name);
  if (present.length === 0) return { names: [], isNameless: true };
  return { names: present.map((name) => personPhrase(shortName(name, present))), isNameless: false };
}

/** "Project Manager" is "the Project Manager" in a sentence. */
export function personPhrase(name: string): string {
  return /\b(?:manager|designer|expert|engineer|director|host|interviewer|professor|agent|customer|teacher)$/i.test(
    name,
  ) && name.includes(' ')
    ? `the ${name}`
    : name;
}

/** Whether a label stands for somebody by a pronoun, as Granola's "Me" and "Them" do: in a sentence it would name nobody, or the wrong one. */
export function isPronounLabel(name: string): boolean {
  return /^(?:me|myself|you|us|them)$/i.test(name.trim());
}
