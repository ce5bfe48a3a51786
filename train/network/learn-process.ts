// A process that learns networks, of all conversations or of those outside of a fold, and sends their weights: learn-process.ts CORPORA FOLD...
import { readLexicon } from '../../src/2-understand/builtin/models/network/read-network.ts';
import { writtenVectors } from '../../src/2-understand/builtin/models/network/vector-table.ts';
import { readLabelled } from '../corpus.ts';
import { outsideOf } from '../unseen.ts';
import { MOST_WORDS, vocabularyOf } from '../vocabulary.ts';
import { learnNetwork } from './learn-network.ts';

const [corpora = '', ...folds] = process.argv.slice(2);
const labelled = await readLabelled(corpora);
for (const fold of folds) {
  const seen = fold === 'none' ? labelled : outsideOf(Number(fold), labelled);
  const lexicon = readLexicon(writtenVectors, new Set(vocabularyOf(seen, MOST_WORDS)));
  process.send?.([fold, learnNetwork(seen, lexicon).weights]);
}
