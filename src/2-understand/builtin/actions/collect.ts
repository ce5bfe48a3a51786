import type { Utterance } from '../utterances.ts';
import { type Clause, clausesOf, conjunctsOf, partsOf } from './clauses.ts';
import { type Draft, draftOf } from './draft.ts';
import { follow } from './follow-ups/follow.ts';
import type { Found } from './follow-ups/found.ts';
import { guards } from './guards/guards.ts';
import { oddsWeight } from './odds.ts';
import { ownersOf } from './owners.ts';
import { isSummedUp } from './recap-start.ts';
import type { Cue, Scene } from './rule.ts';
import { rules } from './rules/rules.ts';
import { hasSigns, withoutNextSentence } from './run-on.ts';
import type { Talk } from './talk.ts';
import { isAnaphoric } from './verb-phrase.ts';
import { contextWeight } from './weigh.ts';

/** Utterances of a talk that is long enough to have an opening, and the part of it that this takes: greetings and agenda. */
const LONG_TALK = 150;
const OPENING = 0.08;
/** Where the closing part of a talk begins, in which tasks are given out. */
const CLOSING = 0.85;
/** Utterances back within which a question is answered. */
const ANSWER_REACH = 3;

/** Goes through the talk once: each clause may begin a draft, and each utterance may change the drafts shortly before it. O(words). */
export function collectDrafts(talk: Talk): readonly Draft[] {
  const drafts: Draft[] = [];
  let heldAt = -1;
  for (const utterance of talk.utterances) {
    const scene: Scene = {
      ...plainScene(talk),
      isRecap: isSummedUp(utterance, talk.recap),
      isOpening: talk.utterances.length > LONG_TALK && utterance.index < talk.utterances.length * OPENING,
      isClosing: utterance.index > talk.utterances.length * CLOSING,
    };
    const found = foundIn(utterance, scene);
    if (found.isHeldBack) heldAt = utterance.index;
    for (const { clause, cue } of follow(utterance, found.cues, drafts, talk, heldAt)) {
      if (cue.isAnaphoric || cue.onlyRenews === true) continue;
      const draft = draftOf(clause, cue, ownersOf(cue.owner, clause, talk));
      draft.score +=
        contextWeight(draft, drafts.at(-1), scene) + answerWeight(draft, talk) + oddsWeight(talk, utterance);
      drafts.push(draft);
    }
  }
  return drafts;
}

/** The middle of a talk. */
export function plainScene({ people, isMemo, isLecture }: Talk): Scene {
  return { people, isMemo, isLecture, isRecap: false, isOpening: false, isClosing: false };
}

/** "Who could do the harbour?" "I can do it": an offer in answer to a question of somebody else binds more. */
function answerWeight(draft: Draft, talk: Talk): number {
  const { utterance } = draft.clause;
  if (draft.cue.kind !== 'promise') return 0;
  const asked = talk.utterances
    .slice(Math.max(0, utterance.index - ANSWER_REACH), utterance.index)
    .some((earlier) => earlier.isQuestion && earlier.turn !== utterance.turn && utterance.turn - earlier.turn <= 1);
  return asked ? 0.5 : 0;
}

function foundIn(
  utterance: Utterance,
  scene: Scene,
): { readonly cues: readonly Found[]; readonly isHeldBack: boolean } {
  const clauses = clausesOf(utterance)
    .flatMap(conjunctsOf)
    .flatMap((clause) => (scene.isRecap ? partsOf(clause) : [clause]));
  const sighted = clauses.flatMap((clause) => {
    const cue = firstCue(clause, scene);
    return cue === null ? [] : [{ clause, cue }];
  });
  const cues = sighted.filter(({ clause, cue }) => !isHeldBack(clause, cue));
  return { cues, isHeldBack: cues.length < sighted.length };
}

/** The cue of the first rule that fires on a clause and that no guard holds back. */
export function cueIn(clause: Clause, scene: Scene): Cue | null {
  const cue = firstCue(clause, scene);
  return cue === null || isHeldBack(clause, cue) ? null : cue;
}

/** The cue of the first rule that fires on a clause, whatever the guards say of it. */
export function firstCue(clause: Clause, scene: Scene): Cue | null {
  for (const rule of rules) {
    const cue = rule.find(clause, scene);
    if (cue !== null) return withoutRunOn(cue, clause);
  }
  return null;
}

/** The cue up to the next sentence of one who talks without signs: "do that the house is ours" points back at what "that" is. */
function withoutRunOn(cue: Cue, { utterance }: Clause): Cue {
  if (cue.onlyRenews === true || hasSigns(utterance)) return cue;
  const action = withoutNextSentence(cue.action);
  return action === cue.action ? cue : { ...cue, action, isAnaphoric: isAnaphoric(action) };
}

function isHeldBack(clause: Clause, cue: Cue): boolean {
  return guards.some((guard) => guard.holdsBack(clause, cue));
}
