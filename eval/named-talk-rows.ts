import { type Row, shareRow } from './row.ts';
import type { JudgedLabel, TalkScore, Verdict } from './score-named-talks.ts';

/** Everyday words that are names as well and are said in every talk: traps of another sort than words that sound like a name. */
const EVERYDAY_TRAPS: ReadonlySet<string> = new Set(['will', 'may', 'mark', 'hope', 'bill', 'frank', 'grace', 'rose']);

/** The rows of one side: what was resolved, how much of it rightly, and what became of the traps. */
export function namedTalkRows(set: string, scores: readonly TalkScore[]): readonly Row[] {
  const labels = scores.flatMap((score) => score.labels);
  const of = (outcome: string): readonly JudgedLabel[] => labels.filter((one) => one.label.outcome === outcome);
  const resolvable = of('resolved');
  const misheard = resolvable.filter((one) => one.label.misheard);
  const traps = of('none');
  const everyday = traps.filter(({ label }) => EVERYDAY_TRAPS.has(label.said.toLowerCase()));
  const alike = traps.filter((one) => !everyday.includes(one));
  const given = labels.filter((one) => isGiven(one));
  const people = labels.filter((one) => one.verdict === 'wrong' && one.label.kind === 'person');
  const share = (measure: string, verdict: Verdict, some: readonly JudgedLabel[]): Row =>
    shareRow(set, `names: ${measure}`, some.filter((one) => one.verdict === verdict).length, some.length);
  const sum = (count: (score: TalkScore) => number): number => scores.reduce((total, one) => total + count(one), 0);
  return [
    share('resolved rightly, of those resolved', 'right', given),
    share('resolved, of those that can be', 'right', resolvable),
    share('misheard resolved', 'right', misheard),
    share('falsely corrected, sound-alike traps', 'false correction', alike),
    share('falsely corrected, everyday words', 'false correction', everyday),
    shareRow(set, 'names: people merged wrongly', people.length, labels.filter(isPerson).length),
    share('ambiguous kept open', 'right', of('ambiguous')),
    share('new kept apart', 'right', of('new')),
    shareRow(
      set,
      'names: speakers named rightly',
      sum((one) => one.speakersRight),
      sum((one) => one.speakers),
    ),
    shareRow(
      set,
      'names: speakers named wrongly',
      sum((one) => one.speakersWrong),
      sum((one) => one.speakers),
    ),
    shareRow(set, 'names: account right', scores.filter((one) => one.isAccountRight).length, scores.length),
    shareRow(set, 'names: note type right', scores.filter((one) => one.isNoteTypeRight).length, scores.length),
    ...features(labels).map((feature) =>
      share(
        `feature ${feature}`,
        'right',
        labels.filter((one) => one.label.feature === feature),
      ),
    ),
  ];
}

/** Lines for people who tune: every label that is not right, and each talk's subject where that is not. */
export function namedTalkMisses(scores: readonly TalkScore[]): readonly string[] {
  return scores.flatMap((score) => [
    ...(score.isAccountRight && score.isNoteTypeRight ? [] : [`subject of ${score.subject}`]),
    ...score.labels.filter((one) => one.verdict !== 'right').map(printMiss),
  ]);
}

function printMiss({ talk, label, verdict, given }: JudgedLabel): string {
  const meant = label.means ?? (label.candidates.join(' / ') || 'no name');
  return `${verdict}: ${talk}: [${label.feature}] "${label.said}" is ${label.outcome} ${meant}, given ${given} <${label.quote}>`;
}

/** Linked to somebody or something. */
function isGiven({ label, verdict }: JudgedLabel): boolean {
  return verdict === 'wrong' || verdict === 'false correction' || (label.outcome === 'resolved' && verdict === 'right');
}

function isPerson({ label }: JudgedLabel): boolean {
  return label.kind === 'person';
}

function features(labels: readonly JudgedLabel[]): readonly string[] {
  return [...new Set(labels.map((one) => one.label.feature))].sort();
}
