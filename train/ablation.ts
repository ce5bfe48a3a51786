import { addCounts, type Counts, noCounts } from '../eval/metrics/counts.ts';
import { countExactTurns, countTurnsWithin } from '../eval/metrics/turns.ts';
import { countsRow, type Row, shareRow } from '../eval/row.ts';
import { scoreExamples } from '../eval/score-examples.ts';
import { understandWith } from '../eval/understand.ts';
import { findActions } from '../src/2-understand/builtin/actions/find-actions.ts';
import { engineWith } from '../src/2-understand/builtin/engine.ts';
import type { Judges } from '../src/2-understand/builtin/models/judge.ts';
import {
  linearScores,
  scoreUtterances,
  type UtteranceScores,
} from '../src/2-understand/builtin/models/score-utterances.ts';
import { findDecisions } from '../src/2-understand/builtin/statements/decisions/find-decisions.ts';
import { type Labelled, readLabelled } from './corpus.ts';
import { trainAll } from './train-all.ts';
import { scoredTalks, trainJudges } from './train-judges.ts';
import { trainModels } from './train-models.ts';
import { FOLDS, foldOf } from './unseen.ts';

/** Log odds from which an utterance counts where the scorer stands alone. */
const ALONE_FROM = 0;

/** What a conversation is understood with: what models that have not learned from it say, and judges that have not either; null for the rules alone. */
type Choose = (one: Labelled) => ActionAndDecisionModels | null;

interface ActionAndDecisionModels {
  readonly scores: readonly UtteranceScores[];
  readonly judges: Judges;
}

/**
 * What rules, models and both are worth, each conversation scored by models that had not seen it, nor another of its series: rules alone; with the linear
 * models; with the network too; the models without rules; and linear models that have learned from the other corpus only. Half an hour.
 */
export async function ablationRows(corpora: string): Promise<readonly Row[]> {
  const labelled = await readLabelled(corpora);
  const { linearFolds, folds } = await trainAll(corpora, labelled);
  const linear = judgedUnseen(labelled, (one) => {
    const models = linearFolds[foldOf(one, labelled)];
    return models && linearScores(one.utterances, one.conversation, models);
  });
  const all = judgedUnseen(labelled, (one) => {
    const models = folds[foldOf(one, labelled)];
    return models && scoreUtterances(one.utterances, one.conversation, models);
  });
  const withoutOwn = trainModels(labelled.filter(({ corpus }) => corpus !== 'own')).models;
  const withoutAmi = trainModels(labelled.filter(({ corpus }) => corpus !== 'ami')).models;
  const leftOut: Choose = (one) => {
    const chosen = linear(one);
    if (chosen === null) return null;
    const models = one.corpus === 'own' ? withoutOwn : withoutAmi;
    return { ...chosen, scores: linearScores(one.utterances, one.conversation, models) };
  };
  return [
    ...(await rowsOf('rules alone', labelled, () => null)),
    ...(await rowsOf('rules and linear', labelled, linear)),
    ...(await rowsOf('rules and models', labelled, all)),
    ...aloneRows('linear alone', labelled, linear),
    ...aloneRows('models alone', labelled, all),
    ...(await rowsOf('left out: the corpus', labelled, leftOut)),
    ...aloneRows('left out, alone', labelled, leftOut),
  ];
}

/** Judges by fold, learned from what models that had not seen the talks say of them. */
function judgedUnseen(
  labelled: readonly Labelled[],
  scoresOf: (one: Labelled) => readonly UtteranceScores[] | undefined,
): Choose {
  const scored = new Map(
    labelled.flatMap((one) => {
      const scores = one.corpus === 'mail' ? undefined : scoresOf(one);
      return scores === undefined ? [] : [[one, scores] as const];
    }),
  );
  const judges = FOLDS.map((fold) =>
    trainJudges(scoredTalks(new Map([...scored].filter(([one]) => foldOf(one, labelled) !== fold)))),
  );
  return (one) => {
    const [scores, judge] = [scored.get(one), judges[foldOf(one, labelled)]];
    return scores === undefined || judge === undefined ? null : { scores, judges: judge };
  };
}

async function rowsOf(set: string, labelled: readonly Labelled[], choose: Choose): Promise<readonly Row[]> {
  const known = new Map(
    labelled.filter(({ corpus }) => corpus === 'own').map((one) => [one.conversation.source.sha256, one]),
  );
  const engine = engineWith((_, conversation) => {
    const one = known.get(conversation.source.sha256);
    return one === undefined ? null : choose(one);
  });
  const understand = understandWith(engine);
  const scores = [
    ...(await scoreExamples('examples', understand)),
    ...(await scoreExamples('eval/conversations/tune', understand)),
    ...(await scoreExamples('train/talks', understand)),
  ];
  const total = (pick: (score: (typeof scores)[number]) => Counts): Counts =>
    scores.reduce((sum, score) => addCounts(sum, pick(score)), noCounts);
  const sum = (pick: (score: (typeof scores)[number]) => number): number =>
    scores.reduce((all, score) => all + pick(score), 0);
  const meetings = meetingCounts(labelled, (one) => {
    const chosen = choose(one);
    const turnsOf = (
      items: readonly { readonly evidence: readonly { readonly turn: number }[] }[],
    ): readonly number[] => items.flatMap(({ evidence }) => evidence.map(({ turn }) => turn));
    return {
      actions: turnsOf(
        findActions(
          one.utterances,
          one.conversation,
          { knownNames: [], me: null },
          chosen && {
            odds: chosen.scores.map(({ action }) => action),
            assigned: chosen.scores.map(({ assignment }) => assignment),
            judges: chosen.judges,
          },
        ),
      ),
      decisions: turnsOf(
        findDecisions(
          one.utterances,
          one.conversation,
          chosen && { scores: chosen.scores, judge: chosen.judges.decision },
        ),
      ),
    };
  });
  return [
    countsRow(
      set,
      'own action items',
      total((score) => score.actions),
    ),
    shareRow(
      set,
      'own traps sprung',
      sum((score) => score.trapsSprung),
      sum((score) => score.traps),
    ),
    countsRow(
      set,
      'own decisions',
      total((score) => score.decisions),
    ),
    ...meetingRows(set, meetings),
  ];
}

function aloneRows(set: string, labelled: readonly Labelled[], choose: Choose): readonly Row[] {
  const sureTurns = (one: Labelled, of: 'action' | 'decision'): readonly number[] => {
    const chosen = choose(one);
    if (chosen === null) return [];
    const { scores } = chosen;
    return one.utterances
      .filter(({ index }) => (scores[index]?.[of] ?? ALONE_FROM - 1) >= ALONE_FROM)
      .map(({ turn }) => turn);
  };
  const own = labelled.filter(({ corpus }) => corpus === 'own');
  const turns = own.reduce((sum, one) => {
    const gold = one.utterances.filter(({ index }) => (one.labels.action?.[index] ?? 0) > 0).map(({ turn }) => [turn]);
    return addCounts(sum, countExactTurns(sureTurns(one, 'action'), gold));
  }, noCounts);
  const meetings = meetingCounts(labelled, (one) => ({
    actions: sureTurns(one, 'action'),
    decisions: sureTurns(one, 'decision'),
  }));
  return [countsRow(set, 'own action turns strict', turns), ...meetingRows(set, meetings)];
}

interface MeetingCounts {
  readonly near: Counts;
  readonly exact: Counts;
  readonly decisions: Counts;
}

function meetingCounts(
  labelled: readonly Labelled[],
  find: (one: Labelled) => { readonly actions: readonly number[]; readonly decisions: readonly number[] },
): MeetingCounts {
  let counts: MeetingCounts = { near: noCounts, exact: noCounts, decisions: noCounts };
  for (const one of labelled) {
    if (one.corpus !== 'ami' || one.gold.actions === null || one.gold.decisions === null) continue;
    const { actions, decisions } = find(one);
    counts = {
      near: addCounts(counts.near, countTurnsWithin(1, actions, one.gold.actions)),
      exact: addCounts(counts.exact, countExactTurns(actions, one.gold.actions)),
      decisions: addCounts(counts.decisions, countTurnsWithin(10, decisions, one.gold.decisions)),
    };
  }
  return counts;
}

function meetingRows(set: string, { near, exact, decisions }: MeetingCounts): readonly Row[] {
  return [
    countsRow(set, 'AMI train action turns T±1', near),
    countsRow(set, 'AMI train action turns strict', exact),
    countsRow(set, 'AMI train decision turns T±10', decisions),
  ];
}
