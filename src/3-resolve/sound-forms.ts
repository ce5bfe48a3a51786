import { foldName, isCommonWord, keyOfSounds, pronunciations } from '#language';
import { isSortOfHouse } from './account-head.ts';
import type { Candidate } from './candidate.ts';
import { isParticle } from './particles.ts';

/** One way in which a candidate is called, as it is written and as it sounds. */
export interface SoundForm {
  readonly candidate: Candidate;
  /** As the note will have it: "Nkechi", "Corvane". */
  readonly written: string;
  readonly folded: string;
  readonly sound: string;
  /** The sound begins with a nasal before a consonant (Nkechi), whose nasal ears take for "in", "and" or "the". */
  readonly nasal: boolean;
}

/** Forms by the key of their sound; forms with a nasal also by the key without it, under `nasal`. */
export interface SoundForms {
  readonly byKey: ReadonlyMap<string, readonly SoundForm[]>;
  readonly byTailKey: ReadonlyMap<string, readonly SoundForm[]>;
  /** Forms by their key and by their key without any one of its sounds, for keys of three and more: what sounds nearly so shares one of these. */
  readonly byNearKey: ReadonlyMap<string, readonly SoundForm[]>;
  /** Length of the longest key. */
  readonly longestKey: number;
}

/** Shortest key of a sound that is looked for. */
const SHORTEST_KEY = 1;

/** Shortest key of which a sound may be another: in one word or two, and in more. */
export const SHORTEST_NEAR = 3;
export const SHORTEST_NEAR_OF_SEVERAL = 4;

/** Collects by their sound the names of candidates that a recogniser may have misheard. O(names). */
export function soundForms(candidates: readonly Candidate[]): SoundForms {
  const byKey = new Map<string, SoundForm[]>();
  const byTailKey = new Map<string, SoundForm[]>();
  const byNearKey = new Map<string, SoundForm[]>();
  for (const form of candidates.flatMap(formsOf)) {
    const key = keyOfSounds(form.sound);
    if (key.length < SHORTEST_KEY) continue;
    add(byKey, key, form);
    for (const near of nearKeys(key, SHORTEST_NEAR)) add(byNearKey, near, form);
    if (form.nasal) {
      const tail = keyOfSounds(form.sound.slice(1));
      add(byTailKey, tail, form);
    }
  }
  const longestKey = Math.max(0, ...[...byKey.keys()].map((key) => key.length));
  return { byKey, byTailKey, byNearKey, longestKey };
}

/** The key, and where it has `least` sounds and more the key without each of them. Two keys that differ in one sound share one of these (symmetric deletion). */
export function nearKeys(key: string, least: number): readonly string[] {
  const keys = [key];
  if (key.length < least) return keys;
  // Of two equal sounds in a row either gives the same key.
  for (let at = 0; at < key.length; at++)
    if (key.charCodeAt(at) !== key.charCodeAt(at + 1)) keys.push(key.slice(0, at) + key.slice(at + 1));
  return keys;
}

function add(map: Map<string, SoundForm[]>, key: string, form: SoundForm): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [form]);
  else if (!known.includes(form)) known.push(form);
}

function formsOf(candidate: Candidate): readonly SoundForm[] {
  const written = new Set(
    [candidate.name, ...candidate.aliases].flatMap((name) => namesWithin(name.trim(), candidate)),
  );
  return [...written].flatMap((name) =>
    pronunciations(name.replace(/\s*&\s*/g, ' and ')).map((sound) => ({
      candidate,
      written: name,
      folded: foldName(name),
      sound,
      nasal: /^[mn][^aeiouy]/.test(sound),
    })),
  );
}

/** A person is called by whole, first or last name and by two given names, a project with or without "Project", an account as it stands or by what of it is its own. */
function namesWithin(name: string, { kind }: Candidate): readonly string[] {
  const words = name.split(/\s+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (kind === 'person') {
    if (first === name) return [name];
    const given = words.length > 2 && !isParticle(foldName(words[1] ?? '')) ? [words.slice(0, 2).join(' ')] : [];
    return last.length > 4 ? [name, ...given, first, last] : [name, ...given, first];
  }
  if (kind === 'project') {
    const bare = name.replace(/^Project\s+|\s+Project$/i, '');
    return bare.includes(' ') && isOwnWord(first) ? [name, bare, first] : [name, bare];
  }
  return words.length === 1 ? [name] : [name, ...partsOfHouse(words)];
}

/** "Rede Aurora" and "Aurora" of Rede Aurora Saúde, "Kaimata" of Port of Kaimata: without the words that say what kind of house it is, two words in a row of three, and the first word. */
function partsOfHouse(words: readonly string[]): readonly string[] {
  const own = words.filter((word) => !isSortOfHouse(foldName(word)));
  const first = words[0] ?? '';
  const only = own[0] ?? '';
  const pairs = words.slice(1).flatMap((word, at) => {
    const before = words[at] ?? '';
    return words.length > 2 && own.includes(before) && own.includes(word) ? [`${before} ${word}`] : [];
  });
  return [
    ...(isOwnWord(first) ? [first] : []),
    ...(own.length === 1 && only !== first && isOwnWord(only) ? [only] : []),
    ...pairs,
  ];
}

/** Long enough to stand for the whole name, and not said every day. */
function isOwnWord(word: string): boolean {
  return word.length > 4 && !isCommonWord(foldName(word)) && !isSortOfHouse(foldName(word));
}
