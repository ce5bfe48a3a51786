import { requestOdds } from '../src/2-understand/builtin/models/score-utterances.ts';
import { shippedModels } from '../src/2-understand/builtin/models/shipped.ts';
import { readJsonLines, singleTurn } from './corpora.ts';
import { countsRow, type Row } from './row.ts';
import type { Understand } from './understand.ts';

interface LabelledSentence {
  readonly text: string;
  /** Whether it asks for, or promises, something. */
  readonly label: boolean;
}

/** Log odds from which a sentence counts as asking or promising; the best on the training side, cross-validated (2026-11). */
const ASKS_FROM = -0.4;

/** Scores whether a sentence of an e-mail asks for or promises something: by the trained scorer, and by whether the engine finds an item in it. */
export async function scoreEmail(folder: string, name: string, understand: Understand): Promise<readonly Row[]> {
  const lines = readJsonLines<LabelledSentence>(folder, name);
  const set = name.replace('.jsonl', '');
  const found: boolean[] = [];
  for (const { text } of lines) {
    const { actionItems } = await understand(singleTurn(text, 'email', ['Nora Lindqvist', 'Pavel Horak']));
    found.push(actionItems.length > 0);
  }
  const asks = lines.map(({ text }) => requestOdds(text, shippedModels) >= ASKS_FROM);
  return [
    scoreRow(set, 'e-mail intent', lines, asks),
    scoreRow(set, 'e-mail sentences that give an item', lines, found),
  ];
}

function scoreRow(set: string, measure: string, lines: readonly LabelledSentence[], said: readonly boolean[]): Row {
  const right = lines.filter(({ label }, index) => label && said[index] === true).length;
  return countsRow(set, measure, {
    rightPredicted: right,
    predicted: said.filter(Boolean).length,
    goldFound: right,
    gold: lines.filter(({ label }) => label).length,
  });
}
