import { writtenAction } from './action-table.ts';
import { writtenDecision } from './decision-table.ts';
import { writtenFact } from './fact-table.ts';
import type { Judges } from './judge.ts';
import { writtenJudges } from './judge-table.ts';
import { readModel } from './linear.ts';
import { writtenMail } from './mail-table.ts';
import { writtenQuestion } from './question-table.ts';
import type { Models } from './score-utterances.ts';
import { writtenSummary } from './summary-table.ts';
import { vocabulary } from './vocabulary-table.ts';

/** The models that come with Boswell, made by `npm run train`. */
export const shippedModels: Models = {
  vocabulary: new Set(vocabulary.split(' ')),
  action: readModel(writtenAction),
  decision: readModel(writtenDecision),
  summary: readModel(writtenSummary),
  question: readModel(writtenQuestion),
  fact: readModel(writtenFact),
  mail: readModel(writtenMail),
};

/** The judges that come with Boswell, made by `npm run train`. */
export const shippedJudges: Judges = writtenJudges;
