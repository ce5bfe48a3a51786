import { type Clause, clausesOf, partsOf } from './clauses.ts';
import { type Draft, draftOf } from './draft.ts';
import { follow } from './follow-ups/follow.ts';
import { guards } from './guards/guards.ts';
import { ownersOf } from './owners.ts';
import { recapStart } from './recap-start.ts';
import type { Cue, Scene } from './rule.ts';
import { rules } from './rules/rules.ts';
import type { Talk } from './talk.ts';
import { contextWeight } from './weigh.ts';

/** Goes through the talk once: each clause may begin a draft, and each utterance may change the drafts shortly before it. O(words). */
export function collectDrafts(talk: Talk): readonly Draft[] {
  const drafts: Draft[] = [];
  const recapFrom = recapStart(talk.utterances);
  for (const utterance of talk.utterances) {
    const scene: Scene = {
      people: talk.people,
      isMemo: talk.isMemo,
      isLecture: talk.isLecture,
      isRecap: utterance.index >= recapFrom,
    };
    const found = clausesOf(utterance)
      .flatMap((clause) => (scene.isRecap ? partsOf(clause) : [clause]))
      .flatMap((clause) => {
        const cue = cueIn(clause, scene);
        return cue === null ? [] : [{ clause, cue }];
      });
    for (const { clause, cue } of follow(utterance, found, drafts, talk)) {
      if (cue.isAnaphoric || cue.onlyRenews === true) continue;
      const draft = draftOf(clause, cue, ownersOf(cue.owner, clause, talk), talk.today);
      draft.score += contextWeight(draft, drafts.at(-1), scene);
      drafts.push(draft);
    }
  }
  return drafts;
}

/** The cue of the first rule that fires on a clause and that no guard holds back. */
export function cueIn(clause: Clause, scene: Scene): Cue | null {
  for (const rule of rules) {
    const cue = rule.find(clause, scene);
    if (cue === null) continue;
    return guards.some((guard) => guard.holdsBack(clause, cue)) ? null : cue;
  }
  return null;
}
