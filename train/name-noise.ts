import { keyOfSounds, pronounce, pronunciations, similarityOfSounds } from '#language';
import { misheard } from '../eval/noise.ts';
import { SMALL_WORDS } from '../src/3-resolve/small-words.ts';
import { nearKeys } from '../src/3-resolve/sound-forms.ts';
import { COMMON_WORDS } from '../src/language/names/common-word-table.ts';
import { NICKNAMES, OTHER_GIVEN_NAMES } from '../src/language/names/nickname-table.ts';

interface SaidWord {
  readonly word: string;
  readonly sound: string;
  readonly key: string;
  readonly isName: boolean;
}

/** What a name may be heard as: single words and names, and pairs of everyday words. */
interface Hearings {
  readonly one: readonly SaidWord[];
  readonly two: readonly string[];
}

const LEAST_ALIKE = { one: 0.7, two: 0.78 };
const PAIRS_TRIED = 400;

const words = [
  ...said(COMMON_WORDS.trim().split(/\s+/), false),
  ...said([...NICKNAMES.split(/[\s:]+/), ...OTHER_GIVEN_NAMES.split(/\s+/)], true),
];
const byNearKey = grouped(words, (one) => nearKeys(one.key, 3));
const everydayByKey = grouped(
  words.filter((one) => !one.isName),
  (one) => [one.key.replace(/^A/, '')],
);

/** Makes of the names of one talk what a recogniser may put down, half the time the same as before in it. */
export type HearNames = (name: string) => string | null;

/** Prepares to mishear names: as an everyday word, another name, two words, or with letters written otherwise; for talks with capitals. Call what it gives once for each talk. */
export function nameHearer(random: () => number): () => HearNames {
  const known = new Map<string, Hearings>();
  const hearingsOf = (name: string): Hearings => {
    const made = known.get(name) ?? hearings(name, random);
    known.set(name, made);
    return made;
  };
  return () => {
    const before = new Map<string, string>();
    return (name) => {
      const again = random() < 0.5 ? before.get(name) : undefined;
      const heard = again ?? heardAs(name, hearingsOf(name), random);
      if (heard !== null) before.set(name, heard);
      return heard;
    };
  };
}

function heardAs(name: string, { one, two }: Hearings, random: () => number): string | null {
  const choice = random();
  const word = pick(one, random);
  if (choice < 0.3 && word !== undefined) return word.isName || random() < 0.5 ? capital(word.word) : word.word;
  const pair = pick(two, random);
  if (choice < 0.7 && pair !== undefined) {
    const casing = random();
    return casing < 0.4 ? capital(pair) : casing < 0.6 ? pair.split(' ').map(capital).join(' ') : pair;
  }
  const written = misheard(name, random);
  return written === null ? null : capital(written);
}

function hearings(name: string, random: () => number): Hearings {
  const one: { word: SaidWord; alike: number }[] = [];
  const two: { pair: string; alike: number }[] = [];
  for (const sound of pronunciations(name).slice(0, 2)) {
    const key = keyOfSounds(sound);
    for (const word of new Set(nearKeys(key, 3).flatMap((near) => byNearKey.get(near) ?? []))) {
      const alike = similarityOfSounds(word.sound, sound);
      if (alike >= LEAST_ALIKE.one && word.word !== name.toLowerCase()) one.push({ word, alike });
    }
    two.push(...pairsLike(sound, key.replace(/^A/, ''), random));
  }
  const best = <Item extends { readonly alike: number }>(all: readonly Item[], most: number): readonly Item[] =>
    [...all].sort((a, b) => b.alike - a.alike).slice(0, most);
  return { one: best(one, 6).map((each) => each.word), two: [...new Set(best(two, 12).map((each) => each.pair))] };
}

function pairsLike(sound: string, key: string, random: () => number): readonly { pair: string; alike: number }[] {
  const found: { pair: string; alike: number }[] = [];
  for (let cut = 1; cut < key.length; cut += 1) {
    for (let tried = 0; tried < PAIRS_TRIED; tried += 1) {
      const first = pick(everydayByKey.get(key.slice(0, cut)) ?? [], random);
      const second = pick(everydayByKey.get(key.slice(cut)) ?? [], random);
      if (first === undefined || second === undefined) break;
      const alike = similarityOfSounds((first.sound + second.sound).replace(/(.)\1+/g, '$1'), sound);
      const isSmall = SMALL_WORDS.has(first.word) && SMALL_WORDS.has(second.word);
      if (alike >= LEAST_ALIKE.two && !isSmall) found.push({ pair: `${first.word} ${second.word}`, alike });
    }
  }
  return found;
}

function said(all: readonly string[], isName: boolean): readonly SaidWord[] {
  const fitting = [...new Set(all)].filter((word) => /^[a-z]{3,}$/.test(word) || (!isName && SMALL_WORDS.has(word)));
  return fitting.map((word) => {
    const sound = pronounce(word);
    return { word, sound, key: keyOfSounds(sound), isName };
  });
}

function grouped(
  all: readonly SaidWord[],
  keysOf: (one: SaidWord) => readonly string[],
): ReadonlyMap<string, readonly SaidWord[]> {
  const groups = new Map<string, SaidWord[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
