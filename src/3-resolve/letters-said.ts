import type { Word } from './words.ts';

/** "FE" for Effie, "eddie n" for Étienne: what a recogniser wrote as letters; "a" and "I" are words. */
export function isSpelledOut({ text, folded }: Word): boolean {
  return /^(?:[b-hj-z]|[B-HJ-Z]|\p{Lu}{2,3})$/u.test(text) && /^[a-z]+$/.test(folded);
}

/** Folded letters by their names, as English reads them: "fe" is "effee". */
export function lettersSaid(letters: string): string {
  return Array.from(letters, (letter) => NAMES[letter] ?? letter).join('');
}

const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  'ay bee see dee ee eff jee aitch eye jay kay ell emm enn oh pee kew are ess tee you vee doubleyou ex why zee'
    .split(' ')
    .map((name, at) => [String.fromCharCode('a'.charCodeAt(0) + at), name]),
);
