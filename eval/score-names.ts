import { defaultSettings, type Extraction } from '#core';
import { resolveNames } from '#resolve';
import { readJsonLines, singleTurn } from './corpora.ts';
import { type Row, shareRow } from './row.ts';

/** One line of the set. */
interface LabelledMention {
  readonly kind: string;
  readonly participants: readonly string[];
  /** Null where the text names nobody, though its words could: then nobody may be resolved. */
  readonly mention: string | null;
  readonly text: string;
  /** Full name of the participant meant, or null where it must stay unresolved. */
  readonly gold: string | null;
}

/** Scores names: the participant a mention stands for, per kind, their mean, and how many were resolved to a wrong one. */
export function scoreNames(folder: string, name: string, showMisses: boolean): readonly Row[] {
  const set = name.replace('.jsonl', '');
  const kinds = new Map<string, { right: number; of: number }>();
  let wrong = 0;
  let total = 0;
  for (const line of readJsonLines<LabelledMention>(folder, name)) {
    const given = resolvedName(line);
    const kind = kinds.get(line.kind) ?? { right: 0, of: 0 };
    kinds.set(line.kind, { right: kind.right + (given === line.gold ? 1 : 0), of: kind.of + 1 });
    if (given !== null && given !== line.gold) wrong += 1;
    total += 1;
    if (showMisses && given !== line.gold)
      console.log(
        `${line.kind}: "${line.mention}" is ${line.gold}, given ${given}, of ${line.participants.join(', ')}`,
      );
  }
  const rows = [...kinds].map(([kind, { right, of }]) => shareRow(set, `names: ${kind}`, right, of));
  const mean = rows.reduce((sum, row) => sum + (row.score ?? 0), 0) / Math.max(1, rows.length);
  return [
    { set, measure: 'names: mean over kinds', precision: null, recall: null, score: mean, of: rows.length },
    ...rows,
    shareRow(set, 'names: resolved wrongly', wrong, total),
  ];
}

/** Name that the resolver gives, or null. The case is that somebody outside the list talks about those on it. */
function resolvedName(line: LabelledMention): string | null {
  const conversation = singleTurn(line.text, 'meeting', line.participants);
  const extraction: Extraction = {
    engine: 'labels',
    summary: '',
    topics: [],
    actionItems: [],
    decisions: [],
    keyFacts: [],
    openQuestions: [],
    mentions: line.mention === null ? [] : [{ kind: 'person', text: line.mention, confidence: 1, turns: [0] }],
  };
  const turns = conversation.turns.map((turn) => ({ ...turn, speaker: null }));
  const findings = resolveNames({ ...conversation, turns }, extraction, { entities: [] }, defaultSettings);
  const resolution = findings.resolutions.find((one) => line.mention === null || one.mention.text === line.mention);
  return resolution?.outcome === 'resolved' ? resolution.name : null;
}
