import { tokensOf, type Utterance } from '../../utterances.ts';
import { contentWords, shared } from '../content-words.ts';
import { addEvidence, type Draft, dateDraft } from '../draft.ts';
import { type Due, dueIn } from '../due.ts';
import type { People } from '../people.ts';
import type { Talk } from '../talk.ts';
import type { Found } from './found.ts';

/** Drafts below this score are not what a recap means. */
export const WORTH_RENEWING = 0.6;
/** What a word counts that is no word of the work, but was said with it. */
const TOLD_OF = 0.9;

/** In a recap, each part of a line that shares its words with an earlier draft is evidence for it, and its date counts. */
export function renew(found: readonly Found[], drafts: readonly Draft[], talk: Talk): void {
  for (const { clause, cue } of found) {
    if (cue.onlyRenews !== true) continue;
    let called = cue.owner.kind === 'named' ? (cue.owner.names[0] ?? null) : null;
    let last: Draft | null = null;
    for (const part of clause.text.split(/[,:;]|\band (?:then )?/)) {
      if (OWN.test(part)) called = clause.utterance.speaker;
      const owner: string | null = nameIn(part, talk.people) ?? called;
      const target: Draft | null = bestMatch(part, owner, drafts, (draft) => toldOf(draft, clause.utterance, talk));
      if (target !== null) {
        target.score += 0.5;
        addEvidence(target, clause.utterance);
      }
      const due: Due | null = target === null && last === null ? null : dueIn(part, clause.utterance.today);
      last = target ?? (due !== null && isMereDate(part, due) ? last : null);
      if (last !== null && due?.date != null) dateDraft(last, due, clause.utterance);
    }
  }
}

/** "And me, the date by tomorrow": what follows is the speaker's. */
const OWN = /^\s*(?:and |so |then |from |for )*(?:me|mine|my side)\s*$/i;

function isMereDate(part: string, due: Due): boolean {
  return tokensOf(part).length - tokensOf(due.phrase).length <= 1;
}

function nameIn(part: string, people: People): string | null {
  return people.find(/^\s*(\p{Lu}[\p{L}'’-]+)/u.exec(part)?.[1] ?? '');
}

/** The draft that part of a line speaks of: by the words of its work, or, of one who is called, by what was said about it. */
function bestMatch(
  part: string,
  owner: string | null,
  drafts: readonly Draft[],
  told: (draft: Draft) => ReadonlySet<string>,
): Draft | null {
  const words = contentWords(part);
  if (owner !== null) for (const name of contentWords(owner)) words.delete(name);
  if (words.size === 0) return null;
  let best: Draft | null = null;
  let most = 0;
  for (const draft of drafts) {
    if (draft.isWithdrawn || draft.words.size === 0 || draft.score < WORTH_RENEWING) continue;
    if (owner !== null && draft.owners.length > 0 && !draft.owners.includes(owner)) continue;
    const own = shared(words, draft.words);
    const isTold = own === 0 && owner !== null && draft.owners.includes(owner);
    const common = isTold ? TOLD_OF * shared(words, told(draft)) : own;
    const share = common / (isTold ? words.size : Math.min(words.size, draft.words.size));
    if (common > 0 && share >= 0.5 && common + share > most) {
      best = draft;
      most = common + share;
    }
  }
  return best;
}

/** What was said about a draft before an utterance. */
function toldOf({ evidence }: Draft, utterance: Utterance, talk: Talk): ReadonlySet<string> {
  const earlier = evidence.filter(({ index }) => index < utterance.index);
  return new Set(earlier.flatMap((one) => [...talk.readings.words(one)]));
}
