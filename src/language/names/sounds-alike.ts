import { pronounce } from './pronounce.ts';

/** Consonants that a recogniser (or an ear) takes for each other share a letter. */
const CLASS: Readonly<Record<string, string>> = {
  p: 'P',
  b: 'P',
  t: 'T',
  d: 'T',
  T: 'T',
  k: 'K',
  g: 'K',
  f: 'F',
  v: 'F',
  s: 'S',
  z: 'S',
  S: 'X',
  C: 'X',
  J: 'X',
  m: 'M',
  n: 'N',
  l: 'L',
  r: 'R',
};
const VOWELS = 'aeiouy';
/** Cost of hearing one vowel for another, by how far apart they are said. */
const VOWEL_COST: Readonly<Record<string, number>> = {
  ae: 0.25,
  ao: 0.4,
  au: 0.45,
  ai: 0.6,
  ay: 0.5,
  ei: 0.3,
  eo: 0.5,
  eu: 0.6,
  ey: 0.5,
  io: 0.7,
  iu: 0.6,
  iy: 0.4,
  ou: 0.2,
  oy: 0.7,
  uy: 0.7,
};
/** Sounds that are hard to tell apart though their classes differ, or easy within one class. */
const CONSONANT_COST: Readonly<Record<string, number>> = { mn: 0.5, CS: 0.3, CJ: 0.3, JS: 0.4, Ss: 0.5, Jz: 0.4 };

/**
 * The key under which words that sound alike meet: consonants in ten classes, vowels left out but for one at the beginning.
 * "Nkechi" and "in ketchy" differ only in that vowel; keys are for finding, `soundSimilarity` is for judging. '' where there is no letter.
 */
export function soundKey(text: string): string {
  return keyOfSounds(pronounce(text));
}

/** `soundKey` of what `pronounce` gave. */
export function keyOfSounds(said: string): string {
  let key = VOWELS.includes(said.charAt(0)) && said !== '' ? 'A' : '';
  for (let at = 0; at < said.length; at++) {
    const letter =
      CLASS[said.charAt(at)] ?? (at === 0 && /[hw]/.test(said.charAt(0)) ? said.charAt(0).toUpperCase() : '');
    if (letter !== '' && !key.endsWith(letter)) key += letter;
  }
  return key;
}

/** How much alike two texts sound when read aloud, 0 to 1; 1 where we could not tell them apart. O(product of lengths). */
export function soundSimilarity(one: string, other: string): number {
  return similarityOfSounds(pronounce(one), pronounce(other));
}

/** `soundSimilarity` of what `pronounce` gave: 1 less the weighted edit distance per sound of the longer. */
export function similarityOfSounds(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 0;
  if (one === other) return 1;
  const drops = dropCosts(other);
  let row = runningCosts(drops);
  for (let i = 1; i <= one.length; i++) {
    const drop = dropCost(one, i - 1);
    const letter = one.charCodeAt(i - 1) & 127;
    const next = [(row[0] ?? 0) + drop];
    for (let j = 1; j <= other.length; j++) {
      const swapped = (row[j - 1] ?? 0) + (SWAP_COSTS[letter * 128 + (other.charCodeAt(j - 1) & 127)] ?? 1);
      const dropped = (row[j] ?? 0) + drop;
      const added = (next[j - 1] ?? 0) + (drops[j - 1] ?? 1);
      next.push(Math.min(swapped, dropped, added));
    }
    row = next;
  }
  return Math.max(0, 1 - (row[other.length] ?? longest) / longest);
}

function dropCosts(said: string): readonly number[] {
  return Array.from(said, (_, at) => dropCost(said, at));
}

function runningCosts(drops: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...drops.map((drop) => (sum += drop))];
}

/** An h, a vowel beside the word's first or last consonant and an r that no vowel follows are easily missed, and as easily heard where there is none. */
function dropCost(said: string, at: number): number {
  const letter = said.charAt(at);
  if (letter === 'h') return 0.3;
  if (letter === 'r' && !VOWELS.includes(said.charAt(at + 1) || '-')) return 0.5;
  return VOWELS.includes(letter) ? 0.5 : 1;
}

function swapCost(one: string, other: string): number {
  if (one === other) return 0;
  const pair = one < other ? one + other : other + one;
  const bothVowels = VOWELS.includes(one) && VOWELS.includes(other);
  if (bothVowels) return VOWEL_COST[pair] ?? 0.6;
  const known = CONSONANT_COST[pair];
  if (known !== undefined) return known;
  return CLASS[one] !== undefined && CLASS[one] === CLASS[other] ? 0.35 : 1;
}

/** Cost of hearing one letter of `pronounce` for another, by 128 times the code of the one plus that of the other. */
const SWAP_COSTS: Float64Array = swapCosts();

function swapCosts(): Float64Array {
  const costs = new Float64Array(128 * 128);
  for (let one = 0; one < 128; one++)
    for (let other = 0; other < 128; other++)
      costs[one * 128 + other] = swapCost(String.fromCharCode(one), String.fromCharCode(other));
  return costs;
}
