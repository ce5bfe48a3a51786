import type { Mention, MentionKind, Resolution } from '#core';
import { foldName } from '#language';
import type { Candidate } from './candidate.ts';
import type { Correction } from './correct-texts.ts';

/**
 * Resolutions with those of misheard names: one for each way of mishearing somebody, with the turns it stands in. It takes the place of an engine's
 * mention of the same words that was left open or thought new.
 */
export function withMisheard(
  resolutions: readonly Resolution[],
  corrections: readonly Correction[],
): readonly Resolution[] {
  const misheard = [...grouped(corrections).values()].map(resolutionOf);
  const heard = new Set(misheard.map((one) => foldName(one.mention.text)));
  const settled = resolutions.filter((one) => one.outcome === 'resolved' || !heard.has(foldName(one.mention.text)));
  const done = new Set(settled.map((one) => foldName(one.mention.text)));
  return [...settled, ...misheard.filter((one) => !done.has(foldName(one.mention.text)))];
}

function grouped(corrections: readonly Correction[]): ReadonlyMap<string, readonly Correction[]> {
  const groups = new Map<string, Correction[]>();
  for (const one of corrections) {
    const key = `${foldName(one.said)}/${one.candidate.kind}/${one.candidate.name}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

function resolutionOf(group: readonly Correction[]): Resolution {
  const [first] = group;
  if (first === undefined) throw new RangeError('Cannot resolve an empty group');
  const { candidate, said, written } = first;
  const confidence = Math.min(...group.map((one) => one.confidence));
  const turns = [...new Set(group.map((one) => one.turn))].sort((one, other) => one - other);
  const mention: Mention = { kind: mentionKind(candidate), text: said, confidence, turns };
  const why = `"${said}" sounds like ${written}${known(candidate, written)} and stands where a name fits`;
  if (candidate.kind !== 'person' && candidate.entity === null)
    return {
      outcome: 'ambiguous',
      mention,
      candidates: [candidate.name],
      confidence,
      why: `${why}; your own company gets no page`,
    };
  return { outcome: 'resolved', mention, name: candidate.name, entity: candidate.entity, confidence, why };
}

function known({ name, entity }: Candidate, written: string): string {
  const full = name === written ? '' : ` (${name})`;
  return entity === null
    ? full
    : `${full}, whom the vault knows,`.replace(/whom/, entity.kind === 'person' ? 'whom' : 'which');
}

function mentionKind({ kind }: Candidate): MentionKind {
  return kind === 'account' ? 'organization' : kind;
}
