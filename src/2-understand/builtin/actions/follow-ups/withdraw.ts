import { baseForm } from '#language';
import type { Utterance } from '../../utterances.ts';
import { contentWords, shared } from '../content-words.ts';
import type { Draft } from '../draft.ts';
import type { Found } from './found.ts';

const NEAR_TAKEN_BACK = 6;
const NEAR_DONE = 3;
const NEAR_WITH_WORDS = 8;
const TAKEN_BACK =
  /\b(?:never ?mind|scratch that|strike that|(?<!n't |not |never )forget (?:it|that|about (?:it|that)|what i said)|don't bother(?! (?:for|with|about|to|me))|no need(?=[,.!?]|$| to (?:do that|bother))|i (?:take (?:that|it) back|withdraw (?:that|it))|let's not(?=[,.!]|$| do (?:that|it))|actually,? no(?=[,.!]|$)|no,? (?:i|we) won't(?=[,.!]|$)|don't do (?:it|that)(?=[,.!]|$)|not necessary|that won't be necessary)/i;
/** "no, leave it": no task of its own, though an order by its form. */
const LEAVE_IT = /(?<!\b(?:to|can|could|will|would|'ll|just) )leave (?:it|that)(?=[,.!]|$| for now| then| as it is)/i;
const NOT_TO_DO =
  /\b(?:i|we|you|he|she|they|nobody)\b[^,.]{0,12}?\b(?:don't|won't|needn't|doesn't|no longer)\s+(?:(?:need|want)(?: you| him| her| them| anybody| anyone)? to|have to|needs to|has to)?\s*(\p{L}+)/iu;
const ALREADY =
  /\b(?:(?:i|we|he|she|they|you|\p{L}+)(?:'ve|'s| has| have)? (?:already |just )?(?:did|done|sorted|fixed|sent|booked|ordered|posted|paid|finished|handled) (?:it|that|this|them|those|all|the lot|everything)\b|(?:it|that)(?:'s| is| was| has been|'s been) (?:already |all )?(?:done|sorted|taken care of|booked|fixed|ordered|handled|sent)(?: already)?(?=[,.!]|$)|already (?:done|did (?:it|that)|sorted|sent (?:it|that|them)|booked|ordered))/iu;

/** "you don't need to do anything": nothing of what was agreed. */
const ANYTHING = /^ (?:anything|nothing|a thing)\b/i;

/** "Never mind", "scratch that", "I did that this morning", "I don't need to order anything": what was agreed shortly before is no task. */
export function withdraw(
  utterance: Utterance,
  found: readonly Found[],
  recent: readonly Draft[],
  heldAt: number,
): void {
  const spoken = utterance.text.replaceAll('’', "'");
  if (/\b(?:if|unless)\b/i.test(spoken) || utterance.isQuestion || found.some(({ cue }) => cue.isAnaphoric)) return;
  const target = deniedBy(spoken, utterance, recent) ?? latestWithin(distanceOf(spoken), utterance, recent, heldAt);
  if (target !== undefined) target.isWithdrawn = true;
}

/** How far back the words reach that take something back: 0 where they take back nothing. */
function distanceOf(spoken: string): number {
  if (TAKEN_BACK.test(spoken) || LEAVE_IT.test(spoken)) return NEAR_TAKEN_BACK;
  return ALREADY.test(spoken) ? NEAR_DONE : 0;
}

/** The latest draft, unless something that was no promise came after it: then that is meant. */
function latestWithin(
  reach: number,
  utterance: Utterance,
  recent: readonly Draft[],
  heldAt: number,
): Draft | undefined {
  const latest = recent.findLast((draft) => distanceTo(draft, utterance) > 0);
  const isOrder = heldAt === utterance.index && LEAVE_IT.test(utterance.text);
  if (latest !== undefined && latest.clause.utterance.index < heldAt && !isOrder) return undefined;
  if (/\b(?:was|were) (?:just )?(?:going|about|planning) to|\b(?:wanted|meant) to\b/i.test(utterance.clean))
    return undefined;
  return latest !== undefined && !latest.isWithdrawn && distanceTo(latest, utterance) <= reach ? latest : undefined;
}

/** "I don't need to order anything": the verb of the draft, denied. */
function deniedBy(spoken: string, utterance: Utterance, recent: readonly Draft[]): Draft | undefined {
  const match = NOT_TO_DO.exec(spoken);
  const denied = match?.[1];
  if (
    match === null ||
    denied === undefined ||
    (denied === 'do' && ANYTHING.test(spoken.slice(match.index + match[0].length)))
  )
    return undefined;
  const words = contentWords(spoken);
  return recent.findLast(
    (draft) =>
      !draft.isWithdrawn &&
      distanceTo(draft, utterance) > 0 &&
      distanceTo(draft, utterance) <= NEAR_WITH_WORDS &&
      draft.cue.verb === baseForm(denied) &&
      (shared(words, draft.words) >= 2 || /\b(?:anything|any|it|that|them)\b/i.test(spoken)),
  );
}

function distanceTo(draft: Draft, utterance: Utterance): number {
  return utterance.index - (draft.evidence.at(-1)?.index ?? draft.clause.utterance.index);
}
