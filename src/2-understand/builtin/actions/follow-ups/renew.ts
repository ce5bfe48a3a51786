import { tokensOf } from '../../utterances.ts';
import { contentWords, shared } from '../content-words.ts';
import { addEvidence, type Draft } from '../draft.ts';
import { type Due, dueIn } from '../due.ts';
import type { People } from '../people.ts';
import type { Talk } from '../talk.ts';
import type { Found } from './found.ts';

/** Drafts below this score are not what a recap means. */
export const WORTH_RENEWING = 0.6;

/** In a recap, each part of a line that shares its words with an earlier draft is evidence for it, and its date counts. */
export function renew(found: readonly Found[], drafts: readonly Draft[], talk: Talk): void {
  for (const { clause, cue } of found) {
    if (cue.onlyRenews !== true) continue;
    const called = cue.owner.kind === 'named' ? (cue.owner.names[0] ?? null) : null;
    let last: Draft | null = null;
    for (const part of clause.text.split(/[,;]|\band (?:then )?/)) {
      const target: Draft | null = bestMatch(part, nameIn(part, talk.people) ?? called, drafts);
      if (target !== null) {
        target.score += 0.5;
        addEvidence(target, clause.utterance);
      }
      const due: Due | null = target === null && last === null ? null : dueIn(part, clause.utterance.today);
      last = target ?? (due !== null && isMereDate(part, due) ? last : null);
      if (last !== null && due?.date != null) last.due = due;
    }
  }
}

function isMereDate(part: string, due: Due): boolean {
  return tokensOf(part).length - tokensOf(due.phrase).length <= 1;
}

function nameIn(part: string, people: People): string | null {
  return people.find(/^\s*(\p{Lu}[\p{L}'’-]+)/u.exec(part)?.[1] ?? '');
}

function bestMatch(part: string, owner: string | null, drafts: readonly Draft[]): Draft | null {
  const words = contentWords(part);
  if (owner !== null) for (const name of contentWords(owner)) words.delete(name);
  if (words.size === 0) return null;
  let best: Draft | null = null;
  let most = 0;
  for (const draft of drafts) {
    if (draft.isWithdrawn || draft.words.size === 0 || draft.score < WORTH_RENEWING) continue;
    if (owner !== null && draft.owners.length > 0 && !draft.owners.includes(owner)) continue;
    const common = shared(words, draft.words);
    const share = common / Math.min(words.size, draft.words.size);
    if (common > 0 && share >= 0.5 && common + share > most) {
      best = draft;
      most = common + share;
    }
  }
  return best;
}
