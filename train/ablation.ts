import { addCounts, type Counts, noCounts } from '../eval/metrics/counts.ts';
import { countExactTurns, countTurnsWithin } from '../eval/metrics/turns.ts';
import { countsRow, type Row, shareRow } from '../eval/row.ts';
import { scoreExamples } from '../eval/score-examples.ts';
import { understandWith } from '../eval/understand.ts';
import { findActions } from '../src/2-understand/builtin/actions/find-actions.ts';
import { engineWith } from '../src/2-understand/builtin/engine.ts';
import { type Models, scoreUtterances } from '../src/2-understand/builtin/models/score-utterances.ts';
import { shippedModels } from '../src/2-understand/builtin/models/shipped.ts';
import { findDecisions } from '../src/2-understand/builtin/statements/decisions/find-decisions.ts';
import type { Labelled } from './corpus.ts';
import { trainModels } from './train-models.ts';

const FOLDS = 5;
/** Log odds from which an utterance counts where the scorer stands alone. */
const ALONE_FROM = 0;

/** Chooses the models for a conversation, such that they have not learned from it; null for the rules alone. */
type Choose = (one: Labelled) => Models | null;

/** What rules, models and both are worth, each conversation scored by models that had not seen it, nor another of its series. Minutes. */
export async function ablationRows(labelled: readonly Labelled[]): Promise<readonly Row[]> {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    trainWithout(labelled, (one) => foldOf(one, labelled) === fold),
  );
  const withoutOwn = trainWithout(labelled, ({ corpus }) => corpus === 'own');
  const withoutAmi = trainWithout(labelled, ({ corpus }) => corpus === 'ami');
  const unseen: Choose = (one) => folds[foldOf(one, labelled)] ?? null;
  return [
    ...(await rowsOf('rules alone', labelled, () => null)),
    ...(await rowsOf('rules and models', labelled, unseen)),
    ...aloneRows('scorer alone', labelled, unseen),
    ...(await rowsOf('left out: the corpus', labelled, (one) => (one.corpus === 'own' ? withoutOwn : withoutAmi))),
    ...aloneRows('left out, alone', labelled, (one) => (one.corpus === 'own' ? withoutOwn : withoutAmi)),
  ];
}

function trainWithout(labelled: readonly Labelled[], isLeftOut: (one: Labelled) => boolean): Models {
  return trainModels(
    labelled.filter((one) => !isLeftOut(one)),
    shippedModels,
  ).models;
}

function foldOf(one: Labelled, labelled: readonly Labelled[]): number {
  const groups = [...new Set(labelled.filter(({ corpus }) => corpus === one.corpus).map(({ group }) => group))].sort();
  return groups.indexOf(one.group) % FOLDS;
}

async function rowsOf(set: string, labelled: readonly Labelled[], choose: Choose): Promise<readonly Row[]> {
  const keyOf = ({ title, date }: Labelled['conversation']): string => `${title} ${date}`;
  const known = new Map(labelled.filter(({ corpus }) => corpus === 'own').map((one) => [keyOf(one.conversation), one]));
  const engine = engineWith((utterances, conversation) => {
    const one = known.get(keyOf(conversation));
    const models = one === undefined ? null : choose(one);
    return models === null ? null : scoreUtterances(utterances, conversation, models);
  });
  const understand = understandWith(engine);
  const scores = [
    ...(await scoreExamples('examples', understand)),
    ...(await scoreExamples('eval/conversations/tune', understand)),
  ];
  const total = (pick: (score: (typeof scores)[number]) => Counts): Counts =>
    scores.reduce((sum, score) => addCounts(sum, pick(score)), noCounts);
  const sum = (pick: (score: (typeof scores)[number]) => number): number =>
    scores.reduce((all, score) => all + pick(score), 0);
  const meetings = meetingCounts(labelled, (one) => {
    const models = choose(one);
    const odds = models === null ? null : scoreUtterances(one.utterances, one.conversation, models);
    const turnsOf = (
      items: readonly { readonly evidence: readonly { readonly turn: number }[] }[],
    ): readonly number[] => items.flatMap(({ evidence }) => evidence.map(({ turn }) => turn));
    return {
      actions: turnsOf(
        findActions(
          one.utterances,
          one.conversation,
          { knownNames: [], me: null },
          odds?.map(({ action }) => action) ?? null,
        ),
      ),
      decisions: turnsOf(
        findDecisions(one.utterances, one.conversation, odds?.map(({ decision }) => decision) ?? null),
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
    const models = choose(one);
    if (models === null) return [];
    const scores = scoreUtterances(one.utterances, one.conversation, models);
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
