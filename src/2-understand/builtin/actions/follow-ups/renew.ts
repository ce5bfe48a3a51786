import { contentWords, shared } from '../content-words.ts';
import { addEvidence, type Draft } from '../draft.ts';
import { dueIn } from '../due.ts';
import type { Talk } from '../talk.ts';
import type { Found } from './found.ts';

/** In a recap, each part of a line that shares its words with an earlier draft is evidence for it, and its date counts. */
export function renew(found: readonly Found[], drafts: readonly Draft[], talk: Talk): void {
  for (const { clause, cue } of found) {
    if (cue.onlyRenews !== true) continue;
    for (const part of clause.text.split(/[,;]|\band\b/)) {
      const target = bestMatch(part, cue.owner.kind === 'named' ? cue.owner.names : [], drafts);
      if (target === null) continue;
      const due =
        dueIn(part, talk.today) ?? (clause.text.split(/[,;]/).length <= 3 ? dueIn(clause.text, talk.today) : null);
      target.due = due !== null && due.date !== null ? due : target.due;
      target.score += 0.5;
      addEvidence(target, clause.utterance);
    }
  }
}

function bestMatch(part: string, owners: readonly string[], drafts: readonly Draft[]): Draft | null {
  const words = contentWords(part);
  if (words.size === 0) return null;
  let best: Draft | null = null;
  let most = 0;
  for (const draft of drafts) {
    if (draft.isWithdrawn || draft.words.size === 0) continue;
    if (owners.length > 0 && draft.owners.length > 0 && !draft.owners.includes(owners[0] ?? '')) continue;
    const common = shared(words, draft.words);
    const share = common / Math.min(words.size, draft.words.size);
    if (common > 0 && share >= 0.5 && common + share > most) {
      best = draft;
      most = common + share;
    }
  }
  return best;
}
