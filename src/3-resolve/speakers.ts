import type { Conversation, Mention, Resolution } from '#core';
import type { Room } from './room.ts';

/** Speaker label -> full name (or the only name that is known). Labels of nobody ("Speaker 2") are absent. */
export function speakersOf(room: Room): Readonly<Record<string, string>> {
  return Object.fromEntries(room.attendees.flatMap((one) => one.labels.map((label) => [label, one.person.name])));
}

/** A resolution for each speaker label that no mention resolves already. Its turns are those that the label speaks. */
export function speakerResolutions(
  conversation: Conversation,
  room: Room,
  resolved: readonly Resolution[],
): readonly Resolution[] {
  const done = new Set(
    resolved.filter((one) => one.outcome !== 'ambiguous' || one.candidates.length === 0).map((one) => one.mention.text),
  );
  const turns = new Map<string, number[]>();
  for (const turn of conversation.turns) {
    if (turn.speaker === null || done.has(turn.speaker)) continue;
    const spoken = turns.get(turn.speaker);
    if (spoken === undefined) turns.set(turn.speaker, [turn.index]);
    else spoken.push(turn.index);
  }
  return [...turns].map(([text, indices]) =>
    speakerResolution({ kind: 'person', text, confidence: 1, turns: indices }, room),
  );
}

function speakerResolution(mention: Mention, room: Room): Resolution {
  const attendee = room.attendees.find((one) => one.labels.includes(mention.text));
  if (attendee === undefined)
    return {
      outcome: 'ambiguous',
      mention,
      candidates: [],
      confidence: 0,
      why: 'A label of the recording and no name',
    };
  const { person, why } = attendee;
  const reason = `${person.name} ${why}`;
  const isFull = person.entity !== null || person.isMe || person.name.includes(' ');
  if (!isFull)
    return {
      outcome: 'ambiguous',
      mention,
      candidates: [],
      confidence: 0.3,
      why: `Only "${person.name}" is known of this speaker`,
    };
  return { outcome: 'resolved', mention, name: person.name, entity: person.entity, confidence: 0.95, why: reason };
}
