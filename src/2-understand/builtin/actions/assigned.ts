import type { Utterance } from '../utterances.ts';
import { clausesOf } from './clauses.ts';
import { addEvidence, type Draft, draftOf } from './draft.ts';
import { isListed } from './recap-start.ts';
import type { Talk } from './talk.ts';

/** Log odds from which work is as good as given out in an utterance: chosen by cross-validation on AMI's training side, where it is flat from here to -1.5. */
const ASSIGNED_FROM = -1.5;
const FEWEST_WORDS = 5;
const LISTS_PEOPLE = 2;

/**
 * Where work is given out in words that no rule and no grammar takes apart: a part of a sentence that another utterance of the same speaker holds is
 * evidence of that, and a sentence of its own stands as it was said. In the order of the talk.
 */
export function withAssigned(drafts: readonly Draft[], talk: Talk): readonly Draft[] {
  const holding = new Map(drafts.flatMap((draft) => draft.evidence.map(({ index }) => [index, draft] as const)));
  const added = talk.utterances.flatMap((utterance) => {
    if (!isAssigned(utterance, talk) || holding.has(utterance.index)) return [];
    const draft = [utterance.index + 1, utterance.index - 1]
      .map((index) => holding.get(index))
      .find((one) => one?.clause.utterance.speaker === utterance.speaker);
    if (draft !== undefined) {
      addEvidence(draft, utterance);
      holding.set(utterance.index, draft);
      return [];
    }
    const own = inItsOwnWords(utterance, talk);
    if (own !== null) holding.set(utterance.index, own);
    return own ?? [];
  });
  return [...drafts, ...added].sort((a, b) => a.clause.utterance.index - b.clause.utterance.index);
}

/** Whether work is as good as given out in an utterance. */
export function isAssigned({ index }: Utterance, talk: Talk): boolean {
  return (talk.assigned?.[index] ?? -10) >= ASSIGNED_FROM;
}

function inItsOwnWords(utterance: Utterance, talk: Talk): Draft | null {
  const [longest] = [...clausesOf(utterance)].sort((a, b) => b.text.length - a.text.length);
  if (longest === undefined || utterance.tokens.length < FEWEST_WORDS) return null;
  if (isListed(utterance) || peopleIn(utterance, talk).size >= LISTS_PEOPLE) return null;
  return draftOf(
    longest,
    { kind: 'assignment', owner: { kind: 'nobody' }, action: longest.text, verb: 'do', weight: 0, isAnaphoric: false },
    [],
    'words',
  );
}

/** "clodagh the form and lorcan winston and the quote": goes through what several have, which is no task of one. */
function peopleIn({ tokens }: Utterance, { people }: Talk): ReadonlySet<string> {
  return new Set(tokens.flatMap((token) => people.find(token) ?? []));
}
