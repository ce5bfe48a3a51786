import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Extraction, Settings, Statement } from '#core';
import { diskFiles } from '#files';
import { resolveNames } from '#resolve';
import { openVault, parseSettings, settingsFile } from '#vault';
import { type Example, readExamples } from './examples.ts';
import { locateQuote } from './metrics/locate.ts';
import { type Row, shareRow } from './row.ts';

/** `names` of an example's labels: words as transcribed, and the name they stand for or null. */
interface LabelledHearing {
  readonly said: string;
  readonly means: string | null;
  readonly quote: string;
}

/** What became of one labelled hearing. */
interface HearingResult {
  readonly example: string;
  readonly label: LabelledHearing;
  /** The quote as the note would have it. */
  readonly written: string;
  readonly isRight: boolean;
}

/** Scores misheard names: hits put right, and words that were no names but were changed, in the examples with the vault they belong to. */
export async function scoreHearings(
  folder: string,
): Promise<{ readonly rows: readonly Row[]; readonly misses: readonly string[] }> {
  const files = diskFiles(join(process.cwd(), folder, 'vault'));
  const { settings } = parseSettings(readFileSync(join(folder, 'vault', settingsFile), 'utf8'));
  const { entities } = openVault(files, settings, { remember: false, nowMs: Date.now() });
  const results: HearingResult[] = [];
  for (const example of await readExamples(folder))
    results.push(...hearingsOf(folder, example, { entities }, settings));
  const hits = results.filter((one) => one.label.means !== null);
  const traps = results.filter((one) => one.label.means === null);
  return {
    misses: results
      .filter((one) => !one.isRight)
      .map(({ label, written }) => `misheard "${label.said}" is ${label.means}, written ${written}`),
    rows: [
      shareRow('examples', 'names: misheard put right', hits.filter((one) => one.isRight).length, hits.length),
      shareRow('examples', 'names: falsely corrected', traps.filter((one) => !one.isRight).length, traps.length),
    ],
  };
}

/** Each quote becomes a fact that is to be written: its text shows what the note would say. */
function hearingsOf(
  folder: string,
  example: Example,
  vault: Parameters<typeof resolveNames>[2],
  settings: Settings,
): readonly HearingResult[] {
  const labels = JSON.parse(readFileSync(join(folder, example.name, 'labels.json'), 'utf8')) as {
    names?: LabelledHearing[];
  };
  const names = labels.names ?? [];
  const keyFacts: Statement<'keyFact'>[] = names.map(({ quote }) => {
    const turn = locateQuote(quote, example.conversation)[0]?.turn ?? 0;
    return { kind: 'keyFact', text: quote, confidence: 1, evidence: [{ turn, quote, start: null }] };
  });
  const findings = resolveNames(example.conversation, { ...nothing, keyFacts }, vault, settings);
  return names.map((label, index) => {
    const written = findings.extraction.keyFacts[index]?.text ?? '';
    return { example: example.name, label, written, isRight: isRight(label, written) };
  });
}

function isRight({ said, means, quote }: LabelledHearing, written: string): boolean {
  const count = (text: string, words: string): number => text.toLowerCase().split(words.toLowerCase()).length - 1;
  if (means === null) return count(written, said) >= count(quote, said) || written === quote;
  const names = [means, ...means.split(' ')].filter((name) => name !== 'Project');
  return count(written, said) < count(quote, said) && names.some((name) => count(written, name) > count(quote, name));
}

const nothing: Extraction = {
  engine: 'labels',
  summary: '',
  topics: [],
  actionItems: [],
  decisions: [],
  keyFacts: [],
  openQuestions: [],
  mentions: [],
};
