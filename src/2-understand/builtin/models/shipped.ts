import { writtenAction } from './action-table.ts';
import { writtenAssignment } from './assignment-table.ts';
import { writtenBlends } from './blend-table.ts';
import { writtenDecision } from './decision-table.ts';
import { writtenFact } from './fact-table.ts';
import type { Judges } from './judge.ts';
import { writtenJudges } from './judge-table.ts';
import { readModel } from './linear.ts';
import { writtenMail } from './mail-table.ts';
import { writtenNetwork } from './network/network-table.ts';
import { readLexicon, readWeights } from './network/read-network.ts';
import { writtenVectors } from './network/vector-table.ts';
import { writtenQuestion } from './question-table.ts';
import type { Models } from './score-utterances.ts';
import { writtenSummary } from './summary-table.ts';
import { vocabulary } from './vocabulary-table.ts';

const words: ReadonlySet<string> = new Set(vocabulary.split(' '));

/** The models that come with Boswell, made by `npm run train`. */
export const shippedModels: Models = {
  vocabulary: words,
  action: readModel(writtenAction),
  assignment: readModel(writtenAssignment),
  decision: readModel(writtenDecision),
  summary: readModel(writtenSummary),
  question: readModel(writtenQuestion),
  fact: readModel(writtenFact),
  mail: readModel(writtenMail),
  network: { lexicon: readLexicon(writtenVectors, words), weights: readWeights(writtenNetwork) },
  blends: writtenBlends,
};

/** The judges that come with Boswell, made by `npm run train`. */
export const shippedJudges: Judges = writtenJudges;
