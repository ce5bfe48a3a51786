import { shared } from './content-words.ts';
import { addEvidence, type Draft } from './draft.ts';

const NEAR_UTTERANCES = 6;
const NEAR_ANSWER = 4;

/** Makes one draft of those that name the same work: same or no owner, and most of their content words in common. O(drafts²), drafts being few. */
export function mergeDrafts(drafts: readonly Draft[]): readonly Draft[] {
  return mergeSame(
    drafts.map((draft) => ({ draft })),
    (_, __, draft) => ({ draft }),
  ).map(({ draft }) => draft);
}

/** The same of what holds drafts: `join` makes one of two, given their draft put together. */
export function mergeSame<Holder extends { readonly draft: Draft }>(
  all: readonly Holder[],
  join: (earlier: Holder, later: Holder, draft: Draft) => Holder,
): readonly Holder[] {
  const merged: Holder[] = [];
  for (const one of all) {
    const same = merged.findIndex(({ draft }) => isSameWork(draft, one.draft));
    const earlier = merged[same];
    if (earlier === undefined) merged.push(one);
    else merged[same] = join(earlier, one, absorb(earlier.draft, one.draft));
  }
  return merged;
}

function isSameWork(earlier: Draft, later: Draft): boolean {
  if (earlier.isWithdrawn !== later.isWithdrawn) return false;
  const bothOwned = earlier.owners.length > 0 && later.owners.length > 0;
  const distance = later.clause.utterance.index - (earlier.evidence.at(-1)?.index ?? 0);
  if (bothOwned && !earlier.owners.some((owner) => later.owners.includes(owner)))
    return takesOverAskedWork(earlier, later, distance);
  if (keepsWhatWasAsked(earlier, later, distance) || saysItAgain(earlier, later, distance)) return true;
  const common = shared(earlier.words, later.words);
  const smaller = Math.min(earlier.words.size, later.words.size);
  if (smaller === 0 || common === 0) return false;
  const share = common / smaller;
  if (common >= 2 && share >= 0.6) return true;
  if (common >= 2 && share >= 0.5 && (distance <= NEAR_UTTERANCES || later.cue.kind === 'recap')) return true;
  if (later.cue.kind === 'recap' && bothOwned) return share >= 0.34;
  return smaller === 1 && common === 1 && (distance <= NEAR_UTTERANCES || later.cue.kind === 'recap');
}

/** "Who writes the sheet?" "I can." "You're away then, I'll write the sheet.": what was not promised by name goes to whoever promises it next. */
function takesOverAskedWork(earlier: Draft, later: Draft, distance: number): boolean {
  if (earlier.cue.kind !== 'plan' || later.cue.kind !== 'promise' || distance < 0 || distance > NEAR_ANSWER)
    return false;
  const common = shared(earlier.words, later.words);
  return common >= 2 && common >= 0.8 * Math.min(earlier.words.size, later.words.size);
}

/** "Could you do me one page?" "I'll do you a one-pager": a promise right after a request, with its verb or one of its words. */
function keepsWhatWasAsked(earlier: Draft, later: Draft, distance: number): boolean {
  if (earlier.cue.kind !== 'request' && earlier.cue.kind !== 'plan') return false;
  if (later.cue.kind !== 'promise' || distance < 0 || distance > NEAR_ANSWER) return false;
  if (earlier.clause.utterance.turn === later.clause.utterance.turn) return false;
  return earlier.cue.verb === later.cue.verb || shared(earlier.words, later.words) > 0;
}

/** "I'll find it tonight", "I'm going to ring her": right after, by the same one, with a pronoun where the thing was. */
function saysItAgain(earlier: Draft, later: Draft, distance: number): boolean {
  if (
    distance < 0 ||
    distance > NEAR_ANSWER ||
    earlier.owners[0] !== later.owners[0] ||
    later.cue.owner.kind === 'nobody'
  )
    return false;
  if (tookOver(earlier, later)) return true;
  const isPronoun = /^\S+ (?:\S+ )?(?:it|that|this|them|those|him|her)\b/i.test(later.cue.action);
  return (
    isPronoun &&
    (later.words.size <= 1 || earlier.cue.verb === later.cue.verb || (later.words.size <= 3 && distance <= 3))
  );
}

/** "Let me do that. I'll bring it up at lunch": who took it over says how. */
function tookOver(earlier: Draft, later: Draft): boolean {
  const { utterance } = later.clause;
  return earlier.clause.utterance.speaker !== utterance.speaker && earlier.evidence.at(-1)?.turn === utterance.turn;
}

/** Puts the later into the earlier; the words of the one that says more about the work are kept. */
function absorb(earlier: Draft, later: Draft): Draft {
  const saysMore = later.cue.kind !== 'recap' && later.words.size > earlier.words.size && later.words.size <= 10;
  const base = saysMore ? later : earlier;
  const { due, dueSaid } = later.due?.date != null || earlier.due === null ? later : earlier;
  const kept: Draft = {
    ...base,
    score: Math.max(earlier.score, later.score) + 0.5,
    owners: later.owners.length > 0 ? later.owners : earlier.owners,
    awaitsAnswer: earlier.awaitsAnswer && later.awaitsAnswer,
    due,
    dueSaid,
    evidence: earlier.evidence,
    isWithdrawn: earlier.isWithdrawn,
  };
  for (const utterance of later.evidence) addEvidence(kept, utterance);
  return kept;
}
