import type { Utterance } from '../../utterances.ts';
import type { Draft } from '../draft.ts';
import type { Talk } from '../talk.ts';
import { answer } from './answer.ts';
import type { Found } from './found.ts';
import { redate } from './redate.ts';
import { renew } from './renew.ts';
import { takeOver } from './take-over.ts';
import { withdraw } from './withdraw.ts';

/** Lets an utterance change the drafts before it: taken on, declined, handed over, dated anew, taken back, summed up. */
export function follow(
  utterance: Utterance,
  found: readonly Found[],
  drafts: readonly Draft[],
  talk: Talk,
  heldAt: number,
): readonly Found[] {
  if (drafts.length === 0) return found;
  const recent = drafts.slice(-12);
  const rest = takeOver(found, recent, talk);
  answer(utterance, found, recent);
  withdraw(utterance, found, recent, heldAt);
  redate(utterance, found, recent, talk);
  renew(found, drafts.slice(-80), talk);
  return rest;
}
