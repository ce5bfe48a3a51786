import { pathToFileURL } from 'node:url';
import { readJsonLines } from './corpora.ts';
import { scoreHearings } from './name-examples.ts';
import { printRows, type Row } from './row.ts';
import { type LabelledMention, resolvedName, scoreNames as scoreMentions } from './score-names.ts';

/** Scores the labelled mentions of a corpora folder: right per kind, their mean, and the share resolved to somebody else. */
export function scoreNames(corporaDir: string): readonly Row[] {
  return scoreMentions(corporaDir, 'names.dev.jsonl');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2] ?? '../shared/corpora';
  for (const line of readJsonLines<LabelledMention>(folder, 'names.dev.jsonl')) {
    const given = resolvedName(line);
    if (given !== line.gold)
      console.log(line.kind, line.mention, 'is', line.gold, 'given', given, line.participants.join(', '));
  }
  const { rows, results } = await scoreHearings('examples');
  for (const { isRight, label, written } of results) {
    if (!isRight) console.log('misheard', label.said, 'is', label.means, 'written', written);
  }
  console.log(printRows([...scoreNames(folder), ...rows]));
}
