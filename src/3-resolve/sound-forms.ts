import { foldName, keyOfSounds, pronounce } from '#language';
import type { Candidate } from './candidate.ts';

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
}

/** Shortest key of a sound that is looked for: a single consonant is like too many words. */
const SHORTEST_KEY = 2;

/** Collects by their sound the names of candidates that a recogniser may have misheard. O(names). */
export function soundForms(candidates: readonly Candidate[]): SoundForms {
  const byKey = new Map<string, SoundForm[]>();
  const byTailKey = new Map<string, SoundForm[]>();
  for (const form of candidates.flatMap(formsOf)) {
    const key = keyOfSounds(form.sound);
    if (key.length < SHORTEST_KEY) continue;
    byKey.set(key, [...(byKey.get(key) ?? []), form]);
    if (form.nasal) {
      const tail = keyOfSounds(form.sound.slice(1));
      byTailKey.set(tail, [...(byTailKey.get(tail) ?? []), form]);
    }
  }
  return { byKey, byTailKey };
}

function formsOf(candidate: Candidate): readonly SoundForm[] {
  const written = new Set(
    [candidate.name, ...candidate.aliases].flatMap((name) => namesWithin(name.trim(), candidate)),
  );
  return [...written].map((name) => {
    const sound = pronounce(name);
    return { candidate, written: name, folded: foldName(name), sound, nasal: /^[mn][^aeiouy]/.test(sound) };
  });
}

/** A person is called by whole or first name, a project with or without "Project", an account as it stands. */
function namesWithin(name: string, { kind }: Candidate): readonly string[] {
  const [first = ''] = name.split(/\s+/);
  if (kind === 'person') return first === name ? [name] : [name, first];
  if (kind === 'project') return [name, name.replace(/^Project\s+|\s+Project$/i, '')];
  return [name];
}
