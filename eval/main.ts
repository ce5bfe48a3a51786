import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadEngine } from '#understand';
import { nameSides } from './name-sides.ts';
import { printRows, type Row, shareRow } from './row.ts';
import { type Understand, understandWith } from './understand.ts';

const usage = `Scores the shipped engine, offline, and prints one table (eval/README.md says what each figure means).

  npm run eval                         own examples, then the corpora where they are
  npm run eval -- names                one section: examples, meetings, email, dates, names (or --only names)
  npm run eval -- --corpora DIR        where the corpora are (default: ../shared/corpora)
  npm run eval -- --split train        also the meetings to train on (minutes)
  npm run eval -- --misses             what was found, missed and wrong in each example (not the test side)
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
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
  names: ownNames,
};
/** Sections that need no corpora, or do without. */
const ownSections: readonly string[] = ['examples', 'names'];

/** The labelled conversations of the project; the test side is scored and never shown. */
const labelled: readonly { readonly set: string; readonly folder: string; readonly isShown: boolean }[] = [
  { set: 'examples', folder: 'examples', isShown: true },
  { set: 'own tune', folder: 'eval/conversations/tune', isShown: true },
  { set: 'own test', folder: 'eval/conversations/test', isShown: false },
  ...['de', 'fr', 'es'].flatMap((code) => [
    { set: `${code} tune`, folder: `eval/languages/${code}/tune`, isShown: true },
    { set: `${code} test`, folder: `eval/languages/${code}/test`, isShown: false },
  ]),
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

/** Names in the project's own talks, then in the corpora where they are; misses of the side to tune on only. */
async function ownNames(understand: Understand): Promise<readonly Row[]> {
  const { scoreNames } = await import('./score-names.ts');
  const { scoreHearings } = await import('./name-examples.ts');
  const { readNamedTalks, readNamesVault } = await import('./named-talks.ts');
  const { scoreNamedTalks } = await import('./score-named-talks.ts');
  const { namedTalkMisses, namedTalkRows } = await import('./named-talk-rows.ts');
  const rows: Row[] = [];
  for (const side of nameSides) {
    const scores = await scoreNamedTalks(
      await readNamedTalks(`eval/names/${side.name}`),
      readNamesVault(`eval/names/${side.vault}`),
      understand,
    );
    if (values.misses && side.isShown) console.log(`${namedTalkMisses(scores).join('\n')}\n`);
    rows.push(...namedTalkRows(`names ${side.name}`, scores));
  }
  if (hasCorpora) {
    const { generatedTalks } = await import('./generated-talks.ts');
    const generated = generatedTalks(values.corpora, 20261129);
    const scores = await scoreNamedTalks(generated.talks, generated.vault, understand);
    if (values.misses) console.log(`${namedTalkMisses(scores).join('\n')}\n`);
    rows.push(...namedTalkRows('names generated', scores));
  }
  const hearings = await scoreHearings('examples');
  if (values.misses) console.log(`${hearings.misses.join('\n')}\n`);
  return [
    ...rows,
    ...hearings.rows,
    ...(hasCorpora ? scoreNames(values.corpora, 'names.dev.jsonl', values.misses) : []),
  ];
}

const hasCorpora = existsSync(join(values.corpora, 'dev.jsonl'));
const only = values.only ?? positionals[0];

if (values.help) {
  console.log(usage);
} else if (only !== undefined && !Object.hasOwn(sections, only)) {
  console.error(`Unknown section "${only}". Known sections: ${Object.keys(sections).join(', ')}`);
  process.exitCode = 2;
} else {
  const understand = understandWith(await loadEngine(values.engine));
  if (!hasCorpora) console.log(`No corpora in "${values.corpora}": skipped (eval/README.md says how to get them)\n`);
  const rows: Row[] = [];
  for (const [name, score] of Object.entries(sections)) {
    if (only !== undefined && only !== name) continue;
    if (!ownSections.includes(name) && !hasCorpora) continue;
    rows.push(...(await score(understand)));
  }
  console.log(printRows(rows));
}
