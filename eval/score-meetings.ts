import type { Conversation } from '#core';
import { goldTurns, type Meeting, meetingConversation, readJsonLines } from './corpora.ts';
import type { Counts } from './metrics/counts.ts';
import { firstWords, type Rouge, rouge } from './metrics/rouge.ts';
import { countExactTurns, countTurnsWithin } from './metrics/turns.ts';
import { countsRowOver, type Row, shareRow, shareRowOver } from './row.ts';
import { countVerbatim, type Understand } from './understand.ts';

interface Totals {
  /** One a meeting. */
  readonly near: readonly Counts[];
  readonly exact: readonly Counts[];
  readonly decisions: readonly Counts[];
  readonly rouge: readonly Rouge[];
  /** The same with invented names for the speakers, whose labels are roles that the abstracts repeat. */
  readonly rougeRenamed: readonly Rouge[];
  readonly verbatim: number;
  readonly evidence: number;
}

const nothing: Totals = {
  near: [],
  exact: [],
  decisions: [],
  rouge: [],
  rougeRenamed: [],
  verbatim: 0,
  evidence: 0,
};

/** Scores action items, decisions and summaries on meetings. `names` are the gold file and, for recogniser text, the file that has the words. */
export async function scoreMeetings(
  folder: string,
  names: { readonly gold: string; readonly words?: string },
  understand: Understand,
): Promise<readonly Row[]> {
  const meetings = readJsonLines<Meeting>(folder, names.gold);
  const heard = new Map(
    names.words === undefined ? [] : readJsonLines<Meeting>(folder, names.words).map((line) => [line.id, line]),
  );
  const totals = new Map<string, Totals>();
  for (const meeting of meetings) {
    const spoken = names.words === undefined ? meeting : heard.get(meeting.id);
    if (spoken === undefined) continue;
    totals.set(meeting.corpus, await addMeeting(totals.get(meeting.corpus) ?? nothing, meeting, spoken, understand));
  }
  const suffix = names.words === undefined ? names.gold : names.words;
  return [...totals].flatMap(([corpus, total]) => rowsOf(`${corpus} ${suffix.replace(/\.jsonl.*/, '')}`, total));
}

async function addMeeting(total: Totals, gold: Meeting, spoken: Meeting, understand: Understand): Promise<Totals> {
  const conversation = meetingConversation(spoken);
  const extraction = await understand(conversation);
  const idOf = (turn: number): number => goldIndex(gold, spoken, turn);
  const actionTurns = extraction.actionItems.flatMap((item) => item.evidence.map(({ turn }) => idOf(turn)));
  const decisionTurns = extraction.decisions.flatMap((item) => item.evidence.map(({ turn }) => idOf(turn)));
  const actions = gold.gold?.actions ?? null;
  const decisions = gold.gold?.decisions ?? null;
  const abstract = gold.gold?.abstract ?? null;
  const reference = (abstract ?? []).map(({ text }) => text).join(' ');
  const scored = (summary: string): readonly Rouge[] =>
    reference === '' ? [] : [rouge(firstWords(summary, 150), reference)];
  const renamed = reference === '' ? '' : (await understand(withInventedNames(conversation))).summary;
  const verbatim = countVerbatim(conversation, extraction);
  return {
    near: actions === null ? total.near : [...total.near, countTurnsWithin(1, actionTurns, goldTurns(gold, actions))],
    exact: actions === null ? total.exact : [...total.exact, countExactTurns(actionTurns, goldTurns(gold, actions))],
    decisions:
      decisions === null
        ? total.decisions
        : [...total.decisions, countTurnsWithin(10, decisionTurns, goldTurns(gold, decisions))],
    rouge: [...total.rouge, ...scored(extraction.summary)],
    rougeRenamed: [...total.rougeRenamed, ...scored(renamed)],
    verbatim: total.verbatim + verbatim.right,
    evidence: total.evidence + verbatim.of,
  };
}

/** Turn ids are the same in both files; their places are not, for a recogniser misses turns. -1 for a turn the gold file lacks. */
function goldIndex(gold: Meeting, spoken: Meeting, turn: number): number {
  if (gold === spoken) return turn;
  const id = spoken.turns[turn]?.id;
  return gold.turns.findIndex((one) => one.id === id);
}

function rowsOf(set: string, total: Totals): readonly Row[] {
  return [
    countsRowOver(set, 'action turns T±1', total.near),
    countsRowOver(set, 'action turns strict', total.exact),
    countsRowOver(set, 'decision turns T±10', total.decisions),
    ...rougeRows(set, 'summary', total.rouge),
    ...rougeRows(set, 'summary, speakers renamed,', total.rougeRenamed),
    shareRow(set, 'evidence verbatim', total.verbatim, total.evidence),
  ];
}

function rougeRows(set: string, of: string, scores: readonly Rouge[]): readonly Row[] {
  const mean = (measure: string, kind: keyof Rouge): Row =>
    shareRowOver(
      set,
      `${of} ${measure}`,
      scores.map((score) => ({ right: score[kind], of: 1 })),
    );
  return [mean('ROUGE-1', 'rouge1'), mean('ROUGE-2', 'rouge2'), mean('ROUGE-L', 'rougeL')];
}

const INVENTED = [
  'Anna Berg',
  'Ben Dorn',
  'Cora Ende',
  'Dirk Falk',
  'Elsa Gerke',
  'Finn Haas',
  'Greta Iske',
  'Hans Jung',
];

function withInventedNames(conversation: Conversation): Conversation {
  const labels = [...new Set(conversation.turns.flatMap(({ speaker }) => speaker ?? []))];
  const names = new Map(labels.map((label, index) => [label, INVENTED[index] ?? `Nora Nummer ${index}`]));
  const rename = (label: string): string => names.get(label) ?? label;
  return {
    ...conversation,
    participants: conversation.participants.map(({ name, email }) => ({ name: rename(name), email })),
    turns: conversation.turns.map((turn) => ({
      ...turn,
      speaker: turn.speaker === null ? null : rename(turn.speaker),
    })),
  };
}
