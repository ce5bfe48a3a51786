import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadEngine } from '#understand';
import { printRows, type Row, shareRow } from './row.ts';
import { type Understand, understandWith } from './understand.ts';

const usage = `Scores the shipped engine, offline, and prints one table (eval/README.md says what each figure means).

  npm run eval                         own examples, then the corpora where they are
  npm run eval -- --only examples      one section: examples, meetings, email, dates, names
  npm run eval -- --corpora DIR        where the corpora are (default: ../shared/corpora)
  npm run eval -- --split train        also the meetings to train on (minutes)
  npm run eval -- --misses             what was found, missed and wrong in each example (not the test side)
`;

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    split: { type: 'string', default: 'dev' },
    only: { type: 'string' },
    misses: { type: 'boolean', default: false },
    engine: { type: 'string', default: 'builtin' },
    help: { type: 'boolean', default: false },
  },
});

/** The sections of the table, each loaded when it is wanted. */
const sections: Readonly<Record<string, (understand: Understand) => Promise<readonly Row[]>>> = {
  examples: ownExamples,
  meetings: async (understand) => {
    const { scoreMeetings } = await import('./score-meetings.ts');
    const train =
      values.split === 'train' ? await scoreMeetings(values.corpora, { gold: 'train.jsonl.gz' }, understand) : [];
    return [
      ...train,
      ...(await scoreMeetings(values.corpora, { gold: 'dev.jsonl' }, understand)),
      ...(await scoreMeetings(values.corpora, { gold: 'dev.jsonl', words: 'dev.asr.jsonl' }, understand)),
    ];
  },
  email: async (understand) => {
    const { scoreEmail } = await import('./score-email.ts');
    return scoreEmail(values.corpora, 'email-intent.dev.jsonl', understand);
  },
  dates: async () => {
    const { scoreDates } = await import('./dates.ts');
    return scoreDates(values.corpora).rows.map(({ measure, right, total }) =>
      shareRow('dates dev', measure, right, total),
    );
  },
  names: async () => {
    const { scoreNames } = await import('./score-names.ts');
    return scoreNames(values.corpora, 'names.dev.jsonl');
  },
};

/** The labelled conversations of the project; the test side is scored and never shown. */
const labelled: readonly { readonly set: string; readonly folder: string; readonly isShown: boolean }[] = [
  { set: 'examples', folder: 'examples', isShown: true },
  { set: 'own tune', folder: 'eval/conversations/tune', isShown: true },
  { set: 'own test', folder: 'eval/conversations/test', isShown: false },
];

async function ownExamples(understand: Understand): Promise<readonly Row[]> {
  const { exampleRows, scoreExamples } = await import('./score-examples.ts');
  const rows: Row[] = [];
  for (const { set, folder, isShown } of labelled) {
    if (!existsSync(folder)) continue;
    const scores = await scoreExamples(folder, understand);
    for (const score of values.misses && isShown ? scores : [])
      console.log(`\n## ${score.name}\n${score.notes.join('\n')}\n`);
    rows.push(...exampleRows(`${set} (${scores.length})`, scores));
  }
  return rows;
}

if (values.help) {
  console.log(usage);
} else {
  const understand = understandWith(await loadEngine(values.engine));
  const hasCorpora = existsSync(join(values.corpora, 'dev.jsonl'));
  if (!hasCorpora) console.log(`No corpora in "${values.corpora}": skipped (eval/README.md says how to get them)\n`);
  const rows: Row[] = [];
  for (const [name, score] of Object.entries(sections)) {
    if (values.only !== undefined && values.only !== name) continue;
    if (name !== 'examples' && !hasCorpora) continue;
    rows.push(...(await score(understand)));
  }
  console.log(printRows(rows));
}
