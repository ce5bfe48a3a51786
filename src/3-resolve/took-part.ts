import type { Conversation, Findings, Resolution } from '#core';
import { foldName } from '#language';
import type { Room } from './room.ts';

/** Who attended (in the order of first words, then the silent), who spoke, and who was only mentioned, each by full name and once. */
export function tookPart(
  conversation: Conversation,
  room: Room,
  resolutions: readonly Resolution[],
): Pick<Findings, 'attended' | 'spoke' | 'mentioned'> {
  const firstWords = new Map<string, number>();
  for (const turn of conversation.turns) {
    if (turn.speaker !== null && !firstWords.has(turn.speaker)) firstWords.set(turn.speaker, turn.index);
  }
  const arrived = room.attendees.map((attendee) => ({
    attendee,
    first: Math.min(...attendee.labels.map((label) => firstWords.get(label) ?? Number.POSITIVE_INFINITY)),
  }));
  const dictated = conversation.kind === 'memo' && room.attendees.length === 1;
  const speaking = arrived
    .filter((one) => one.first < Number.POSITIVE_INFINITY || dictated)
    .sort((one, other) => one.first - other.first || 0);
  const silent = arrived.filter((one) => !speaking.includes(one));
  const attended = [...speaking, ...silent].map(({ attendee }) => ({
    name: attendee.person.name,
    email: attendee.email,
  }));
  return {
    attended,
    spoke: speaking.map((one) => one.attendee.person.name),
    mentioned: onlyMentioned(resolutions, attended),
  };
}

function onlyMentioned(
  resolutions: readonly Resolution[],
  attended: readonly { readonly name: string }[],
): readonly string[] {
  const present = new Set(attended.map((one) => foldName(one.name)));
  const names = new Map<string, string>();
  for (const resolution of resolutions) {
    if (resolution.outcome === 'ambiguous' || !isPerson(resolution)) continue;
    const key = foldName(resolution.name);
    if (!present.has(key) && !names.has(key)) names.set(key, resolution.name);
  }
  return [...names.values()];
}

function isPerson(resolution: Exclude<Resolution, { outcome: 'ambiguous' }>): boolean {
  if (resolution.outcome === 'resolved' && resolution.entity !== null) return resolution.entity.kind === 'person';
  return resolution.mention.kind === 'person';
}
