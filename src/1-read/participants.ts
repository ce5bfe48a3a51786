import type { Participant } from '#core';
import { isSpeakerLabel, parseSpeaker } from '#language';
import type { ReadTurn } from './source-text.ts';

/**
 * Those who took part, by name, in the order in which they first spoke, then the silent ones of the header's list. Labels are left out; the same name
 * counts once, and keeps the first address that is given for it.
 */
export function participantsOf(turns: readonly ReadTurn[], listed: readonly string[]): readonly Participant[] {
  const labels = new Set<string>();
  for (const { speaker } of turns) if (speaker !== null) labels.add(speaker);
  const people = new Map<string, Participant>();
  for (const field of [...labels, ...listed]) {
    if (isSpeakerLabel(field)) continue;
    const { name, email } = parseSpeaker(field);
    if (name === '' || isSpeakerLabel(name)) continue;
    const key = name.toLowerCase();
    const known = people.get(key);
    if (known === undefined) people.set(key, { name, email });
    else if (known.email === null && email !== null) people.set(key, { ...known, email });
  }
  return [...people.values()];
}
