import type { Utterance } from '../../utterances.ts';
import { sharedStems, stemsOf } from '../language.ts';
import { peopleIn, type Talk } from '../talk.ts';
import { addEvidence, type Draft } from './draft.ts';

/** Where somebody begins to sum up in the last part of a talk; its length where nobody does. */
export function recapFrom(talk: Talk): number {
  const { utterances, language } = talk;
  const late = utterances.findIndex(
    ({ index, text }) => index > utterances.length * LATE && language.phrases.recap.test(text),
  );
  return late < 0 ? utterances.length : late;
}

/** The part of a talk before which a summing up is one of something else. */
const LATE = 0.7;

/** A line of a summing up: each part that names a task again is evidence for it, and its day counts. */
export function renew(utterance: Utterance, drafts: readonly Draft[], talk: Talk): void {
  let owner: string | null = null;
  for (const part of partsOf(utterance, talk)) {
    owner = ownerIn(part, utterance, talk) ?? owner;
    const stems = new Set(stemsOf(part, talk.language));
    for (const name of talk.people.speakers) for (const stem of stemsOf(name, talk.language)) stems.delete(stem);
    const ranked = drafts
      .filter(
        (draft) => !draft.isWithdrawn && (owner === null || draft.owners.length === 0 || draft.owners.includes(owner)),
      )
      .map((draft) => ({ draft, shared: sharedStems(stems, draft.stems) }))
      .sort((a, b) => b.shared - a.shared || b.draft.score - a.draft.score);
    const [best] = ranked;
    if (best === undefined || best.shared === 0) continue;
    best.draft.score += 0.4;
    addEvidence(best.draft, utterance);
    const due = talk.language.dueIn(part, utterance.today);
    if (due?.date != null) best.draft.due = { date: due.date, phrase: due.phrase };
  }
}

/** Cut at its signs, and where a name of somebody present begins a new part. */
function partsOf(utterance: Utterance, talk: Talk): readonly string[] {
  return utterance.text.split(/[,;:.]|(?<!\p{L})(?:und|et|y)(?!\p{L})/u).flatMap((part) => {
    const parts: string[] = [];
    for (const word of part.split(/\s+/)) {
      const isName = word !== '' && talk.people.find(word) !== null;
      if (isName || parts.length === 0) parts.push(word);
      else parts[parts.length - 1] += ` ${word}`;
    }
    return parts;
  });
}

const SELF = /^\s*(?:ich|moi|yo)(?!\p{L})/iu;

function ownerIn(part: string, utterance: Utterance, talk: Talk): string | null {
  if (SELF.test(part)) return utterance.speaker;
  return peopleIn(part, talk)[0] ?? null;
}
