import type { WordRun } from './name-slot.ts';

/** So many words after an abbreviation are where somebody says what it stands for. */
const REACH = 10;

/**
 * Whether an abbreviation is spelled out right behind it as something that is not the name: "it does NCT now, nightly checksum testing". Then it means that.
 * `names`: folded names, which words that spell it out may be. O(1).
 */
export function isSpelledOutOtherwise({ words, from, to }: WordRun, names: readonly string[]): boolean {
  const letters = words[from]?.folded ?? '';
  if (to - from !== 1 || !/^\p{L}{3,5}$/u.test(letters)) return false;
  for (let at = to; at <= Math.min(words.length, to + REACH) - letters.length; at++) {
    const run = words.slice(at, at + letters.length).map((word) => word.folded);
    const isSpelled = run.every((word, index) => word.length > 1 && word.startsWith(letters.charAt(index)));
    if (isSpelled) return !names.includes(run.join(' '));
  }
  return false;
}
