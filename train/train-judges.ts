import type { EngineContext } from '#core';
import type { Example, LabelledAction } from '../eval/examples.ts';
import { locateQuote } from '../eval/metrics/locate.ts';
import { type Matchable, matchItems, overlaps } from '../eval/metrics/match-items.ts';
import type { Draft } from '../src/2-understand/builtin/actions/draft.ts';
import { draftsOf, talkOf } from '../src/2-understand/builtin/actions/find-actions.ts';
import { dueCandidates } from '../src/2-understand/builtin/actions/judge/due-candidates.ts';
import { itemFeatures } from '../src/2-understand/builtin/actions/judge/item-features.ts';
import type { Judges } from '../src/2-understand/builtin/actions/judge/judged.ts';
import { ownerCandidates } from '../src/2-understand/builtin/actions/judge/owner-candidates.ts';
import type { UtteranceScores } from '../src/2-understand/builtin/models/score-utterances.ts';
import { utterancesOf } from '../src/2-understand/builtin/utterances.ts';
import type { Labelled } from './corpus.ts';
import { type Case, fitJudge } from './fit-judge.ts';

/** A labelled talk with what models that had not seen it say of its utterances. */
export interface Scored {
  readonly example: Example;
  /** Log odds of a task, by utterance. */
  readonly odds: readonly number[];
}

/** The talks of ours among labelled conversations, with what was said of them unseen. */
export function scoredTalks(unseen: ReadonlyMap<Labelled, readonly UtteranceScores[]>): readonly Scored[] {
  return [...unseen].flatMap(([{ example }, scores]) => {
    return example === null ? [] : [{ example, odds: scores.map(({ action }) => action) }];
  });
}

/** The labels name nobody of a vault: an owner there has no name. */
const context: EngineContext = { knownNames: [], me: null };

/** Learns what decides over drafts from labelled talks. The same talks give the same judges. */
export function trainJudges(scored: readonly Scored[]): Judges {
  const cases = scored.map(casesOf);
  return {
    item: fitJudge(cases.flatMap(({ item }) => item)),
    due: fitJudge(cases.flatMap(({ due }) => due)),
    owner: fitJudge(cases.flatMap(({ owner }) => owner)),
  };
}

interface Cases {
  readonly item: readonly Case[];
  readonly due: readonly Case[];
  readonly owner: readonly Case[];
}

function casesOf({ example: { conversation, labels }, odds }: Scored): Cases {
  const talk = talkOf(utterancesOf(conversation), conversation, context, odds);
  const drafts = draftsOf(talk).filter(({ isWithdrawn }) => !isWithdrawn);
  const found = drafts.map(matchableOf);
  const wanted = labels.actionItems.map(
    (item): Matchable => ({ text: item.text, spans: item.quotes.flatMap((quote) => locateQuote(quote, conversation)) }),
  );
  const matches = matchItems(found, wanted);
  const goldOf = new Map(matches.map(({ gold, predicted }) => [drafts[predicted], labels.actionItems[gold]]));
  const isPartOf = (draft: Draft): boolean =>
    wanted.some((item) => item.spans.some((a) => matchableOf(draft).spans.some((b) => overlaps(a, b))));
  const items = drafts.filter((draft) => goldOf.has(draft));
  return {
    item: drafts.flatMap((draft): Case[] => {
      const isTrue = goldOf.has(draft);
      // A second draft of an item that has one is neither right nor wrong.
      return !isTrue && isPartOf(draft) ? [] : [{ features: itemFeatures(draft, talk), isTrue, weight: 1 }];
    }),
    due: items.flatMap((draft) => {
      const gold = goldOf.get(draft);
      return dueCandidates(draft, items, talk).map(({ due, features }) => {
        return { features, isTrue: due.date === gold?.due, weight: 1 };
      });
    }),
    owner: items.flatMap((draft) => {
      const gold = goldOf.get(draft);
      return ownerCandidates(draft, talk).map(({ owner, features }) => {
        return { features, isTrue: isOwner(owner, gold), weight: 1 };
      });
    }),
  };
}

function matchableOf({ cue, evidence }: Draft): Matchable {
  return { text: cue.action, spans: evidence.map(({ turn, start, end }) => ({ turn, start, end })) };
}

/** Labels have the full name where the transcript may have a first name only. */
function isOwner(owner: string | null, gold: LabelledAction | undefined): boolean {
  if (gold === undefined || owner === null) return owner === (gold?.owner ?? null);
  return gold.owners.some((one) => one === owner || one.startsWith(`${owner} `) || owner.startsWith(`${one} `));
}
