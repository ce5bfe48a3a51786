import type { Conversation, EngineContext, Mention, MentionKind } from '#core';
import type { Utterance } from '../utterances.ts';
import { findCalled } from './find-called.ts';
import { findKnown } from './find-known.ts';
import { findUnknown } from './find-unknown.ts';
import { knownForms } from './known-names.ts';
import { nameTokens } from './name-tokens.ts';
import type { Sighting } from './sightings.ts';

/**
 * Finds who and what was named: the speakers by their labels (generic ones too: who "Speaker 2" is, is found out later), then the
 * names in what was said, known ones in any case, unknown ones where they are capitalised as names are. Each name once, as it was said first, with all turns
 * it stands in. O(words + known names).
 */
export function findMentions(
  utterances: readonly Utterance[],
  conversation: Conversation,
  context: EngineContext,
): readonly Mention[] {
  const known = knownForms(conversation, context);
  const lowerCase = wordsSaidInLowerCase(utterances);
  const sightings = utterances.flatMap((utterance) => {
    const tokens = nameTokens(utterance.text);
    const found = findKnown(utterance, tokens, known);
    return [...found.sightings, ...findUnknown(utterance, tokens, found.covered, lowerCase)];
  });
  const named = new Set(sightings.flatMap(({ text }) => text.toLowerCase().split(' ')));
  const called = findCalled(utterances).filter(({ text }) => !named.has(text.toLowerCase()));
  return [...speakerMentions(conversation), ...gathered(sharedKinds(splitPairs([...sightings, ...called])))];
}

function speakerMentions(conversation: Conversation): readonly Mention[] {
  const turns = new Map<string, number[]>();
  for (const { speaker, index } of conversation.turns) {
    if (speaker === null) continue;
    const spoken = turns.get(speaker);
    if (spoken === undefined) turns.set(speaker, [index]);
    else spoken.push(index);
  }
  return [...turns].map(([text, spoken]) => ({ kind: 'person', text, confidence: 1, turns: spoken }));
}

/** Words of the talk that stand somewhere without a capital: those are no names elsewhere. */
function wordsSaidInLowerCase(utterances: readonly Utterance[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of utterances)
    for (const word of text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’-]*/gu) ?? []) words.add(word);
  return words;
}

/** "Brightwater Nikhil" is two names where each of them is also said alone. */
function splitPairs(sightings: readonly Sighting[]): readonly Sighting[] {
  const alone = new Map(sightings.filter(({ text }) => !text.includes(' ')).map((one) => [one.text, one]));
  return sightings.flatMap((sighting) => {
    const parts = sighting.text.split(' ');
    if (parts.length !== 2 || sighting.confidence >= 0.95) return [sighting];
    const both = parts.flatMap((part) => alone.get(part) ?? []);
    return both.length === 2 ? both.map((one) => ({ ...one, turn: sighting.turn })) : [sighting];
  });
}

/** A first name said alone and the full name are of one kind: where one of them is shown to be a person, both are. */
function sharedKinds(sightings: readonly Sighting[]): readonly Sighting[] {
  const people = new Set(
    sightings
      .filter(({ kind, confidence }) => kind === 'person' && confidence >= 0.6)
      .map(({ text }) => text.split(' ')[0]?.toLowerCase()),
  );
  return sightings.map((sighting) => {
    const isPerson = sighting.kind === 'other' && people.has(sighting.text.split(' ')[0]?.toLowerCase());
    return isPerson ? { ...sighting, kind: 'person', confidence: Math.max(sighting.confidence, 0.6) } : sighting;
  });
}

/** One mention per name, whatever its case; its kind is the one most of its places speak for. */
function gathered(sightings: readonly Sighting[]): readonly Mention[] {
  const names = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = sighting.text.toLowerCase();
    const same = names.get(key);
    if (same === undefined) names.set(key, [sighting]);
    else same.push(sighting);
  }
  return [...names.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const kind = likeliestKind(same);
    const turns = [...new Set(same.map(({ turn }) => turn))].sort((a, b) => a - b);
    const sure = Math.max(...same.filter((one) => one.kind === kind).map(({ confidence }) => confidence));
    const repeated = Math.min(0.15, 0.05 * (turns.length - 1));
    return [
      {
        kind,
        text: first.text,
        confidence: Math.round(100 * Math.min(sure < 0.6 ? 0.55 : 0.95, sure + repeated)) / 100,
        turns,
      },
    ];
  });
}

function likeliestKind(same: readonly Sighting[]): MentionKind {
  const votes = new Map<MentionKind, number>();
  for (const { kind, confidence } of same) if (kind !== 'other') votes.set(kind, (votes.get(kind) ?? 0) + confidence);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'other';
}
