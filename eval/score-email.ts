import { readJsonLines, singleTurn } from './corpora.ts';
import { countsRow, type Row } from './row.ts';
import type { Understand } from './understand.ts';

interface LabelledSentence {
  readonly text: string;
  /** Whether it asks for, or promises, something. */
  readonly label: boolean;
}

/** Scores whether a sentence of an e-mail asks for or promises something: it does where the engine finds an action item in it. */
export async function scoreEmail(folder: string, name: string, understand: Understand): Promise<readonly Row[]> {
  const counts = { rightPredicted: 0, predicted: 0, goldFound: 0, gold: 0 };
  for (const line of readJsonLines<LabelledSentence>(folder, name)) {
    const extraction = await understand(singleTurn(line.text, 'email', ['Nora Lindqvist', 'Pavel Horak']));
    const found = extraction.actionItems.length > 0;
    if (line.label) counts.gold += 1;
    if (found) counts.predicted += 1;
    if (found && line.label) counts.rightPredicted += 1;
  }
  return [countsRow(name.replace('.jsonl', ''), 'e-mail intent', { ...counts, goldFound: counts.rightPredicted })];
}
