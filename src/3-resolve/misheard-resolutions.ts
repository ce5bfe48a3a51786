import type { Mention, MentionKind, Resolution, TurnSpan } from '#core';
import { foldName } from '#language';
import type { Candidate } from './candidate.ts';
import type { Correction } from './correct-texts.ts';

/**
 * Resolutions with those of misheard names: one for each way of mishearing somebody, with the places it stands at. It takes the place of what was
 * left open or thought new there.
 */
export function withMisheard(
  resolutions: readonly Resolution[],
  corrections: readonly Correction[],
): readonly Resolution[] {
  const settled = resolutions.filter((one) => one.outcome === 'resolved').flatMap((one) => one.mention.spans ?? []);
  const heard = corrections.filter((one) => !settled.some((span) => isOver(span, one) && !isPartOf(span, one)));
  const misheard = [...grouped(heard).values()].map(resolutionOf);
  return [...resolutions.flatMap((one) => withoutPlaces(one, heard) ?? []), ...misheard];
}

function isOver(span: TurnSpan, { turn, start, end }: Correction): boolean {
  return span.turn === turn && span.start < end && start < span.end;
}

/** "tom" within "tom ache": the longer run says more. */
function isPartOf(span: TurnSpan, { start, end }: Correction): boolean {
  return start <= span.start && span.end <= end && end - start > span.end - span.start;
}

/** What is left of an open or new name where some of its places turned out to be misheard; null where nothing is. */
function withoutPlaces(resolution: Resolution, heard: readonly Correction[]): Resolution | null {
  const { spans, ...mention } = resolution.mention;
  if (spans === undefined)
    return resolution.outcome !== 'resolved' && heard.some((one) => foldName(one.said) === foldName(mention.text))
      ? null
      : resolution;
  const left = spans.filter((span) => !heard.some((one) => isOver(span, one)));
  if (left.length === spans.length) return resolution;
  if (left.length === 0) return null;
  return { ...resolution, mention: { ...mention, spans: left, turns: [...new Set(left.map((span) => span.turn))] } };
}

function grouped(corrections: readonly Correction[]): ReadonlyMap<string, readonly Correction[]> {
  const groups = new Map<string, Correction[]>();
  for (const one of corrections) {
    const key = `${foldName(one.said)}/${one.candidate.kind}/${one.candidate.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function resolutionOf(group: readonly Correction[]): Resolution {
  const [first] = group;
  if (first === undefined) throw new RangeError('Cannot resolve an empty group');
  const { candidate, said, written } = first;
  const confidence = Math.min(...group.map((one) => one.confidence));
  const turns = [...new Set(group.map((one) => one.turn))].sort((one, other) => one - other);
  const spans = group.map(({ turn, start, end }) => ({ turn, start, end }));
  const mention: Mention = { kind: mentionKind(candidate), text: said, confidence, turns, spans };
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
