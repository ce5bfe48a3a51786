import { findDates } from '#language';
import type { Utterance } from '../../utterances.ts';
import { leansBack } from '../lead.ts';

/** How far back, in utterances, a day that people bargain over was first asked for. */
const REACH = 16;
const NEXT =
  /\bnext (?:(?:board|team|design|project|status|account|review|steering) )?(one|time|call|meeting|sync|visit|board|session|review|check-in|catch-up|workshop|round|lesson|appointment|practice|rehearsal|stand-up)\b/i;

/**
 * Where a decision is nothing but a day ("Thirteenth of November then, half three") and shortly before it was about the next call or meeting, the utterance that says so and what
 * is meant by it: "Next call". Null otherwise. O(1).
 */
export function nextMeetingOf(
  { source, content }: { readonly source: Utterance; readonly content: string },
  utterances: readonly Utterance[],
): { readonly name: string; readonly utterance: Utterance } | null {
  if (!leansBack(source) || NEXT.test(content) || findDates(content, source.today).length === 0) return null;
  for (let back = 1; back <= REACH; back += 1) {
    const utterance = utterances[source.index - back];
    const name = NEXT.exec(utterance?.clean ?? '')?.[1];
    if (utterance !== undefined && name !== undefined) return { name: `Next ${name.toLowerCase()}`, utterance };
  }
  return null;
}
