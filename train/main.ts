import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printRows } from '../eval/row.ts';
import { readLabelled } from './corpus.ts';
import { printNetwork } from './network/write-network.ts';
import { trainAll } from './train-all.ts';
import { scoredTalks, trainJudges } from './train-judges.ts';
import { scoreUnseen } from './unseen.ts';
import {
  printBlends,
  printContexts,
  printJudges,
  printMisheardJudge,
  printModel,
  printVocabulary,
} from './write-model.ts';

const usage = `Trains the models of the builtin engine (train/README.md). The same data gives the same bytes.

  npm run train                        from ../shared/corpora and our own labelled conversations
  npm run train -- --corpora DIR       where the corpora are (eval/README.md says how to get them)
  npm run train -- --out DIR           where to write (default: src/2-understand/builtin/models)
  npm run train -- --names             only what tells misheard names, from the labelled talks of eval/names and the corpora
  npm run train -- --sentence-ends     only what tells where sentences end in talk without signs, from our own conversations; before the others,
                                       which learn from the sentences that it cuts
  npm run train -- --ablation          trains nothing that stays: what rules, models and both are worth (minutes)
`;

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    out: { type: 'string', default: 'src/2-understand/builtin/models' },
    names: { type: 'boolean', default: false },
    'sentence-ends': { type: 'boolean', default: false },
    ablation: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(usage);
} else if (values.ablation) {
  const { ablationRows } = await import('./ablation.ts');
  process.stdout.write(`${printRows(await ablationRows(values.corpora))}\n`);
} else if (values.names) {
  const { judgeWithout, nameLessons, trainNameContexts } = await import('./train-names.ts');
  const out = 'src/3-resolve';
  writeFileSync(join(out, 'name-context-table.ts'), printContexts(await trainNameContexts()));
  const lessons = await nameLessons(values.corpora);
  writeFileSync(join(out, 'misheard-judge-table.ts'), printMisheardJudge(judgeWithout(null, lessons)));
  process.stdout.write(`Trained on ${lessons.length} talks; wrote the tables to ${out}\n`);
} else if (values['sentence-ends']) {
  const { readSigned, scoreSentenceEnds, trainSentenceEnds } = await import('./train-sentence-ends.ts');
  const talks = await readSigned();
  const model = trainSentenceEnds(talks.flat());
  const what = 'where sentences end in talk without signs';
  writeFileSync(join(values.out, 'sentence-end-table.ts'), printModel('writtenSentenceEnds', what, model));
  const { precision, recall, atSign } = scoreSentenceEnds(talks);
  const [ends, found, signs] = [precision, recall, atSign].map((share) => (100 * share).toFixed(1));
  process.stdout.write(
    `Of talks it had not seen ${found} % of the ends are found; ${ends} % of what is found is one, ${signs} % has a sign\n`,
  );
} else {
  const labelled = await readLabelled(values.corpora);
  const { trained, network, blends, folds } = await trainAll(values.corpora, labelled);
  const { written, vocabulary } = trained;
  const judges = trainJudges(scoredTalks(scoreUnseen(labelled, folds)));
  const write = (name: string, text: string): void => writeFileSync(join(values.out, name), text);
  write('vocabulary-table.ts', printVocabulary(vocabulary));
  write('action-table.ts', printModel('writtenAction', 'commitments, requests and assignments', written.action));
  write('assignment-table.ts', printModel('writtenAssignment', 'work that is given out', written.assignment));
  write('decision-table.ts', printModel('writtenDecision', 'decisions', written.decision));
  write('summary-table.ts', printModel('writtenSummary', 'what belongs into a summary', written.summary));
  write('question-table.ts', printModel('writtenQuestion', 'what is asked and stays open', written.question));
  write('fact-table.ts', printModel('writtenFact', 'key facts', written.fact));
  write('judge-table.ts', printJudges(judges));
  write('blend-table.ts', printBlends(blends));
  write('network/network-table.ts', printNetwork(network));
  write('mail-table.ts', printModel('writtenMail', 'requests and promises in e-mails', written.mail));
  process.stdout.write(`Trained on ${vocabulary.length} words; wrote the models to ${values.out}\n`);
}
